package io.linli.api.report;

import java.util.List;
import java.util.UUID;

import io.linli.api.graphql.Row;
import io.linli.api.graphql.Select;
import io.linli.api.graphql.Selection;
import io.linli.api.graphql.Shape;
import io.linli.tenancy.TenantReads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import static io.linli.api.graphql.Column.DATE;
import static io.linli.api.graphql.Column.INTEGER;
import static io.linli.api.graphql.Column.TEXT;
import static io.linli.api.graphql.Column.TIME;
import static io.linli.api.graphql.Column.id;

/**
 * Reads the reports of the published run; a page only where it is selected.
 */
@Component
class ReportQueries {

	private static final String COMPANY = "mart.company_name({}.tenant_id, {}.run_id)";

	private static final String OWN = "mart.annual_report";

	/** What of its companies' reports a group may read. */
	private static final String GROUP = "mart.group_report";

	private final TenantReads reads;

	ReportQueries(TenantReads reads) {
		this.reads = reads;
	}

	/** The report of the caller's own company; null where none is published. */
	@Nullable Row own(int year, Selection selection) {
		List<Row> found = published(OWN, year, selection)
			.where("mart.annual_report.tenant_id = (select linli.current_tenant())")
			.rows(this.reads);
		return found.isEmpty() ? null : found.getFirst();
	}

	/** The reports of the group's companies, or of one of them. */
	List<Row> ofGroup(int year, @Nullable UUID company, Selection selection) {
		return published(GROUP, year, selection).whereGiven(GROUP + ".tenant_id = ?", company)
			.order(COMPANY.replace("{}", GROUP) + ", " + GROUP + ".tenant_id")
			.rows(this.reads);
	}

	private static Select published(String table, int year, Selection selection) {
		return Select.of(report(table), selection)
			.where(table + ".run_id = (select run_id from mart.publication)")
			.where(table + ".year = ?", year);
	}

	private static Shape report(String table) {
		return Shape.row("AnnualSatisfactionReport", table, "tenant_id")
			.column("companyId", "tenant_id", id("Company"))
			.column("company", COMPANY, TEXT)
			.columns(INTEGER, "year")
			.columns(TIME, "asOf")
			.column("newerAsOf", "mart.newer_than({}.as_of)", TIME)
			.column("dueOn", "linli.filing_due_on({}.tenant_id, 'SATISFACTION_REPORT', {}.year)", DATE)
			.columns(TEXT, "inputHash", "html", "json");
	}

}
