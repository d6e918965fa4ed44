package io.linli.kpi.report;

import java.util.List;
import java.util.Locale;

/**
 * The tables of a report's data, each with its columns in their order: those of
 * {@code docs/annual-report.schema.json}.
 */
public enum ReportTable {

	/** What the lines of the other tables are of: the number stands for it there. */
	UNITS("number", "id", "name"),
	/** The KPIs with their titles, as they were when the report was made. */
	KPIS("code", "version", "titleZhCn", "titleEn", "unit", "rules", "target", "minimumN"),
	/** A line a KPI and year, of the unit, or of all where the unit is null. */
	FIGURES("kpi", "unit", "year", "numerator", "denominator", "provenNumerator", "provenDenominator", "openOverdue",
			"unmeasured", "value", "low", "high", "thin"),
	/** What the figures are sums of. */
	MONTHS("kpi", "unit", "month", "numerator", "denominator", "provenNumerator", "provenDenominator", "openOverdue",
			"unmeasured"),
	/** What is counted beside the KPIs. */
	COUNTS("what", "unit", "year", "name", "side", "count"),
	/** The yearly surveys. */
	SURVEYS("survey", "unit", "year", "framedOn", "frame", "sample", "answered"),
	/** Their questions, with how often each was answered by 1 to 5. */
	QUESTIONS("survey", "number", "text", "score1", "score2", "score3", "score4", "score5"),
	/** Figures that were stated again, with both values. */
	RESTATED("kpi", "unit", "month", "number", "limitsOn", "reason", "filedNumerator", "filedDenominator",
			"filedProvenNumerator", "filedProvenDenominator", "filedOpenOverdue", "filedUnmeasured", "numerator",
			"denominator", "provenNumerator", "provenDenominator", "openOverdue", "unmeasured"),
	/** Whose figures are left out, wholly or but for some months, and why. */
	GAPS("id", "name", "why", "monthsTold"),
	/**
	 * Projects beside cells of peers, as both were published. Reports that were made
	 * before reports told of peers have no such table.
	 */
	PEERS("kpi", "unit", "projectId", "project", "month", "kpiVersion", "numerator", "denominator", "lowerQuartile",
			"median", "upperQuartile", "tenantsAtLeast", "projectsAtLeast", "casesAtLeast", "fewCases", "levelRank",
			"size", "deliveryAge", "cityTier", "rest", "asOf");

	private final List<String> columns;

	ReportTable(String... columns) {
		this.columns = List.of(columns);
	}

	public List<String> columns() {
		return this.columns;
	}

	/** Its name in the data. */
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}

}
