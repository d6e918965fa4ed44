package io.linli.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Brings the rows of a table into a company's books, by the rules of the import: each row
 * is taken, or refused with its reason, and what is there already stays as it is. The
 * same table a second time adds nothing. Nothing is written by judging alone.
 *
 * @param <R> a row, understood
 */
public final class Bringing<R extends RowRules.Row> {

	/** So many rows go in together. */
	public static final int PORTION = 500;

	private static final int SHOWN = 10;

	private final Rows rows;

	private final Header header;

	private final Intake<R> intake;

	private final Tally tally = new Tally();

	private final List<Remark> remarks = new ArrayList<>();

	private final List<Map<Part, String>> first = new ArrayList<>();

	private Bringing(UUID tenantId, RowRules<R> rules, Rows rows) {
		this.rows = rows;
		this.header = header(rows.columns());
		this.intake = new Intake<>(tenantId, rules, new Projects(tenantId));
	}

	/** Of a company, whose wall its connections are behind. */
	public static Bringing<?> of(UUID tenantId, Columns columns, Rows rows) {
		return switch (columns) {
			case HouseholdColumns households -> new Bringing<>(tenantId, households.rules(), rows);
			case ProjectColumns projects -> new Bringing<>(tenantId, projects.rules(), rows);
		};
	}

	private static Header header(List<String> columns) {
		Map<String, Integer> places = new HashMap<>();
		for (int place = 0; place < columns.size(); place++) {
			places.put(columns.get(place), place);
		}
		return new Header(columns, Map.copyOf(places));
	}

	/** Judges all rows, and writes nothing. */
	public void judge() {
		List<Line> portion = next();
		while (!portion.isEmpty()) {
			List<Remark> said = new ArrayList<>();
			List<R> judged = this.intake.judge(portion, said);
			judged.stream().limit(SHOWN - this.first.size()).map(RowRules.Row::stored).forEach(this.first::add);
			this.tally.add(portion.size(), judged.stream().map((row) -> RowRules.Fate.TAKEN).toList(), said);
			this.remarks.addAll(said);
			portion = next();
		}
	}

	/**
	 * Brings the next rows in, in a transaction which the caller ends; false: none were
	 * left. After one that was rolled back nothing more can be asked of this.
	 */
	public boolean take(Connection connection) throws SQLException, LedgerException {
		List<Line> portion = next();
		List<Remark> said = new ArrayList<>();
		List<R> judged = this.intake.judge(portion, said);
		this.tally.add(portion.size(), this.intake.write(connection, judged, said), said);
		this.remarks.addAll(said);
		return !portion.isEmpty();
	}

	private List<Line> next() {
		List<Line> portion = new ArrayList<>();
		Rows.@Nullable Row row = this.rows.next();
		while (row != null) {
			portion.add(new Line(row.line(), this.header, row.cells(), row.faulty()));
			row = (portion.size() < PORTION) ? this.rows.next() : null;
		}
		return portion;
	}

	public long read() {
		return this.tally.read();
	}

	/** Rows that brought something new; of those that were only judged, that can. */
	public long taken() {
		return this.tally.taken();
	}

	public long takenAlready() {
		return this.tally.in() - this.tally.taken();
	}

	/** What is to be said, in the order of the lines of each portion. */
	public List<Remark> remarks() {
		return List.copyOf(this.remarks);
	}

	/** The first rows as they will be stored. */
	public List<Map<Part, String>> first() {
		return List.copyOf(this.first);
	}

}
