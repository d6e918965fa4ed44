package io.linli.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Rows on their way in: judged line by line, and written portion by portion. A key counts
 * once, also that of a row which is refused; where what a row says is its key, only a row
 * that can be taken says it.
 *
 * @param <R> a row, understood
 */
final class Intake<R extends RowRules.Row> {

	private final UUID tenantId;

	private final RowRules<R> rules;

	private final Projects projects;

	private final Map<String, Long> lines = new HashMap<>();

	Intake(UUID tenantId, RowRules<R> rules, Projects projects) {
		this.tenantId = tenantId;
		this.rules = rules;
		this.projects = projects;
	}

	/** The rows that can be taken. */
	List<R> judge(List<Line> portion, List<Remark> remarks) {
		List<R> rows = new ArrayList<>();
		for (Line line : portion) {
			String key = "";
			try {
				line.complete();
				line.expectValues(this.rules.columns());
				key = this.rules.key(line);
				if (this.rules.key() != null) {
					expectNew(key, line);
				}
				R row = this.rules.read(line);
				if (this.rules.key() == null) {
					expectNew(key, line);
				}
				row.marks().forEach((mark) -> remarks.add(Remark.taken(row.line(), row.key(), mark)));
				rows.add(row);
			}
			catch (Refusal refusal) {
				remarks.add(Remark.rejected(line.number(), key, refusal));
			}
		}
		return rows;
	}

	private void expectNew(String key, Line line) throws Refusal {
		@Nullable Long before = this.lines.putIfAbsent(key, line.number());
		if (before != null) {
			throw twice(key, before);
		}
	}

	private Refusal twice(String key, long before) {
		TextColumn column = this.rules.key();
		return (column != null) ? column.refusal(key, Reason.of(Reason.Kind.TWICE, before))
				: new Refusal("", "", Reason.of(Reason.Kind.SAID_BEFORE, before));
	}

	/** Brings rows in, in a transaction which somebody else ends. */
	List<RowRules.Fate> write(Connection connection, List<R> rows, List<Remark> remarks)
			throws SQLException, LedgerException {
		BatchWriter.enter(connection, this.tenantId);
		this.projects.load(connection,
				rows.stream()
					.filter(RowRules.Row::inProject)
					.map(RowRules.Row::project)
					.collect(Collectors.toCollection(TreeSet::new)));
		try (RowWriter<R> writer = this.rules.writer(connection, this.tenantId)) {
			return writer.write(rows, this.projects, remarks);
		}
	}

}
