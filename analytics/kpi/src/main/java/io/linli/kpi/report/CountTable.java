package io.linli.kpi.report;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What was counted beside the KPIs, by project, in all, and in the year before.
 */
record CountTable(AnnualReport report, Tally.What what, List<Column> columns, Tongue tongue) {

	/**
	 * A column.
	 *
	 * @param name of the tallies that it counts
	 * @param of the name of those of which it is a share; null: it is a number
	 */
	record Column(String name, String title, @Nullable String of) {
	}

	/** Whether there is anything to show, in either year. */
	boolean isEmpty() {
		return this.report.count(this.report.year(), this.what, (tally) -> true)
				+ this.report.count(this.report.year() - 1, this.what, (tally) -> true) == 0;
	}

	String html() {
		List<String> heads = new ArrayList<>(List.of(this.tongue.unit(this.report.scope())));
		this.columns.forEach((column) -> heads.add(column.title()));
		List<List<String>> rows = new ArrayList<>();
		for (AnnualReport.Unit unit : this.report.units()) {
			rows.add(row(Html.escape(unit.name()), this.report.year(), unit));
		}
		if (rows.size() != 1) {
			rows.add(row(this.tongue.say("合计", "All"), this.report.year(), null));
		}
		rows.add(row(this.tongue.wholeOf(this.report.year() - 1), this.report.year() - 1, null));
		return new Grid(heads, rows).html();
	}

	private List<String> row(String name, int year, AnnualReport.@Nullable Unit unit) {
		List<String> row = new ArrayList<>(List.of(name));
		for (Column column : this.columns) {
			long count = this.report.count(unit, year, this.what, column.name());
			String of = column.of();
			row.add((of == null) ? this.tongue.count(count)
					: new Shares(this.tongue).whole(count, this.report.count(unit, year, this.what, of)));
		}
		return row;
	}

}
