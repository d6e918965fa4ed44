package io.linli.kpi.report;

import java.util.List;

/**
 * What became of dissatisfaction (B-16), of suggestions (B-25), and of activities (A-01
 * to A-04): counts by project.
 */
record Improvements(AnnualReport report, Tongue tongue) {

	String nonConformities() {
		CountTable table = new CountTable(this.report, Tally.What.NON_CONFORMITY,
				List.of(number("DISSATISFIED", "回访不满意（件）", "Dissatisfied at the callback"),
						number("REPORTED", "书面不合格项（件）", "Reported in writing"),
						share("TRANSFERRED", "已转相关部门", "Transferred", "REPORTED"),
						share("MEASURE", "已定措施", "Measure taken", "REPORTED"),
						share("REPLY", "已回复", "Reply given", "REPORTED"),
						share("ASKED_AGAIN", "已再次回访", "Asked again", "REPORTED")),
				this.tongue);
		return part("不合格项及处理", "Non-conformities, measures and replies", table, "两年内没有不满意的回访，也没有书面不合格项。",
				"Neither a dissatisfied resident nor a non-conformity in writing in two years.");
	}

	String suggestions() {
		CountTable table = new CountTable(this.report, Tally.What.SUGGESTION,
				List.of(number("RECEIVED", "收到（条）", "Received"), share("ADOPTED", "已采纳", "Adopted", "RECEIVED"),
						share("NOT_ADOPTED", "未采纳", "Not adopted", "RECEIVED"),
						share("OPEN", "待答复", "Not decided yet", "RECEIVED")),
				this.tongue);
		return part("建议及其处理", "Suggestions and their status", table, "两年内没有记录建议。", "No suggestion in two years.");
	}

	String activities() {
		CountTable table = new CountTable(this.report, Tally.What.ACTIVITY,
				List.of(number("HELD", "举办（场）", "Held"),
						share("SURVEYED", "事先做过意向调查", "Residents asked before", "HELD"),
						share("SUMMED_UP", "已作总结", "Summed up", "HELD"),
						share("ATTESTED", "秩序与安全已确认", "Order and safety attested", "HELD")),
				this.tongue);
		return part("活动", "Activities", table, "两年内没有已结束的活动。", "No activity has ended in two years.");
	}

	private String part(String zhCn, String en, CountTable table, String noneZhCn, String noneEn) {
		return Html.tag("h3", "by", this.tongue.say(zhCn, en))
				+ (table.isEmpty() ? Html.tag("p", "none", this.tongue.say(noneZhCn, noneEn)) : table.html());
	}

	private CountTable.Column number(String name, String zhCn, String en) {
		return new CountTable.Column(name, this.tongue.say(zhCn, en), null);
	}

	private CountTable.Column share(String name, String zhCn, String en, String of) {
		return new CountTable.Column(name, this.tongue.say(zhCn, en), of);
	}

}
