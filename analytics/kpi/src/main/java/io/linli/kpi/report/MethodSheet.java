package io.linli.kpi.report;

import java.util.List;

import io.linli.kpi.Figure;
import io.linli.kpi.Kpi;
import io.linli.kpi.Registry;
import org.jspecify.annotations.Nullable;

/**
 * How the figures came about, and from what: enough to compute them again.
 */
record MethodSheet(AnnualReport report, Tongue tongue) {

	String html(int number) {
		StringBuilder html = new StringBuilder("<section class=\"chapter method\">\n<h2><span>").append(number)
			.append("</span>")
			.append(this.tongue.say("方法与出处", "Method and sources"))
			.append("</h2>\n<ul>\n");
		for (String sentence : sentences()) {
			html.append("<li>").append(sentence).append("</li>\n");
		}
		html.append("</ul>\n<dl class=\"origin\">\n");
		origin(html, this.tongue.say("截至", "As of"),
				this.report.origin().day() + " 24:00 " + this.report.origin().zone().getId());
		origin(html, this.tongue.say("指标定义版本", "Version of the KPIs"), this.report.origin().kpiVersion());
		origin(html, this.tongue.say("输入数据哈希", "Hash of the inputs"), this.report.origin().inputHash());
		origin(html, this.tongue.say("数据湖快照", "Snapshot of the lake"), this.report.origin().snapshot());
		origin(html, this.tongue.say("重述哈希", "Hash of the restatements"), this.report.origin().restatements());
		List<PeerComparison> peers = this.report.peers();
		if (peers != null) {
			origin(html, this.tongue.say("同类数据哈希", "Hash of the peers"), PeerComparison.hash(peers));
		}
		return html.append("</dl>\n</section>\n").toString();
	}

	private List<String> sentences() {
		return List.of(this.tongue.say("调研对象：每一件已回访成功的投诉与报修；问题取自回访记录表，满意度为 1 至 5 分，不抽样、不加权。" + response(),
				"Who was asked: every complaint and repair whose callback reached somebody; the form's question, "
						+ "1 to 5; no sample, no weights. " + response()),
				this.tongue.say("及时率与回访率按应完成日期归入月份，投诉按受理日期；日期以项目所在时区为准。",
						"Timeliness and coverage belong to the month of the due date, complaints to that of their receipt, "
								+ "in the project's time zone."),
				this.tongue.say("逾期未结计入分母，不计入分子；未到期的未结案件不计入。没有时限或没有回答的单独列出，不视为达成。",
						"What is open after its due time counts as not kept; what is neither due nor done is left out. "
								+ "Without a limit or an answer it stands apart and never counts as kept."),
				this.tongue.say("实线为填报时间，虚线为系统时间佐证：事情何时发生由人填报，系统何时得知由服务器记录。空心点表示当月案件少。",
						"The solid line is as claimed, the dashed one as proven: people say when something happened, the server "
								+ "notes when it learned of it. A hollow point stands on few cases."),
				this.tongue.say(
						"区间为 95 % Wilson 区间。※ 表示计入的不足该指标的最低数（比例为 30 件，投诉率为 3,000 户日），仅供参考，不隐去。" + "合计先加总分子与分母，从不平均百分比。",
						"Intervals are Wilson's, 95 %. ※ marks figures on fewer cases than the least for their KPI (30 of a "
								+ "share, 3,000 household-days of a rate): shown, and to be read with care. "
								+ "Totals add numerators and denominators; " + "percentages are never averaged."),
				again());
	}

	private String again() {
		return (this.report.peers() == null) ? this.tongue.say("同一程序版本以同一快照、同一截止时间和同样的重述再次计算，本报告逐字节相同。",
				"Computed again by the same release of the program on the same snapshot, for the same day and with the "
						+ "same restatements, this page comes out the same, byte by byte.")
				: this.tongue.say("同一程序版本以同一快照、同一截止时间、同样的重述和同样的同类数据再次计算，本报告逐字节相同。",
						"Computed again by the same release of the program on the same snapshot, for the same day and with the "
								+ "same restatements and peers, this page comes out the same, byte by byte.");
	}

	private String response() {
		Kpi satisfied = Registry.find("K16").orElseThrow();
		Figure figure = this.report.figure(satisfied);
		@Nullable Double share = figure.measuredShare();
		String value = this.tongue.value(share, satisfied.scale());
		String counts = this.tongue.counts(figure.denominator(), figure.denominator() + figure.unmeasured());
		return this.tongue.say("应答率 %s（%s）。".formatted(value, counts),
				"Response rate %s (%s).".formatted(value, counts));
	}

	private static void origin(StringBuilder html, String name, String value) {
		html.append("<div><dt>").append(name).append("</dt><dd>").append(Html.escape(value)).append("</dd></div>\n");
	}

}
