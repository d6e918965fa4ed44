package io.linli.kpi.report;

import java.util.ArrayList;
import java.util.List;

import io.linli.kpi.Kpi;

/**
 * A section's KPIs by project, each with its counts and interval: so many side by side as
 * a page is wide.
 */
record ProjectTable(AnnualReport report, List<Kpi> kpis, Tongue tongue) {

	String html() {
		StringBuilder html = new StringBuilder();
		for (List<Kpi> abreast : Grid.abreast(this.kpis)) {
			html.append(grid(abreast).html());
		}
		return html.toString();
	}

	private Grid grid(List<Kpi> abreast) {
		List<String> heads = new ArrayList<>(List.of(this.tongue.unit(this.report.scope())));
		abreast.forEach((kpi) -> heads.add(this.tongue.say(kpi.title())));
		List<List<String>> rows = new ArrayList<>();
		for (AnnualReport.Unit unit : this.report.units()) {
			List<String> row = new ArrayList<>(List.of(Html.escape(unit.name())));
			abreast.forEach((kpi) -> row.add(new Shares(this.tongue).of(kpi, this.report.figure(kpi, unit))));
			rows.add(row);
		}
		return new Grid(heads, rows);
	}

}
