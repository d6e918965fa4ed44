package io.linli.kpi.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.linli.kpi.Kpi;
import io.linli.kpi.Scale;
import io.linli.kpi.compare.Spread;

/**
 * Projects beside their cells of peers, of the year's last month that has one. It shows
 * cells as they were published: nothing is reckoned from several of them.
 *
 * @param peers of the year
 */
record PeerSheet(AnnualReport report, List<PeerComparison> peers, Tongue tongue) {

	/** As many lines as leave room for the rest in a PDF. */
	static final int MOST_LINES = 300;

	private record Line(Kpi kpi, AnnualReport.Unit unit, AnnualReport.Unit project) {
	}

	String html() {
		if (this.peers.isEmpty()) {
			return Html.tag("p", "none", this.tongue.say(
					"没有同类数据：公司没有参加与同类项目的比较，或者本年度还没有可以公布的同类（每组至少 5 家公司、8 个项目，每月在月末 31 天之后计算）。",
					"There are no peers to be shown: the company takes no part in the comparison, or no month of the year "
							+ "has a group of peers that may be shown (of at least 5 companies and 8 projects, calculated "
							+ "31 days after the end of the month)."));
		}
		Map<Line, List<PeerComparison>> lines = new LinkedHashMap<>();
		this.peers.forEach((peer) -> lines
			.computeIfAbsent(new Line(peer.kpi(), peer.unit(), peer.at()), (line) -> new ArrayList<>())
			.add(peer));
		String note = Html.tag("p", "small note", note());
		return note + ((lines.size() > MOST_LINES) ? Html.tag("p", "small note", tooMany()) + counted(lines.values())
				: listed(lines.values()));
	}

	private String note() {
		return this.tongue.say(
				"同类是其他公司、其他集团中条件相近的项目（本集团的也在内），每组至少 5 家公司、8 个项目，同一公司或集团所占不超过四成，不指明任何公司。"
						+ "同类数据取整到 1%（投诉取整到每千户每年 1 件），家数、项目数和件数只写至少多少。每月只计算一次，在月末 31 天之后，"
						+ "此后不再改动；本项目的数值也是当时的，可能与上文略有不同。这里列出本年度最近一个有同类的月份，各月见数据和工作簿。",
				"Peers are similar projects of other companies and groups, and of the own group: at least 5 companies and "
						+ "8 projects, with no company or group of companies holding more than 40 %; no company is named. Peers are "
						+ "told in whole per cents (complaints: whole ones per 1,000 households a year); of companies, projects "
						+ "and cases only the least number. A month is calculated once, 31 days after its end, and never changed; "
						+ "the own figure is of then, too, and may differ a little from those above. Shown is the last month of "
						+ "the year that has peers; all months are in the data and in the workbook.");
	}

	private String tooMany() {
		return this.tongue.say("项目较多，这里只写各有多少个；逐项见数据、工作簿和各服务中心的报告。",
				"There are many projects: here is how many stand where; one by one they are in the data, in the workbook "
						+ "and in the reports of the service centres.");
	}

	private String listed(Iterable<List<PeerComparison>> lines) {
		boolean centre = this.report.scope().kind() == Scope.Kind.CENTRE;
		List<String> heads = new ArrayList<>(List.of(this.tongue.say("指标", "KPI")));
		if (!centre) {
			heads.add(this.tongue.say("项目", "Project"));
		}
		heads.addAll(Arrays.asList(this.tongue.say("本项目", "Own"), this.tongue.say("同类中位数", "Median of the peers"),
				this.tongue.say("同类的条件", "What the peers have in common"), this.tongue.say("月份", "Month")));
		List<List<String>> rows = new ArrayList<>();
		for (List<PeerComparison> months : lines) {
			PeerComparison last = months.getLast();
			List<String> row = new ArrayList<>(List.of(this.tongue.say(last.kpi().title())));
			if (!centre) {
				row.add(Html.escape(project(last)));
			}
			row.addAll(Arrays.asList(new Shares(this.tongue).of(last.kpi(), last.own()), told(last), kind(last),
					month(last, months)));
			rows.add(row);
		}
		return new Grid(heads, rows).html();
	}

