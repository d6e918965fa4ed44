package io.linli.console.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.linli.console.workplace.Times;
import io.linli.tenancy.Caller;
import io.linli.tenancy.filing.Filing;
import io.linli.tenancy.filing.PlanBook;
import io.linli.tenancy.filing.WorkPlanDuty;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads work plans and by when they are to be filed; to be called inside the wall.
 */
@Repository
public class PlanQueries {

	private static final String CENTRES = """
			select p.id, p.name, plan.filed_at, coalesce(plan.late, false) as late, plan.id is not null as drafted,
			       came_by(p.created_at, p.time_zone, due.due_on) as owed
			  from (select asked.year, filing_due_on(current_tenant(), 'WORK_PLAN', asked.year) as due_on from (select ?::integer as year) asked) due
			 cross join project p
			  left join lateral (select w.id, w.filed_at, w.late from work_plan w where w.project_id = p.id and w.year = due.year
			                      order by w.filed_at is null, w.revision limit 1) as plan on true
			 order by p.code""";

	private static final String PLANS = """
			select id, project_id, revision, text, recorded_at, recorded_by, filed_at, filed_by, coalesce(late, false) as late, hash, version
			  from work_plan where year = ? order by revision""";

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

	/** The projects that the reader sees, each with its plan of a year. */
	public List<Centre> centres(int year) {
		return this.database.sql(CENTRES)
			.param(year)
			.query((row, number) -> new Centre(Objects.requireNonNull(row.getObject("id", UUID.class)),
					row.getString("name"), Times.atOrNull(row, "filed_at"), row.getBoolean("late"),
					row.getBoolean("owed"), row.getBoolean("drafted")))
			.list();
	}

	/** The company's plan and those of the projects that the reader sees. */
	List<PlanLine> lines(int year, Caller reader, boolean companyOwes) {
		var plans = this.database.sql(PLANS).param(year).query((row, number) -> plan(row)).list();
		var lines = new ArrayList<PlanLine>();
		lines.add(new PlanLine(null, "", of(plans, null), companyOwes, PlanBook.isOpenTo(reader, true)));
		centres(year).forEach((centre) -> lines.add(new PlanLine(centre.id(), centre.name(), of(plans, centre.id()),
				centre.planOwed(), PlanBook.isOpenTo(reader, false))));
		return lines;
	}

	private static List<WorkPlan> of(List<WorkPlan> plans, @Nullable UUID project) {
		return plans.stream().filter((plan) -> Objects.equals(plan.project(), project)).toList();
	}

	private static WorkPlan plan(ResultSet row) throws SQLException {
		var filedAt = Times.atOrNull(row, "filed_at");
		return new WorkPlan(Objects.requireNonNull(row.getObject("id", UUID.class)),
				row.getObject("project_id", UUID.class), row.getInt("revision"), row.getString("text"),
				new Signature(row.getString("recorded_by"), Times.at(row, "recorded_at")),
				(filedAt != null) ? new Signature(row.getString("filed_by"), filedAt) : null, row.getBoolean("late"),
				row.getString("hash"), row.getInt("version"));
	}

}
