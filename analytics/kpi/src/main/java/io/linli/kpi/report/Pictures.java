package io.linli.kpi.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * The pictures of whole sections: complaints by whose they are, answers from 1 to 5.
 */
record Pictures(AnnualReport report, Tongue tongue) {

	private static final List<String> KINDS = List.of("COMPLAINT", "REPAIR", "PAID_SERVICE", "DEVELOPER_LEGACY");

	String complaints() {
		Map<String, String> sides = new LinkedHashMap<>();
		sides.put("PROPERTY", this.tongue.say("物业类", "property"));
		sides.put("DEVELOPER", this.tongue.say("地产类", "developer"));
		sides.put("", this.tongue.say("未分类", "not classified"));
		return Bars.legend(sides) + "<div class=\"pair\">\n"
				+ breakdown(this.tongue.say("按类别（件）", "By category (complaints)"), Tally.What.COMPLAINT_CATEGORY, sides)
				+ breakdown(this.tongue.say("按接收部门（件）", "By receiving department (complaints)"),
						Tally.What.RECEIVING_DEPARTMENT, sides)
				+ "</div>\n";
	}

	String answers() {
		Map<String, String> steps = new LinkedHashMap<>();
		steps.put("5", this.tongue.say("5 非常满意", "5 very satisfied"));
		steps.put("4", this.tongue.say("4 满意", "4 satisfied"));
		steps.put("3", this.tongue.say("3 一般", "3 neither"));
		steps.put("2", this.tongue.say("2 不满意", "2 dissatisfied"));
		steps.put("1", this.tongue.say("1 非常不满意", "1 very dissatisfied"));
		Map<String, Map<String, Long>> rows = new LinkedHashMap<>();
		rows.put(this.tongue.say("全部", "All"), answers(steps, KINDS));
		for (String kind : KINDS) {
			rows.put(kind(kind), answers(steps, List.of(kind)));
		}
		rows.values().removeIf((parts) -> parts.values().stream().allMatch((count) -> count == 0));
		return "<section class=\"card wide\">\n<h3>"
				+ this.tongue.say("回访答案的分布（有效回答数）", "How residents answered (answers)") + "</h3>\n" + Bars.legend(steps)
				+ Bars.shares(rows, this.tongue).html() + "</section>\n";
	}

	/** Complaints in numbers, beside those of the year before. */
	String complaintNumbers() {
		return numbers(this.tongue.say("类别", "Category"), Tally.What.COMPLAINT_CATEGORY)
				+ numbers(this.tongue.say("接收部门", "Receiving department"), Tally.What.RECEIVING_DEPARTMENT);
	}

	private String numbers(String title, Tally.What what) {
		List<String> heads = List.of(title, this.tongue.say("物业类", "Property"), this.tongue.say("地产类", "Developer"),
				this.tongue.say("未分类", "Not classified"), this.tongue.wholeOf(this.report.year()),
				this.tongue.wholeOf(this.report.year() - 1));
		List<List<String>> rows = new ArrayList<>();
		names(what).forEach((name) -> {
			Predicate<Tally> which = (tally) -> Objects.equals(tally.name(), name.isEmpty() ? null : name);
			List<String> row = new ArrayList<>(
					List.of(name.isEmpty() ? this.tongue.say("未填", "not given") : Html.escape(name)));
			for (String side : List.of("PROPERTY", "DEVELOPER", "")) {
				row.add(this.tongue.count(
						this.report.count(this.report.year(), what, which.and((tally) -> tally.side().equals(side)))));
			}
			row.add(this.tongue.count(this.report.count(this.report.year(), what, which)));
			row.add(this.tongue.count(this.report.count(this.report.year() - 1, what, which)));
			rows.add(row);
		});
		return rows.isEmpty() ? "" : new Grid(heads, rows).html();
	}

	/** Those of both years; an empty one for what has none. */
	private List<String> names(Tally.What what) {
		return this.report.tallies()
			.stream()
			.filter((tally) -> tally.what() == what && tally.year() >= this.report.year() - 1
					&& tally.year() <= this.report.year())
			.map((tally) -> Objects.requireNonNullElse(tally.name(), ""))
			.distinct()
			.sorted()
			.toList();
	}

	private String breakdown(String title, Tally.What what, Map<String, String> sides) {
		return "<section class=\"card\">\n<h3>" + title + "</h3>\n"
				+ Bars.compared(ofYear(what), sides, this.tongue.say("未填", "not given"), this.tongue).html()
				+ "</section>\n";
	}

	private List<Tally> ofYear(Tally.What what) {
		return this.report.tallies()
			.stream()
			.filter((tally) -> tally.what() == what && tally.year() == this.report.year())
			.toList();
	}

	private Map<String, Long> answers(Map<String, String> steps, List<String> kinds) {
		Map<String, Long> parts = new LinkedHashMap<>();
		steps.keySet().forEach((step) -> parts.put(step, 0L));
		for (Tally tally : ofYear(Tally.What.SATISFACTION)) {
			String step = tally.name();
			if (step != null && kinds.contains(tally.side())) {
				parts.merge(step, tally.count(), Long::sum);
			}
		}
		return parts;
	}

	private String kind(String kind) {
		return switch (kind) {
			case "COMPLAINT" -> this.tongue.say("投诉", "Complaints");
			case "PAID_SERVICE" -> this.tongue.say("有偿服务", "Paid services");
			case "DEVELOPER_LEGACY" -> this.tongue.say("地产遗留问题", "Developer legacy items");
			default -> this.tongue.say("报修", "Repairs");
		};
	}

}
