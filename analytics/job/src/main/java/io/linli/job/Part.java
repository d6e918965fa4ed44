package io.linli.job;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;

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

	/**
	 * What a row says.
	 * @param words those that were read before: a million rows share some thousand
	 */
	static Part of(Row row, Map<String, String> words) {
		return new Part(Subject.valueOf(row.getAs("subject")), word(row, "tenant_id", words),
				word(row, "project_id", words), row.<Integer>getAs("level_rank"),
				row.<Date>getAs("month").toLocalDate(), word(row, "stratum", words),
				row.<Long>getList(row.fieldIndex("counts")).stream().mapToLong(Long::longValue).toArray());
	}

	private static String word(Row row, String column, Map<String, String> words) {
		return words.computeIfAbsent(row.getAs(column), Function.identity());
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
