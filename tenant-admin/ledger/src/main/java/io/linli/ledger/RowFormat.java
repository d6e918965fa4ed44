package io.linli.ledger;

/**
 * How a file is written whose rows are no cases, and what becomes of a row.
 *
 * @param <R> a row, understood
 */
sealed interface RowFormat<R extends RowRules.Row> extends FileFormat, RowRules<R>
		permits PermitRegister, Register, SurveyForm {

	/** Its name for ever: ids are derived from it. */
	String ledger();

	/** Of projects that do not exist yet. */
	String city();

	@Override
	default String key(Line line) throws Refusal {
		TextColumn key = key();
		if (key == null) {
			throw new IllegalStateException("Without a key the rows need another way to be told apart");
		}
		return key.read(line);
	}

}
