package io.linli.kpi.report;

import java.util.List;

import io.linli.kpi.Figure;
import io.linli.kpi.Kpi;

/**
 * A section's KPIs by project, each with its counts and interval.
 */
record ProjectTable(AnnualReport report, List<Kpi> kpis, Tongue tongue) {

	String html() {
		StringBuilder html = new StringBuilder("<table>\n<thead><tr><th scope=\"col\">")
			.append(this.tongue.say("项目", "Project"))
			.append("</th>");
		this.kpis
			.forEach((kpi) -> html.append("<th scope=\"col\">").append(this.tongue.say(kpi.title())).append("</th>"));
		html.append("</tr></thead>\n<tbody>\n");
		for (AnnualReport.Project project : this.report.projects()) {
			html.append("<tr><th scope=\"row\">").append(Html.escape(project.name())).append("</th>");
			this.kpis.forEach((kpi) -> html.append(cell(kpi, this.report.figure(kpi, project))));
			html.append("</tr>\n");
		}
		return html.append("</tbody>\n</table>\n").toString();
	}

	private String cell(Kpi kpi, Figure figure) {
		StringBuilder cell = new StringBuilder("<td data-label=\"").append(this.tongue.say(kpi.title())).append("\">");
		if (kpi.value(figure) == null) {
			return cell.append("<span>–</span></td>").toString();
		}
		cell.append("<span><b>")
			.append(this.tongue.value(kpi.value(figure), kpi.scale()))
			.append("</b>")
			.append(kpi.thin(figure) ? "<sup>※</sup>" : "")
			.append("<small>")
			.append(this.tongue.counts(figure.numerator(), figure.denominator()));
		if (kpi.interval(figure) != null) {
			cell.append("<br>").append(this.tongue.interval(kpi.interval(figure)));
		}
		return cell.append("</small></span></td>").toString();
	}

}
