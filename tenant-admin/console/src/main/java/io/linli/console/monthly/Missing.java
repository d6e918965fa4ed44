package io.linli.console.monthly;

/**
 * What projects should have filed of a year's months, weeks and quarters and have not.
 *
 * @param statistics how many months lack their statistics of callbacks (B-15, B-26)
 * @param ledgers how many periods lack their ledger of repairs
 */
public record Missing(int year, int statistics, int ledgers) {

	public boolean any() {
		return this.statistics + this.ledgers > 0;
	}

}
