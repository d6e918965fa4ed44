package io.linli.console.escalation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

import io.linli.console.workplace.Times;
import io.linli.sla.SubjectKind;
import io.linli.tenancy.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads a company's own ladders and quiet time; to be called inside the wall.
 */
@Repository
class EscalationQueries {

	private final JdbcClient database;

	EscalationQueries(JdbcClient database) {
		this.database = database;
	}

	/** None: the platform's ladder counts. */
	List<Rung> rungs(SubjectKind kind) {
		return this.database
			.sql("select percent, later_seconds, role from escalation_rung where subject_kind = ?"
					+ " order by percent, later_seconds, role")
			.param(kind.name())
			.query((row, number) -> new Rung(row.getInt("percent"), Duration.ofSeconds(row.getInt("later_seconds")),
					Role.valueOf(row.getString("role"))))
			.list();
	}

	/** None: the platform's counts. */
	List<Quiet> quiet() {
		return this.database.sql("select from_time, until_time from quiet_time order by from_time, until_time")
			.query((row, number) -> new Quiet(row.getObject("from_time", LocalTime.class),
					row.getObject("until_time", LocalTime.class)))
			.list();
	}

	/** The last one first. */
	List<Change> changes() {
		return this.database
			.sql("select part, version, said, set_by, set_at from escalation_change order by set_at desc, version desc")
			.query((row, number) -> change(row))
			.list();
	}

	private static Change change(ResultSet row) throws SQLException {
		var part = Part.valueOf(row.getString("part"));
		var said = Stream.of((String[]) row.getArray("said").getArray());
		var at = Times.at(row, "set_at");
		return (part == Part.QUIET)
				? new Change(part, row.getInt("version"), List.of(), said.map(Quiet::of).toList(),
						row.getString("set_by"), at)
				: new Change(part, row.getInt("version"), said.map(Rung::of).toList(), List.of(),
						row.getString("set_by"), at);
	}

}
