package io.linli.kpi;

/**
 * How a numerator and a denominator become the value that is shown.
 */
public enum Scale {

	/** Cases out of cases: shown in per cent, with a Wilson interval. */
	PROPORTION(1, new Words("%", "%")),
	/**
	 * Cases over household-days, brought to 1,000 households and a year of 365 days.
	 */
	PER_1000_HOUSEHOLDS_A_YEAR(365_000, new Words("件/千户·年", "per 1,000 households a year"));

	private final long factor;

	private final Words unit;

	Scale(long factor, Words unit) {
		this.factor = factor;
		this.unit = unit;
	}

	public long factor() {
		return this.factor;
	}

	public Words unit() {
		return this.unit;
	}

}
