package io.linli.job;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;

import io.linli.kpi.Figure;
import io.linli.kpi.Subject;
import org.apache.spark.sql.Row;

/**
 * What one pass over the facts of a subject has counted in one project, level and month,
 * of one kind of case.
 *
 * @param stratum the kind; empty where the subject has none
 * @param counts how many facts there are, then the six counts of each of the subject's
 * KPIs; of household-days only their number
 */
record Part(Subject subject, String tenantId, String projectId, int levelRank, LocalDate month, String stratum,
		List<Long> counts) {

	static Part of(Row row) {
		return new Part(Subject.valueOf(row.getAs("subject")), row.getAs("tenant_id"), row.getAs("project_id"),
				row.<Integer>getAs("level_rank"), row.<Date>getAs("month").toLocalDate(), row.getAs("stratum"),
				row.getList(row.fieldIndex("counts")));
	}

	long facts() {
		return this.counts.getFirst();
	}

	/** What was counted for a KPI, by its place among those of the subject. */
	Figure figure(int kpi) {
		int at = 1 + 6 * kpi;
		return new Figure(this.counts.get(at), this.counts.get(at + 1), this.counts.get(at + 2),
				this.counts.get(at + 3), this.counts.get(at + 4), this.counts.get(at + 5));
	}

	/** The days of all households. */
	long householdDays() {
		return this.counts.get(1);
	}

}
