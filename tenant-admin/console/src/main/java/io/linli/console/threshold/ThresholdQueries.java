package io.linli.console.threshold;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import io.linli.console.workplace.Times;
import io.linli.sla.CalendarRows;
import io.linli.sla.ContractLevel;
import io.linli.sla.LevelRows;
import io.linli.sla.ThresholdRows;
import io.linli.sla.WorkCalendars;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads a company's levels and all versions of its thresholds; to be called inside the
 * wall.
 */
@Repository
public class ThresholdQueries {

	private static final String VERSIONS = "select " + ThresholdRows.COLUMNS
			+ ", set_by, set_at, note, drafted_by, drafted_at from threshold order by lower(effective), set_at, id";

	private final JdbcClient database;

	ThresholdQueries(JdbcClient database) {
		this.database = database;
	}

	/** Those that are not retired, the best first. */
	public List<ContractLevel> levels() {
		return levels("where retired_at is null");
	}

	/** Also those that only older limits and projects refer to. */
	public List<ContractLevel> levelsEver() {
		return levels("");
	}

	private List<ContractLevel> levels(String which) {
		return this.database.sql("select id, label, rank from contract_level " + which + " order by rank, label")
			.query((row, number) -> LevelRows.of(row))
			.list();
	}

	/** The time zone of each project, by its id. */
	Map<UUID, ZoneId> zones() {
		return this.database.sql("select id, time_zone from project")
			.query((row, number) -> Map.entry(row.getObject("id", UUID.class), ZoneId.of(row.getString("time_zone"))))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/** By id. */
	public Map<UUID, String> projects() {
		return this.database.sql("select id, name from project")
			.query((row, number) -> Map.entry(row.getObject("id", UUID.class), row.getString("name")))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	public WorkCalendars calendars() {
		return new WorkCalendars(this.database.sql("select " + CalendarRows.COLUMNS + " from work_calendar")
			.query((row, number) -> CalendarRows.of(row))
			.list());
	}

	/** Oldest first. */
	public List<Version> versions() {
		return this.database.sql(VERSIONS).query((row, number) -> version(row)).list();
	}

	/** The same, held until the transaction ends. */
	List<Version> versionsForUpdate() {
		return this.database.sql(VERSIONS + " for no key update").query((row, number) -> version(row)).list();
	}

	private static Version version(ResultSet row) throws SQLException {
		return new Version(ThresholdRows.of(row), row.getString("set_by"), Times.at(row, "set_at"),
				row.getString("note"), drafted(row));
	}

	private static Version.@Nullable Drafted drafted(ResultSet row) throws SQLException {
		var by = row.getString("drafted_by");
		return (by != null) ? new Version.Drafted(by, Times.at(row, "drafted_at")) : null;
	}

}
