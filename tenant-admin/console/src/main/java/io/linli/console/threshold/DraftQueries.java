package io.linli.console.threshold;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import io.linli.console.workplace.Times;
import io.linli.sla.Area;
import io.linli.sla.CaseKind;
import io.linli.sla.Clock;
import io.linli.sla.Responsibility;
import io.linli.sla.Severity;
import io.linli.sla.Source;
import io.linli.sla.ThresholdRows;
import io.linli.sla.Urgency;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads a company's drafts and who switched four eyes on or off; to be called inside the
 * wall.
 */
@Repository
public class DraftQueries {

	private static final String HOLDS = "limit_holds(limit_kind, limit_seconds, cutoff, next_day_until, limit_date,"
			+ " limit_count, limit_unit, limit_percent)";

	private static final String DRAFTS = "select " + ThresholdRows.COLUMNS
			+ ", note, seen_id, drafted_by, drafted_at, submitted_at, returned_by, returned_at, returned_reason"
			+ " from threshold_draft where " + HOLDS + " order by drafted_at, id";

	private static final String IMPOSSIBLE = "select id, contract_level_id, clock, case_kind, urgency, area, severity,"
			+ " responsibility, source, reference, drafted_by, drafted_at from threshold_draft where not " + HOLDS
			+ " order by drafted_at, id";

	private final JdbcClient database;

	DraftQueries(JdbcClient database) {
		this.database = database;
	}

	/** Oldest first. */
	public List<Draft> drafts() {
		return this.database.sql(DRAFTS).query((row, number) -> draft(row)).list();
	}

	/** The same, held until the transaction ends. */
	List<Draft> draftsForUpdate() {
		return this.database.sql(DRAFTS + " for update").query((row, number) -> draft(row)).list();
	}

	/** Those that are none of the drafts, oldest first. */
	public List<Impossible> impossible() {
		return this.database.sql(IMPOSSIBLE)
			.query((row, number) -> new Impossible(row.getObject("id", UUID.class), address(row),
					Source.valueOf(row.getString("source")), row.getString("reference"), row.getString("drafted_by"),
					Times.at(row, "drafted_at")))
			.list();
	}

	public FourEyes fourEyes() {
		return switches().stream().findFirst().orElse(FourEyes.NEVER);
	}

	/** The last one first. */
	public List<FourEyes> switches() {
		return this.database.sql(
				"select four_eyes, off_asked_by, lag(four_eyes, 1, false) over (order by set_at) as before, set_by, set_at"
						+ " from company_setting order by set_at desc limit 20")
			.query((row, number) -> new FourEyes(turn(row), row.getString("set_by"), Times.at(row, "set_at")))
			.list();
	}

	private static FourEyes.Turn turn(ResultSet row) throws SQLException {
		if (!row.getBoolean("four_eyes")) {
			return FourEyes.Turn.OFF;
		}
		if (row.getString("off_asked_by") != null) {
			return FourEyes.Turn.ASKED;
		}
		return row.getBoolean("before") ? FourEyes.Turn.KEPT : FourEyes.Turn.ON;
	}

	private static Address address(ResultSet row) throws SQLException {
		return new Address(row.getObject("contract_level_id", UUID.class), Clock.valueOf(row.getString("clock")),
				CaseKind.valueOf(row.getString("case_kind")), optional(Urgency.class, row, "urgency"),
				optional(Area.class, row, "area"), optional(Severity.class, row, "severity"),
				optional(Responsibility.class, row, "responsibility"));
	}

	private static <E extends Enum<E>> @Nullable E optional(Class<E> type, ResultSet row, String column)
			throws SQLException {
		var name = row.getString(column);
		return (name != null) ? Enum.valueOf(type, name) : null;
	}

	private static Draft draft(ResultSet row) throws SQLException {
		return new Draft(ThresholdRows.of(row), row.getString("note"), row.getObject("seen_id", UUID.class),
				row.getString("drafted_by"), Times.at(row, "drafted_at"), Times.atOrNull(row, "submitted_at"),
				returned(row));
	}

	private static Draft.@Nullable Returned returned(ResultSet row) throws SQLException {
		var at = Times.atOrNull(row, "returned_at");
		return (at != null) ? new Draft.Returned(row.getString("returned_by"), at, row.getString("returned_reason"))
				: null;
	}

}
