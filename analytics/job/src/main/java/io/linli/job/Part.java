package io.linli.job;

import java.time.LocalDate;

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
		long[] counts) {

	static Part of(Row row, Words words) {
		return new Part(Subject.valueOf(row.getAs("subject")), words.of(row, "tenant_id"), words.of(row, "project_id"),
				row.<Integer>getAs("level_rank"), words.month(row), words.of(row, "stratum"),
				row.<Long>getList(row.fieldIndex("counts")).stream().mapToLong(Long::longValue).toArray());
	}

	long facts() {
		return this.counts[0];
	}

	/** What was counted for a KPI, by its place among those of the subject. */
	Figure figure(int kpi) {
		int at = 1 + 6 * kpi;
		return new Figure(this.counts[at], this.counts[at + 1], this.counts[at + 2], this.counts[at + 3],
				this.counts[at + 4], this.counts[at + 5]);
	}

	/** The days of all households. */
	long householdDays() {
		return this.counts[1];
	}

}
