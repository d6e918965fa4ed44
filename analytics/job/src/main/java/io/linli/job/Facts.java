package io.linli.job;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.linli.kpi.Subject;
import io.linli.sla.Terms;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

import static org.apache.spark.sql.functions.col;

/**
 * Makes the facts of each subject from the lake's tables, judged at one instant: what was
 * recorded later has not happened. Every function is pure.
 */
final class Facts {

	private final Lake lake;

	private final Instant asOf;

	private final Periods periods;

	private final Days days;

	Facts(Lake lake, Instant asOf) {
		this(lake, asOf, Periods.ALL, Days.of(lake));
	}

	/** Those of some months only. */
	Facts(Lake lake, Instant asOf, Periods periods, Days days) {
		this.lake = lake;
		this.asOf = asOf;
		this.periods = periods;
		this.days = days;
	}

	/** The columns that the subject declares, and where each fact belongs. */
	Dataset<Row> of(Subject subject) {
		Dataset<Row> facts = switch (subject) {
			case DEADLINE -> promises().facts();
			case COMPLAINT -> new ComplaintFacts(this.lake, this.asOf, this.days).facts(this.periods);
			case REPAIR -> new RepairFacts(this.lake, this.asOf, this.days).facts(this.periods);
			case OWED_CASE -> new CallbackFacts(this.lake, this.asOf, this.days).owedCases(this.periods);
			case ANSWER -> new CallbackFacts(this.lake, this.asOf, this.days).answers(this.periods);
			case HOUSEHOLD_DAYS -> new HouseholdDays(this.lake, this.asOf, this.days).facts();
			case HOUSEHOLD -> new HouseholdYears(this.lake, this.asOf, this.days).facts(this.periods);
			case NOTICE -> new RenovationFacts(this.lake, this.asOf, this.days).notices(this.periods);
			case PAPER -> new RenovationFacts(this.lake, this.asOf, this.days).papers();
			case LEDGER -> new LedgerFacts(this.lake, this.asOf, this.days).facts(this.periods);
			case ACTIVITY -> new ActivityFacts(this.lake, this.asOf, this.days).facts();
			case PARTICIPANT -> new ActivityFacts(this.lake, this.asOf, this.days).participants();
			case SAMPLED_RECORD -> new InspectionFacts(this.lake, this.asOf).facts();
			case SURVEY_ANSWER -> new SurveyFacts(this.lake, this.asOf).facts();
		};
		return placed(subject, facts);
	}

	/** One company's promises in some months, as other terms would have judged them. */
	Dataset<Row> restated(String tenantId, Months months, Terms terms) {
		return placed(Subject.DEADLINE, promises().restated(tenantId, months, terms));
	}

	/** Whether a clock that may be of the months has moved since they were filed. */
	boolean movedSince(String tenantId, Months months) {
		return promises().movedSince(tenantId, months);
	}

	private DeadlineFacts promises() {
		return new DeadlineFacts(this.lake, this.asOf, this.periods);
	}

	private Dataset<Row> placed(Subject subject, Dataset<Row> facts) {
		List<Column> columns = new ArrayList<>();
		List.of("tenant_id", "project_id", "level_rank", "month").forEach((column) -> columns.add(col(column)));
		subject.columns().keySet().stream().sorted().forEach((column) -> columns.add(col(column)));
		return this.periods.within(subject, this.days.placed(facts)).select(columns.toArray(Column[]::new));
	}

}
