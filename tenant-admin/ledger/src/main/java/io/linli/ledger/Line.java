package io.linli.ledger;

import java.util.List;
import java.util.Set;

/**
 * A record of the file.
 *
 * @param faulty places of cells that have no value
 */
record Line(long number, Header header, List<String> cells, Set<Integer> faulty) {

	Line(long number, Header header, List<String> cells) {
		this(number, header, cells, Set.of());
	}

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
			throw new Refusal("", "", Reason.of(Reason.Kind.CELLS, this.cells.size(), this.header.names().size()));
		}
	}

	/** The cells that are meant have a value. */
	void expectValues(List<String> columns) throws Refusal {
		for (String column : columns) {
			if (this.faulty.contains(this.header.places().get(column))) {
				throw new Refusal(column, cell(column), Reason.of(Reason.Kind.NO_VALUE));
			}
		}
	}

}
