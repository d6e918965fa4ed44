package io.linli.kpi.report;

import io.linli.kpi.Figure;
import io.linli.kpi.Kpi;
import io.linli.kpi.Scale;

/**
 * One KPI of the year with everything that it takes to judge it: counts, interval, what
 * is proven, what is open, what could not be measured, and the year before.
 */
record Card(AnnualReport report, Kpi kpi, Tongue tongue) {

	String html() {
		Figure figure = this.report.figure(this.kpi);
		StringBuilder html = new StringBuilder("<section class=\"card\">\n<h3>")
			.append(this.tongue.say(this.kpi.title()))
			.append("</h3>\n<p class=\"what\">")
			.append(this.tongue.begin(this.kpi.description()))
			.append("</p>\n<p class=\"value\">")
			.append(this.tongue.value(this.kpi.value(figure), this.kpi.scale()))
			.append(mark(figure))
			.append(this.kpi.scale() == Scale.PROPORTION ? interval(figure) : unit())
			.append("</p>\n")
			.append(new LineChart(this.report, this.kpi, this.tongue).svg())
			.append("<dl>\n");
		facts(figure, html);
		html.append("</dl>\n<p class=\"small\">")
			.append(this.kpi.code())
			.append(" v")
			.append(this.kpi.version())
			.append(" · ")
			.append(String.join(" ", this.kpi.rules()))
			.append(" · ")
			.append(asOf())
			.append("</p>\n");
		if (this.kpi.thin(figure)) {
			html.append("<p class=\"small thin\">※ ").append(thin()).append("</p>\n");
		}
		return html.append("</section>\n").toString();
	}

	/** Marks a figure that stands on too little. */
	String mark(Figure figure) {
		return this.kpi.thin(figure) ? "<sup>※</sup>" : "";
	}

	private void facts(Figure figure, StringBuilder html) {
		fact(html, counted(), this.tongue.counts(figure.numerator(), figure.denominator()));
		if (this.kpi.formula().hasProof()) {
			fact(html, this.tongue.say("系统时间佐证", "Proven by server time"),
					(figure.provenDenominator() == 0) ? Tongue.NONE
							: this.tongue.value(this.kpi.provenValue(figure), this.kpi.scale()) + " ("
									+ this.tongue.counts(figure.provenNumerator(), figure.provenDenominator()) + ")");
		}
		if (this.kpi.formula().hasOverdue()) {
			fact(html, this.tongue.say("其中逾期未结", "Of these, open overdue"), this.tongue.count(figure.openOverdue()));
		}
		if (this.kpi.formula().hasUnmeasured()) {
			fact(html, unmeasured(), this.tongue.count(figure.unmeasured()));
		}
		Figure before = this.report.lastYear(this.kpi);
		fact(html, this.tongue.say((this.report.year() - 1) + " 年全年", "Whole of " + (this.report.year() - 1)),
				(before.denominator() == 0) ? Tongue.NONE : this.tongue.value(this.kpi.value(before), this.kpi.scale())
						+ " (" + this.tongue.counts(before.numerator(), before.denominator()) + ")");
	}

	private static void fact(StringBuilder html, String name, String value) {
		html.append("<div><dt>").append(name).append("</dt><dd>").append(value).append("</dd></div>\n");
	}

	private String interval(Figure figure) {
		return " <span class=\"interval\">" + this.tongue.say("95 % 区间 ", "95 % interval ")
				+ this.tongue.interval(this.kpi.interval(figure)) + "</span>";
	}

	private String unit() {
		return " <span class=\"interval\">" + this.tongue.say(this.kpi.scale().unit()) + "</span>";
	}

	private String counted() {
		if (this.kpi.scale() != Scale.PROPORTION) {
			return this.tongue.say("投诉 / 户日", "Complaints / household-days");
		}
		return switch (this.kpi.subject()) {
			case DEADLINE, NOTICE ->
				this.kpi.formula().hasProof() ? this.tongue.say("按时 / 计入", "Kept / counted") : part();
			case OWED_CASE, PARTICIPANT -> this.tongue.say("已回访 / 应回访", "Called back / owed");
			case ANSWER, SURVEY_ANSWER -> this.tongue.say("肯定 / 有效回答", "Favourable / answers");
			case COMPLAINT, REPAIR, PAPER, LEDGER, ACTIVITY, SAMPLED_RECORD, HOUSEHOLD, HOUSEHOLD_DAYS -> part();
		};
	}

	private String part() {
		return this.tongue.say("符合 / 计入", "Of these / counted");
	}

	private String unmeasured() {
		return switch (this.kpi.subject()) {
			case DEADLINE, OWED_CASE -> this.tongue.say("未计量（无时限）", "Unmeasured (no limit)");
			case ANSWER, SURVEY_ANSWER -> this.tongue.say("未作答", "No answer");
			case COMPLAINT, REPAIR, NOTICE, PAPER, LEDGER, ACTIVITY, PARTICIPANT, SAMPLED_RECORD, HOUSEHOLD,
					HOUSEHOLD_DAYS ->
				this.tongue.say("无法归类，不计入", "Cannot be told, not counted");
		};
	}

	private String asOf() {
		return this.tongue.say("截至 ", "as of ") + this.report.origin().day();
	}

	private String thin() {
		String least = this.tongue.count(this.kpi.minimumN());
		return (this.kpi.scale() == Scale.PROPORTION)
				? this.tongue.say("计入不足 " + least + " 件，仅供参考。", "Fewer than " + least + " cases: read with care.")
				: this.tongue.say("不足 " + least + " 户日，仅供参考。",
						"Fewer than " + least + " household-days: read with care.");
	}

}
