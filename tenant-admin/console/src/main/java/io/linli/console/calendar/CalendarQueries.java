package io.linli.console.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import io.linli.console.workplace.Times;
import io.linli.sla.CalendarRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads a company's calendars; to be called inside the wall.
 */
@Repository
class CalendarQueries {

	private static final String VERSIONS = "select " + CalendarRows.COLUMNS
			+ ", set_by, set_at, note from work_calendar order by lower(effective) desc, id";

	private final JdbcClient database;

	CalendarQueries(JdbcClient database) {
		this.database = database;
	}

	List<Site> sites() {
		return this.database.sql("select id, code, name, time_zone from project order by code")
			.query((row, number) -> new Site(row.getObject("id", UUID.class), row.getString("code"),
					row.getString("name"), ZoneId.of(row.getString("time_zone"))))
			.list();
	}

	/** Of the company and of all projects, the latest first. */
	List<CalendarVersion> versions() {
		return this.database.sql(VERSIONS).query((row, number) -> version(row)).list();
	}

	/** The same, held until the transaction ends. */
	List<CalendarVersion> versionsForUpdate() {
		return this.database.sql(VERSIONS + " for no key update").query((row, number) -> version(row)).list();
	}

	private static CalendarVersion version(ResultSet row) throws SQLException {
		return new CalendarVersion(CalendarRows.of(row), row.getString("set_by"), Times.at(row, "set_at"),
				row.getString("note"));
	}

}
