package io.linli.console.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.linli.console.workplace.Times;
import io.linli.tenancy.filing.Filing;
import io.linli.tenancy.filing.WorkPlanDuty;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads work plans and by when they are to be filed; to be called inside the wall.
 */
@Repository
public class PlanQueries {

	private static final String DUE = """
			(select asked.year, filing_due_on(current_tenant(), 'WORK_PLAN', asked.year) as due_on from (select ?::integer as year) asked) due""";

	private static final String STATE = """
			(select min(w.filed_at) as filed_at, coalesce(bool_or(w.filed_at is null), false) as drafted,
			        coalesce((array_agg(w.late order by w.revision) filter (where w.filed_at is not null))[1], false) as late
			   from work_plan w where w.year = due.year and w.project_id %s) as plan""";

	private static final String COMPANY = "select company_came_by(due.due_on) as owed, plan.* from " + DUE
			+ " cross join lateral " + STATE.formatted("is null");

	private static final String CENTRES = """
			select p.id, p.name, came_by(p.created_at, p.time_zone, due.due_on) as owed, plan.* from %s
			 cross join project p cross join lateral %s order by p.code""".formatted(DUE, STATE.formatted("= p.id"));

	private static final String VERSIONS = """
			select id, revision, text, recorded_at, recorded_by, filed_at, filed_by, coalesce(late, false) as late, hash, version
			  from work_plan where year = ? and project_id is not distinct from ?::uuid order by revision""";

	private final JdbcClient database;

	private final InstantSource time;

	PlanQueries(JdbcClient database, InstantSource time) {
		this.database = database;
		this.time = time;
	}

	/** How the plans of a year stand today. */
	public WorkPlanDuty duty(int year) {
		return this.database.sql(WorkPlanDuty.SELECT)
			.params(Times.utc(this.time.instant()), year)
			.query((row, number) -> WorkPlanDuty.of(row))
			.single();
	}

	/** Who wants something by the day that counts; of several who wants it first. */
	public String reference(Filing filing, int year) {
		return this.database.sql("select reference from filing_limit(current_tenant(), ?, ?) limit 1")
			.params(filing.name(), year)
			.query(String.class)
			.single();
	}

	/** How the company's own plan of a year stands. */
	PlanState company(int year) {
		return this.database.sql(COMPANY).param(year).query((row, number) -> state(row)).single();
	}

	/** The projects that the reader sees, each with how its plan of a year stands. */
	public List<Centre> centres(int year) {
		return this.database.sql(CENTRES)
			.param(year)
			.query((row, number) -> new Centre(Objects.requireNonNull(row.getObject("id", UUID.class)),
					row.getString("name"), state(row)))
			.list();
	}

	/**
	 * All versions of a plan, with their texts.
	 * @param project null: the company's own
	 */
	List<WorkPlan> versions(int year, @Nullable UUID project) {
		return this.database.sql(VERSIONS).param(year).param(project).query((row, number) -> plan(row)).list();
	}

	private static PlanState state(ResultSet row) throws SQLException {
		return new PlanState(row.getBoolean("owed"), Times.atOrNull(row, "filed_at"), row.getBoolean("late"),
				row.getBoolean("drafted"));
	}

	private static WorkPlan plan(ResultSet row) throws SQLException {
		var filedAt = Times.atOrNull(row, "filed_at");
		return new WorkPlan(Objects.requireNonNull(row.getObject("id", UUID.class)), row.getInt("revision"),
				row.getString("text"), new Signature(row.getString("recorded_by"), Times.at(row, "recorded_at")),
				(filedAt != null) ? new Signature(row.getString("filed_by"), filedAt) : null, row.getBoolean("late"),
				row.getString("hash"), row.getInt("version"));
	}

}
