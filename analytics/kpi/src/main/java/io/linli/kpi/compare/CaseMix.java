package io.linli.kpi.compare;

import java.util.Map;

import io.linli.kpi.Figure;
import io.linli.kpi.Interval;
import io.linli.kpi.Kpi;
import io.linli.kpi.Scale;
import org.jspecify.annotations.Nullable;

/**
 * Indirect standardization: what was observed in a project beside what would have been
 * expected of it if every kind of case had gone as it goes in the other projects (N. E.
 * Breslow and N. E. Day, "Statistical Methods in Cancer Research II", IARC 1987).
 *
 * @param observed the numerator over the strata that others have as well
 * @param cases the denominator over them
 * @param expected the sum over strata of the others' rate times the own cases
 */
public record CaseMix(Kpi kpi, long observed, long cases, double expected) {

	private static final double CONFIDENCE = 0.95;

	/**
	 * Compares with the others, of which the project is none: who is his own reference is
	 * as expected whatever he does. A stratum in which they have no case has no rate, and
	 * is left out on both sides.
	 */
	public static <S> CaseMix of(Kpi kpi, Map<S, Figure> own, Map<S, Figure> others) {
		long observed = 0;
		long cases = 0;
		double expected = 0;
		for (Map.Entry<S, Figure> stratum : own.entrySet()) {
			Figure there = others.getOrDefault(stratum.getKey(), Figure.NONE);
			if (there.denominator() > 0) {
				Figure here = stratum.getValue();
				observed += here.numerator();
				cases += here.denominator();
				expected += (double) there.numerator() / there.denominator() * here.denominator();
			}
		}
		return new CaseMix(kpi, observed, cases, expected);
	}

	/** Observed / expected; null where nothing is expected. */
	public @Nullable Double ratio() {
		return (this.expected > 0) ? this.observed / this.expected : null;
	}

	/**
	 * The 95 % interval of the ratio, with the expected number taken as known: the exact
	 * limits of the observed number, by Clopper and Pearson of a proportion and by
	 * Garwood of a rate, over the expected one. Null where nothing is expected.
	 */
	public @Nullable Interval interval() {
		if (this.expected <= 0) {
			return null;
		}
		Interval count = (this.kpi.scale() == Scale.PROPORTION) ? Bounds.binomial(this.observed, this.cases, CONFIDENCE)
				: Bounds.poisson(this.observed, CONFIDENCE);
		double unit = ((this.kpi.scale() == Scale.PROPORTION) ? this.cases : 1) / this.expected;
		return new Interval(count.low() * unit, count.high() * unit);
	}

}
