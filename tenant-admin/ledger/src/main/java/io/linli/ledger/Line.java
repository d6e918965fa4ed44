package io.linli.ledger;

import java.util.List;

/** A record of the file. */
record Line(long number, Header header, List<String> cells) {

	/** Without space around it. */
	String cell(String column) {
		Integer place = this.header.places().get(column);
		if (place == null) {
			throw new IllegalArgumentException("No column " + column);
		}
		return this.cells.get(place).strip();
	}

	void complete() throws Refusal {
		if (this.cells.size() != this.header.names().size()) {
			throw new Refusal("", "", "the line has %d cells where the header has %d".formatted(this.cells.size(),
					this.header.names().size()));
		}
	}

}
