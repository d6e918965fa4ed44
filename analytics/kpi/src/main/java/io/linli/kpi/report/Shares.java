package io.linli.kpi.report;

import io.linli.kpi.Figure;
import io.linli.kpi.Kpi;
import io.linli.kpi.Scale;

/**
 * How a figure stands in a cell: its value, a mark where it stands on too little, its
 * counts and its interval.
 */
record Shares(Tongue tongue) {

	/**
	 * Below this a share of the counts beside the KPIs is marked, as those of KPIs are.
	 */
	private static final long ENOUGH = 30;

	String of(Kpi kpi, Figure figure) {
		return cell(figure, kpi.scale(), kpi.thin(figure));
	}

	/** A share of what was counted to the last one: no sample, so no interval. */
	String whole(long some, long all) {
		Figure figure = new Figure(some, all, 0, 0, 0, 0);
		return (all == 0) ? Tongue.NONE : "<b>" + this.tongue.value(figure.value(Scale.PROPORTION), Scale.PROPORTION)
				+ "</b><small>" + this.tongue.counts(some, all) + "</small>";
	}

	String of(Figure figure) {
		return cell(figure, Scale.PROPORTION, figure.denominator() < ENOUGH);
	}

	private String cell(Figure figure, Scale scale, boolean thin) {
		if (figure.denominator() == 0) {
			return Tongue.NONE;
		}
		String interval = (scale == Scale.PROPORTION) ? "<br/>" + this.tongue.interval(figure.interval(scale)) : "";
		return "<b>" + this.tongue.value(figure.value(scale), scale) + "</b>" + (thin ? "<sup>※</sup>" : "") + "<small>"
				+ this.tongue.counts(figure.numerator(), figure.denominator()) + interval + "</small>";
	}

}
