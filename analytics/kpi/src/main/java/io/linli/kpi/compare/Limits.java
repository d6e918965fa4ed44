package io.linli.kpi.compare;

/**
 * The control limits of a funnel plot for one denominator, in the unit of the KPI's
 * values: between them lie 95 % and 99.8 % of the projects that are like the target.
 */
public record Limits(double low998, double low95, double high95, double high998) {

	/** Where a value lies; on a limit is within it. */
	public Position of(double value) {
		if (value < this.low998) {
			return Position.FAR_BELOW;
		}
		if (value < this.low95) {
			return Position.BELOW;
		}
		if (value > this.high998) {
			return Position.FAR_ABOVE;
		}
		return (value > this.high95) ? Position.ABOVE : Position.WITHIN;
	}

}
