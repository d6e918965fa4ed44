package io.linli.kpi.report;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.linli.kpi.Figure;
import io.linli.kpi.Kpi;
import io.linli.kpi.Scale;

/**
 * The values that fit between a chart's bottom and top.
 */
record Axis(double low, double high, Scale scale) {

	/** Of a proportion the part up to 100 % that its months are in; a rate from zero. */
	static Axis over(Kpi kpi, List<Figure> months) {
		List<Double> values = months.stream()
			.flatMap((month) -> Stream.of(kpi.value(month), kpi.provenValue(month)))
			.filter(Objects::nonNull)
			.toList();
		if (kpi.scale() == Scale.PROPORTION) {
			double lowest = values.stream().mapToDouble(Double::doubleValue).min().orElse(1);
			return new Axis(Math.clamp(Math.floor(lowest * 10 - 0.5) / 10, 0, 0.8), 1, kpi.scale());
		}
		double highest = Math.max(1, values.stream().mapToDouble(Double::doubleValue).max().orElse(1));
		double step = Math.pow(10, Math.floor(Math.log10(highest)));
		return new Axis(0, Math.ceil(highest / step) * step, kpi.scale());
	}

	List<Double> ticks() {
		return List.of(this.low, (this.low + this.high) / 2, this.high);
	}

	String label(double tick) {
		double shown = (this.scale == Scale.PROPORTION) ? tick * 100 : tick;
		double whole = Math.rint(shown);
		return (Math.abs(shown - whole) < 1e-9) ? String.valueOf(Math.round(whole)) : Tongue.decimal(shown);
	}

}
