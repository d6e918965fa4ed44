package io.linli.kpi.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.linli.kpi.Figure;
import io.linli.kpi.Kpi;
import org.jspecify.annotations.Nullable;

/**
 * A KPI by month: as claimed as a line, as proven as a dashed one. A month without a case
 * is a gap, a month with few a hollow point.
 */
record LineChart(AnnualReport report, Kpi kpi, Tongue tongue) {

	private static final double LEFT = 34;

	private static final double RIGHT = 312;

	private static final double TOP = 16;

	private static final double BOTTOM = 110;

	String svg() {
		List<Figure> months = new ArrayList<>();
		for (int month = 1; month <= 12; month++) {
			months.add(this.report.figure(this.kpi, month));
		}
		Axis axis = Axis.over(this.kpi, months);
		return """
				<svg class="line" viewBox="0 0 320 130" role="img" aria-label="%s">
				%s%s%s%s</svg>
				""".formatted(Html.escape(label()), grid(axis), target(axis),
				line("proven", axis, months, this.kpi::provenValue),
				line("claimed", axis, months, this.kpi::value) + points(axis, months));
	}

	private String label() {
		return this.tongue.say(this.kpi.title()) + this.tongue.say("，按月", ", by month");
	}

	private String grid(Axis axis) {
		StringBuilder grid = new StringBuilder();
		for (double tick : axis.ticks()) {
			double y = y(axis, tick);
			grid.append(at("<line class=\"grid\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>", LEFT, y, RIGHT, y))
				.append(at("<text class=\"tick\" x=\"%.1f\" y=\"%.1f\">", LEFT - 5, y + 3.5))
				.append(axis.label(tick))
				.append("</text>");
		}
		grid.append(at("<text class=\"unit\" x=\"%.1f\" y=\"%.1f\">", LEFT, TOP - 4))
			.append(this.tongue.say(this.kpi.scale().unit()))
			.append("</text>");
		for (int month = 1; month <= 12; month++) {
			grid.append(at("<text class=\"month\" x=\"%.1f\" y=\"%.1f\">", x(month), BOTTOM + 15))
				.append(month)
				.append("</text>");
		}
		return grid.append(at("<text class=\"unit\" x=\"%.1f\" y=\"%.1f\">", RIGHT - 2, BOTTOM + 15))
			.append(this.tongue.say("月", ""))
			.append("</text>\n")
			.toString();
	}

	private String target(Axis axis) {
		@Nullable Double target = this.kpi.target();
		if (target == null) {
			return "";
		}
		double y = y(axis, target);
		return at("<line class=\"target\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>\n", LEFT, y, RIGHT, y);
	}

	private static String line(String name, Axis axis, List<Figure> months, Reading reading) {
		StringBuilder path = new StringBuilder();
		boolean drawing = false;
		for (int month = 1; month <= months.size(); month++) {
			@Nullable Double value = reading.of(months.get(month - 1));
			if (value != null) {
				path.append(at(drawing ? "L%.1f %.1f" : "M%.1f %.1f", x(month), y(axis, value)));
			}
			drawing = value != null;
		}
		return path.isEmpty() ? "" : "<path class=\"" + name + "\" d=\"" + path + "\"/>\n";
	}

	private String points(Axis axis, List<Figure> months) {
		StringBuilder points = new StringBuilder();
		for (int month = 1; month <= months.size(); month++) {
			Figure figure = months.get(month - 1);
			@Nullable Double value = this.kpi.value(figure);
			if (value != null) {
				points
					.append(at("<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"2.6\"><title>",
							this.kpi.thin(figure) ? "thin" : "full", x(month), y(axis, value)))
					.append(at("%d-%02d: ", this.report.year(), month))
					.append(this.tongue.value(value, this.kpi.scale()))
					.append(" (")
					.append(this.tongue.counts(figure.numerator(), figure.denominator()))
					.append(")</title></circle>");
			}
		}
		return points.append('\n').toString();
	}

	private static double x(int month) {
		return LEFT + 10 + (month - 1) * (RIGHT - LEFT - 20) / 11;
	}

	private static double y(Axis axis, double value) {
		return BOTTOM - (value - axis.low()) / (axis.high() - axis.low()) * (BOTTOM - TOP);
	}

	private static String at(String format, Object... numbers) {
		return String.format(Locale.ROOT, format, numbers);
	}

	/** A value of a figure, as claimed or as proven. */
	private interface Reading {

		@Nullable Double of(Figure figure);

	}

}
