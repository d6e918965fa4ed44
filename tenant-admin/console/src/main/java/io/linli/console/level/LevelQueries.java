package io.linli.console.level;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import io.linli.console.workplace.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads a company's levels and those of its projects; to be called inside the wall.
 */
@Repository
class LevelQueries {

	private static final String LEVELS = """
			select l.id, l.label, l.rank, l.version, l.set_by, l.set_at, l.retired_by, l.retired_at,
			       (select count(distinct p.project_id) from project_level p
			         where p.contract_level_id = l.id and (upper(p.effective) is null or upper(p.effective) > current_date)) as projects
			  from contract_level l order by l.retired_at is not null, l.rank, l.label""";

	private static final String GRANTED = """
			select g.id, l.label, lower(g.effective) as from_on, upper(g.effective) as until_on, g.set_by, g.set_at
			  from project_level g join contract_level l on l.id = g.contract_level_id
			 where g.project_id = ? order by from_on desc""";

	private static final String RENAMES = """
			select contract_level_id, label_before, label_after, renamed_by, renamed_at from contract_level_rename
			 order by renamed_at desc""";

	private final JdbcClient database;

	private final InstantSource now;

	LevelQueries(JdbcClient database, InstantSource now) {
		this.database = database;
		this.now = now;
	}

	/** The best first, retired ones last. */
	List<Level> levels() {
		var renames = renames();
		return this.database.sql(LEVELS)
			.query((row, number) -> new Level(row.getObject("id", UUID.class), row.getString("label"),
					row.getInt("rank"), row.getInt("version"), row.getLong("projects"), row.getString("set_by"),
					Times.at(row, "set_at"), row.getString("retired_by"), Times.atOrNull(row, "retired_at"),
					renames.getOrDefault(row.getObject("id", UUID.class), List.of())))
			.list();
	}

	private Map<UUID, List<Level.Rename>> renames() {
		return this.database.sql(RENAMES)
			.query((row, number) -> Map.entry(row.getObject("contract_level_id", UUID.class),
					new Level.Rename(row.getString("label_before"), row.getString("label_after"),
							row.getString("renamed_by"), Times.at(row, "renamed_at"))))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
	}

	List<ProjectLevels> projects() {
		return this.database.sql("select id, code, name, time_zone from project order by code")
			.query((row, number) -> project(row))
			.list();
	}

	private ProjectLevels project(ResultSet row) throws SQLException {
		var id = row.getObject("id", UUID.class);
		var today = LocalDate.ofInstant(this.now.instant(), ZoneId.of(row.getString("time_zone")));
		return new ProjectLevels(id, row.getString("code"), row.getString("name"), today, granted(id));
	}

	private List<ProjectLevels.Granted> granted(UUID project) {
		return this.database.sql(GRANTED)
			.param(project)
			.query((row, number) -> new ProjectLevels.Granted(row.getObject("id", UUID.class), row.getString("label"),
					row.getObject("from_on", LocalDate.class), row.getObject("until_on", LocalDate.class),
					row.getString("set_by"), Times.at(row, "set_at")))
			.list();
	}

}
