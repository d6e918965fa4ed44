package io.linli.api.plan;

import java.util.List;
import java.util.UUID;

import io.linli.api.graphql.NodeTypes;
import io.linli.api.graphql.Row;
import io.linli.api.graphql.Select;
import io.linli.api.graphql.Selection;
import io.linli.api.graphql.Shape;
import io.linli.api.project.Projects;
import io.linli.tenancy.TenantReads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import static io.linli.api.graphql.Column.BOOLEAN;
import static io.linli.api.graphql.Column.DATE;
import static io.linli.api.graphql.Column.INTEGER;
import static io.linli.api.graphql.Column.TEXT;
import static io.linli.api.graphql.Column.TIME;

/**
 * Reads work plans, the filings of reports, and which projects lack a plan.
 */
@Component
class PlanQueries implements NodeTypes {

	private static final int MOST = 1_000;

	private static final Shape PLAN = Shape.node("WorkPlan", "work_plan")
		.columns(INTEGER, "year", "revision", "version")
		.columns(TEXT, "text", "recordedBy", "filedBy", "hash")
		.columns(TIME, "recordedAt", "filedAt")
		.columns(BOOLEAN, "late")
		.column("dueOn", "filing_due_on({}.due_on, {}.tenant_id, 'WORK_PLAN', {}.year)", DATE)
		.one("project", Projects.PROJECT, "project_id");

	private static final Shape FILING = Shape.node("ReportFiling", "report_filing")
		.columns(INTEGER, "year", "revision", "version")
		.columns(TEXT, "status", "inputHash", "html", "json", "draftedBy", "reviewedBy", "filedBy", "droppedBy",
				"dropReason")
		.column("runId", "{}.run_id::text", TEXT)
		.column("company", "(select tenant.name from tenant where tenant.tenant_id = {}.tenant_id)", TEXT)
		.columns(TIME, "asOf", "newerAsOf", "draftedAt", "reviewedAt", "filedAt", "droppedAt")
		.columns(BOOLEAN, "late")
		.column("dueOn", "filing_due_on({}.due_on, {}.tenant_id, 'SATISFACTION_REPORT', {}.year)", DATE);

	private static final String UNFILED = """
			came_by(project.created_at, project.time_zone, filing_due_on(project.tenant_id, 'WORK_PLAN', ?))
			and not exists (select from work_plan plan where plan.tenant_id = project.tenant_id and plan.project_id = project.id
			             and plan.year = ? and plan.filed_at is not null)""";

	private final TenantReads reads;

	PlanQueries(TenantReads reads) {
		this.reads = reads;
	}

	@Override
	public List<Shape> nodeTypes() {
		return List.of(PLAN, FILING);
	}

	@Nullable Row plan(UUID id, Selection selection) {
		return Select.of(PLAN, selection).byKey(this.reads, id);
	}

	@Nullable Row filing(UUID id, Selection selection) {
		return Select.of(FILING, selection).byKey(this.reads, id);
	}

	/** The versions of the plans of a year. */
	List<Row> plans(int year, @Nullable UUID project, Selection selection) {
		return Select.of(PLAN, selection)
			.where("work_plan.year = ?", year)
			.whereGiven("work_plan.project_id = ?", project)
			.order("work_plan.project_id, work_plan.revision")
			.limit(MOST)
			.rows(this.reads);
	}

	/** The projects that owe a plan of a year and have not filed it. */
	List<Row> unplanned(int year, Selection selection) {
		return Select.of(Projects.PROJECT, selection)
			.where(UNFILED, year, year)
			.order("project.code")
			.limit(MOST)
			.rows(this.reads);
	}

	/** The filings of a year's report. */
	List<Row> filings(int year, Selection selection) {
		return Select.of(FILING, selection)
			.where("report_filing.year = ?", year)
			.order("report_filing.revision")
			.limit(MOST)
			.rows(this.reads);
	}

}
