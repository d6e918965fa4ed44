package io.linli.kpi.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.linli.kpi.Figure;
import io.linli.kpi.Kpi;
import org.jspecify.annotations.Nullable;

/**
 * Figures that were filed and stated again: both values, side by side.
 */
record RestatedSheet(AnnualReport report, Tongue tongue) {

	private record Key(Kpi kpi, @Nullable String company, int number, String limitsOn, String reason) {
	}

	/** Those that came out otherwise. */
	String html() {
		List<String> heads = List.of(this.tongue.say("指标", "KPI"), this.tongue.say("月份", "Months"),
				this.tongue.say("原报", "As filed"), this.tongue.say("重述", "Restated"),
				this.tongue.say("依据与原因", "By which limits, and why"));
		Map<Key, List<RestatedFigure>> all = new LinkedHashMap<>();
		this.report.restated()
			.forEach((figure) -> all
				.computeIfAbsent(new Key(figure.kpi(), company(figure), figure.number(), figure.limitsOn().toString(),
						figure.reason()), (key) -> new ArrayList<>())
				.add(figure));
		List<List<String>> rows = new ArrayList<>();
		all.forEach((key, figures) -> {
			Figure filed = Figure.sum(figures.stream().map(RestatedFigure::filed).toList());
			Figure restated = Figure.sum(figures.stream().map(RestatedFigure::restated).toList());
			if (!filed.equals(restated)) {
				rows.add(List.of(title(key), months(figures), new Shares(this.tongue).of(key.kpi(), filed),
						new Shares(this.tongue).of(key.kpi(), restated),
						this.tongue.say(key.limitsOn() + " 的时限；第 " + key.number() + " 次重述：",
								"Limits of " + key.limitsOn() + "; restatement " + key.number() + ": ")
								+ Html.escape(key.reason())));
			}
		});
		return rows.isEmpty()
				? Html.tag("p", "none", this.tongue.say("重述的数据与原报一致。", "What was restated came out as it was filed."))
				: new Grid(heads, rows).html();
	}

	/**
	 * Restatements are counted by company: in a group's report each stands with its own.
	 */
	private @Nullable String company(RestatedFigure figure) {
		return (this.report.scope().kind() == Scope.Kind.GROUP) ? figure.unit().name() : null;
	}

	private String title(Key key) {
		String title = this.tongue.say(key.kpi().title());
		String company = key.company();
		return (company != null) ? Html.escape(company) + " · " + title : title;
	}

	private static String months(List<RestatedFigure> figures) {
		List<String> months = figures.stream()
			.map((figure) -> figure.month().toString().substring(0, 7))
			.distinct()
			.sorted()
			.toList();
		return (months.size() == 1) ? months.getFirst() : months.getFirst() + " – " + months.getLast();
	}

}
