package io.linli.api.complaint;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * What was received in a month, summed up 按月汇总 (C-04): each of the four ways to take it
 * apart adds up to the total.
 */
record ComplaintSummary(YearMonth month, SummaryCounts total, List<SummaryRow> byCategory,
		List<SummaryRow> byResponsibility, List<SummaryRow> bySeverity, List<SummaryRow> byReceivingDepartment) {

	/** Complaints that agree in all that a summary tells apart. */
	record Cell(String category, @Nullable String responsibility, @Nullable String severity, String receivingDepartment,
			SummaryCounts counts) {
	}

	/**
	 * Counts of complaints.
	 *
	 * @param reclassified those that turned out to be of another kind at least once
	 */
	record SummaryCounts(int received, int solved, int open, int developer, int reclassified) {

		static final SummaryCounts NONE = new SummaryCounts(0, 0, 0, 0, 0);

		SummaryCounts plus(SummaryCounts other) {
			return new SummaryCounts(this.received + other.received, this.solved + other.solved, this.open + other.open,
					this.developer + other.developer, this.reclassified + other.reclassified);
		}

	}

	/**
	 * The counts of one value.
	 *
	 * @param value null: not classified yet
	 */
	record SummaryRow(@Nullable String value, SummaryCounts counts) {
	}

	static ComplaintSummary of(YearMonth month, List<Cell> cells) {
		SummaryCounts total = cells.stream().map(Cell::counts).reduce(SummaryCounts.NONE, SummaryCounts::plus);
		return new ComplaintSummary(month, total, by(cells, Cell::category), by(cells, Cell::responsibility),
				by(cells, Cell::severity), by(cells, Cell::receivingDepartment));
	}

	private static List<SummaryRow> by(List<Cell> cells, Function<Cell, @Nullable String> value) {
		Map<@Nullable String, SummaryCounts> rows = new LinkedHashMap<>();
		for (Cell cell : cells) {
			rows.merge(value.apply(cell), cell.counts(), SummaryCounts::plus);
		}
		return rows.entrySet()
			.stream()
			.map((row) -> new SummaryRow(row.getKey(), row.getValue()))
			.sorted(Comparator.comparing((SummaryRow row) -> -row.counts().received())
				.thenComparing((row) -> (row.value() != null) ? row.value() : ""))
			.toList();
	}

}