	private static String project(PeerComparison peer) {
		return (peer.project() != null) ? peer.unit().name() + " · " + peer.project().name() : peer.unit().name();
	}

	private String told(PeerComparison peer) {
		Spread spread = peer.cell().spread();
		Scale scale = peer.kpi().scale();
		return "<b>" + whole(spread.median(), scale) + "</b><small>" + this.tongue.say("四分位 ", "quartiles ")
				+ number(spread.lowerQuartile(), scale) + "–" + whole(spread.upperQuartile(), scale) + "<br/>"
				+ atLeast(peer) + "</small>";
	}

	private String atLeast(PeerComparison peer) {
		String tenants = this.tongue.count(peer.cell().tenantsAtLeast());
		String projects = this.tongue.count(peer.cell().projectsAtLeast());
		String cases = this.tongue.count(peer.cell().casesAtLeast());
		return (peer.kpi().scale() == Scale.PROPORTION)
				? this.tongue.say("至少 %s 家公司、%s 个项目、%s 件".formatted(tenants, projects, cases),
						"at least %s companies, %s projects, %s cases".formatted(tenants, projects, cases))
				: this.tongue.say("至少 %s 家公司、%s 个项目、%s 户日".formatted(tenants, projects, cases),
						"at least %s companies, %s projects, %s household-days".formatted(tenants, projects, cases));
	}

	/** As it was published: never more exact than that. */
	private static String whole(double value, Scale scale) {
		return number(value, scale) + ((scale == Scale.PROPORTION) ? " %" : "");
	}

	private static String number(double value, Scale scale) {
		return String.valueOf(Math.round((scale == Scale.PROPORTION) ? value * 100 : value));
	}

	private String kind(PeerComparison peer) {
		StringBuilder html = new StringBuilder(String.join("<br/>", new PeerWords(this.tongue).kind(peer.kind())));
		List<String> remarks = new PeerWords(this.tongue).remarks(peer);
		if (!remarks.isEmpty()) {
			html.append("<small>").append(String.join("<br/>", remarks)).append("</small>");
		}
		return html.toString();
	}

	private String month(PeerComparison last, List<PeerComparison> months) {
		// A run judges at the end of the last day that it counts.
		LocalDate day = LocalDate.ofInstant(last.asOf().minusMillis(1), this.report.origin().zone());
		long ahead = months.stream().filter(PeerComparison::ahead).count();
		return last.month().toString().substring(0, 7) + "<small>" + this.tongue.say("截至 ", "as of ") + day + "<br/>"
				+ this.tongue.say("%s 个月中 %s 个月好于中位数".formatted(months.size(), ahead),
						"better than the median in %s of %s".formatted(ahead, months.size()))
				+ "</small>";
	}

	private String counted(Iterable<List<PeerComparison>> lines) {
		Map<Kpi, List<PeerComparison>> last = new LinkedHashMap<>();
		lines.forEach((months) -> last.computeIfAbsent(months.getLast().kpi(), (kpi) -> new ArrayList<>())
			.add(months.getLast()));
		List<String> heads = List.of(this.tongue.say("指标", "KPI"), this.tongue.say("有同类的项目", "Projects with peers"),
				this.tongue.say("好于上下四分位之间", "Better than the middle half"),
				this.tongue.say("在上下四分位之间", "Within the middle half"),
				this.tongue.say("差于上下四分位之间", "Worse than the middle half"));
		List<List<String>> rows = new ArrayList<>();
		last.forEach((kpi, peers) -> {
			Map<PeerComparison.Place, Long> places = peers.stream()
				.collect(Collectors.groupingBy(PeerComparison::place, Collectors.counting()));
			List<String> row = new ArrayList<>(List.of(this.tongue.say(kpi.title()), this.tongue.count(peers.size())));
			for (PeerComparison.Place place : PeerComparison.Place.values()) {
				row.add(this.tongue.count(places.getOrDefault(place, 0L)));
			}
			rows.add(row);
		});
		return new Grid(heads, rows).html();
	}

}
