package io.linli.console.start;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts what a company has; to be called inside its wall.
 */
@Repository
class StartQueries {

	private static final String COUNTS = """
			select (select count(*) from project) as projects, (select count(*) from household) as households,
			       (select count(*) from project p where not exists (select from project_level l
			           where l.project_id = p.id and l.effective @> (now() at time zone p.time_zone)::date)) as without_level,
			       (select count(*) from project_assignment where ended_at is null) as assignments,
			       exists (select from complaint) as complaint""";

	private final JdbcClient database;

	StartQueries(JdbcClient database) {
		this.database = database;
	}

	Checklist checklist() {
		return this.database.sql(COUNTS)
			.query((row, number) -> new Checklist(row.getLong("projects"), row.getLong("households"),
					row.getLong("without_level"), row.getLong("assignments"), row.getBoolean("complaint")))
			.single();
	}

}
