package io.linli.api.benchmark;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.Row;
import io.linli.api.graphql.Select;
import io.linli.api.graphql.Selection;
import io.linli.api.graphql.Shape;
import io.linli.api.graphql.UserError;
import io.linli.kpi.Kpi;
import io.linli.kpi.Registry;
import io.linli.tenancy.TenantReads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import static io.linli.api.graphql.Column.TEXT;
import static io.linli.api.graphql.Column.TIME;
import static io.linli.api.graphql.Column.id;

/**
 * Reads the scorecards of the published run as they were selected.
 */
@Component
class ScorecardQueries {

	private static final int MOST_CARDS = 2_000;

	private static final Pattern WORD = Pattern.compile("_(.)");

	private static final Shape UNIT = Shape.cells("KpiUnit")
		.column("companyId", "tenant_id", id("Company"))
		.column("company", "tenant_name", TEXT)
		.column("projectId", "project_id", id("Project"))
		.column("project", "project_name", TEXT)
		.column("month", "month", (row, position) -> YearMonth.from(row.getObject(position, LocalDate.class)));

	/** The type {@code Scorecard}: a field for each KPI of the registry. */
	static final Shape SCORECARD = Shape.row("Scorecard", "mart.scorecard", "project_id")
		.embedded("unit", UNIT)
		.columns(TEXT, "city")
		.columns(TIME, "asOf");

	static {
		Registry.all().forEach((kpi) -> SCORECARD.embedded(field(kpi), new KpiCounts(kpi).shape()));
	}

	private final TenantReads reads;

	ScorecardQueries(TenantReads reads) {
		this.reads = reads;
	}

	/**
	 * The scorecards of a month, of all projects or of one; none before the first run.
	 * @throws RefusedException when they would be too many for one answer
	 */
	List<Row> scorecards(YearMonth month, @Nullable UUID project, Selection selection) {
		List<Row> cards = Select.of(SCORECARD, selection)
			.where("mart.scorecard.run_id = (select run_id from mart.publication)")
			.where("mart.scorecard.month = ?", month.atDay(1))
			.whereGiven("mart.scorecard.project_id = ?", project)
			.order("mart.scorecard.tenant_name, mart.scorecard.project_name, mart.scorecard.project_id")
			.limit(MOST_CARDS + 1)
			.rows(this.reads);
		if (cards.size() > MOST_CARDS) {
			throw new RefusedException(UserError
				.invalid("These are more than 2,000 scorecards; ask for one project at a time.", "projectId"));
		}
		return cards;
	}

	/** The field of a KPI: {@code k12Repair} for {@code K12_REPAIR}. */
	static String field(Kpi kpi) {
		return WORD.matcher(kpi.column()).replaceAll((word) -> word.group(1).toUpperCase(Locale.ROOT));
	}

}
