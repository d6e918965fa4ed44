package io.linli.kpi.report;

import java.util.List;

import io.linli.kpi.Figure;
import io.linli.kpi.Interval;
import io.linli.kpi.Kpi;
import io.linli.kpi.Outline;
import io.linli.kpi.Registry;

/**
 * The report in one language, from its title to its method sheet.
 */
record Article(AnnualReport report, Tongue tongue) {

	/** On paper, which is broken between them only. */
	private static final int CARDS_ABREAST = 2;

	String html() {
		StringBuilder html = new StringBuilder(head());
		int number = 0;
		for (Outline outline : Outline.annualReport()) {
			html.append(section(++number, outline));
		}
		List<PeerComparison> peers = this.report.peers();
		if (peers != null) {
			html.append(chapter(++number, "peers", this.tongue.say("与同类项目比较", "Beside peers"),
					new PeerSheet(this.report, peers, this.tongue).html()));
		}
		Improvements improvements = new Improvements(this.report, this.tongue);
		html.append(chapter(++number, "improvements", this.tongue.say("改进与建议", "Measures and suggestions"),
				improvements.nonConformities() + improvements.suggestions()));
		if (!this.report.restated().isEmpty()) {
			html.append(chapter(++number, "restated", this.tongue.say("重述的数据", "Figures stated again"),
					new RestatedSheet(this.report, this.tongue).html()));
		}
		return html.append(new MethodSheet(this.report, this.tongue).html(++number)).toString();
	}

	private String chapter(int number, String id, String title, String content) {
		return "<section class=\"chapter\" id=\"" + this.tongue.code() + "-" + id + "\">\n<h2><span>" + number
				+ "</span>" + title + "</h2>\n" + content + "</section>\n";
	}

	private String head() {
		StringBuilder html = new StringBuilder("<header>\n<p class=\"kicker\">")
			.append(this.tongue.say("年度满意度调研分析报告", "Annual satisfaction report"))
			.append("</p>\n<h1>")
			.append(Html.escape(this.report.scope().name()))
			.append(" <span>")
			.append(this.report.year())
			.append("</span></h1>\n<p class=\"lead\">")
			.append(period())
			.append("</p>\n");
		if (this.report.scope().generated()) {
			html.append("<p class=\"generated\">")
				.append(this.tongue.say("演示数据：这些记录由程序生成，不是真实业主的意见。",
						"Demonstration: these records are generated; no resident said any of it."))
				.append("</p>\n");
		}
		return html.append(gaps()).append(tiles()).append("</header>\n").toString();
	}

	/** What a reader would miss without a word. */
	private String gaps() {
		StringBuilder html = new StringBuilder();
		for (AnnualReport.Gap gap : this.report.gaps()) {
			html.append(Html.tag("p", "generated", Html.escape(gap.unit().name()) + switch (gap.why()) {
				case IN_GROUP_FOR_A_PART -> this.tongue.say("：只含属于本集团的月份（%s）；按年计的件数只列整年属于本集团的。".formatted(gap.months()),
						": only of the months in which it belonged to the group (%s); what is counted by year only where the whole year is."
							.formatted(gap.months()));
				case NO_REPORT ->
					this.tongue.say("：最近一次计算没有它的报告，未计入。", ": the last run has no report of it; it is not counted.");
			}));
		}
		return html.toString();
	}

	private String period() {
		String day = this.tongue.day(this.report.origin().day());
		String zone = this.report.origin().zone().getId();
		return this.report.running()
				? this.tongue.say("本年度尚未结束：数据截至 %s 日终（%s）。".formatted(day, zone),
						"The year is not over: figures as of the end of %s (%s).".formatted(day, zone))
				: this.tongue.say("全年数据，截至 %s 日终（%s）。".formatted(day, zone),
						"The whole year, as of the end of %s (%s).".formatted(day, zone));
	}

	/** The first figure of each section, as a way into it. */
	private String tiles() {
		StringBuilder html = new StringBuilder("<div class=\"tiles\">\n");
		for (Outline outline : Outline.annualReport()) {
			Kpi kpi = kpis(outline).getFirst();
			Figure figure = this.report.figure(kpi);
			Interval interval = kpi.interval(figure);
			html.append("<a class=\"tile\" href=\"#")
				.append(id(outline))
				.append("\"><span>")
				.append(this.tongue.say(kpi.title()))
				.append("</span><b>")
				.append(this.tongue.value(kpi.value(figure), kpi.scale()))
				.append(kpi.thin(figure) ? "<sup>※</sup>" : "")
				.append("</b><small>")
				.append(this.tongue.counts(figure.numerator(), figure.denominator()))
				.append((interval != null) ? " · " + this.tongue.interval(interval) : "")
				.append("</small></a>\n");
		}
		return html.append("</div>\n").toString();
	}

	private String section(int number, Outline outline) {
		List<Kpi> kpis = kpis(outline);
		StringBuilder html = new StringBuilder(above(outline)).append("<div class=\"cards\">\n").append(among(outline));
		for (int card = 0; card < kpis.size(); card += CARDS_ABREAST) {
			html.append("<div class=\"abreast\">\n");
			kpis.stream()
				.skip(card)
				.limit(CARDS_ABREAST)
				.forEach((kpi) -> html.append(new Card(this.report, kpi, this.tongue).html()));
			html.append("</div>\n");
		}
		html.append("</div>\n")
			.append(Html.tag("h3", "by", by()))
			.append(new ProjectTable(this.report, kpis, this.tongue).html())
			.append(below(outline));
		return chapter(number, outline.id(), this.tongue.say(outline.title()), html.toString());
	}

	private String by() {
		return (this.report.scope().kind() == Scope.Kind.GROUP) ? this.tongue.say("各公司", "By company")
				: this.tongue.say("各项目", "By project");
	}

	/** A picture as wide as the section. */
	private String above(Outline outline) {
		return switch (outline.picture()) {
			case BREAKDOWN -> new Pictures(this.report, this.tongue).complaints();
			case DISTRIBUTION, MONTHLY_LINES, MONTHLY_BARS, ACTIVITIES -> "";
		};
	}

	/** A picture that stands beside the cards. */
	private String among(Outline outline) {
		return switch (outline.picture()) {
			case DISTRIBUTION -> new Pictures(this.report, this.tongue).answers();
			case BREAKDOWN, MONTHLY_LINES, MONTHLY_BARS, ACTIVITIES -> "";
		};
	}

	/** What stands below the figures. */
	private String below(Outline outline) {
		return switch (outline.picture()) {
			case DISTRIBUTION -> Html.tag("h3", "by", this.tongue.say("年度满意度调查", "The yearly satisfaction survey"))
					+ new SurveySheet(this.report, this.tongue).html();
			case BREAKDOWN ->
				Html.tag("h3", "by", this.tongue.say("投诉件数与上年", "Complaints in numbers, and the year before"))
						+ new Pictures(this.report, this.tongue).complaintNumbers();
			case ACTIVITIES -> new Improvements(this.report, this.tongue).activities();
			case MONTHLY_LINES, MONTHLY_BARS -> "";
		};
	}

	private String id(Outline outline) {
		return this.tongue.code() + "-" + outline.id();
	}

	private static List<Kpi> kpis(Outline outline) {
		return outline.kpis().stream().map((code) -> Registry.find(code).orElseThrow()).toList();
	}

}
