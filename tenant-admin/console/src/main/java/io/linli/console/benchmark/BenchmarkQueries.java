package io.linli.console.benchmark;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.linli.console.workplace.Workplace.Group;
import io.linli.kpi.Figure;
import io.linli.kpi.Kpi;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads a group's figures of the published run; to be called inside the wall.
 */
@Repository
class BenchmarkQueries {

	private final JdbcClient database;

	BenchmarkQueries(JdbcClient database) {
		this.database = database;
	}

	Optional<Run> published() {
		return this.database.sql("""
				select r.id, r.as_of, r.kpi_version, p.published_at
				from mart.publication p join mart.run r on r.id = p.run_id""")
			.query((row, number) -> new Run(row.getObject("id", UUID.class), instant(row, "as_of"),
					row.getString("kpi_version"), instant(row, "published_at")))
			.optional();
	}

	/** The months that have figures of the group, the earliest first. */
	List<YearMonth> months(Run run, Group group) {
		return this.database.sql("select distinct month from mart.kpi where run_id = ? and group_id = ? order by month")
			.params(run.id(), group.id())
			.query(LocalDate.class)
			.list()
			.stream()
			.map(YearMonth::from)
			.toList();
	}

	List<Benchmark.Row> projects(Run run, Group group, Kpi kpi, Period period) {
		return this.database.sql("""
				select tenant_id, project_id, max(tenant_name) as company, max(project_name) as project,
				       sum(numerator)::bigint as numerator, sum(proven_numerator)::bigint as proven_numerator,
				       sum(denominator)::bigint as denominator,
				       sum(proven_denominator)::bigint as proven_denominator, sum(open_overdue)::bigint as open_overdue,
				       sum(unmeasured)::bigint as unmeasured
				from mart.kpi
				where run_id = ? and group_id = ? and kpi = ? and month between ? and ?
				group by tenant_id, project_id""")
			.params(run.id(), group.id(), kpi.code(), period.from().atDay(1), period.to().atDay(1))
			.query((row, number) -> new Benchmark.Row(row.getObject("tenant_id", UUID.class), row.getString("company"),
					row.getString("project"), figure(row)))
			.list();
	}

	private static Figure figure(ResultSet row) throws SQLException {
		return new Figure(row.getLong("numerator"), row.getLong("denominator"), row.getLong("proven_numerator"),
				row.getLong("proven_denominator"), row.getLong("open_overdue"), row.getLong("unmeasured"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
