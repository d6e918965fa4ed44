package io.linli.api.comparison;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.linli.kpi.compare.Funnel;
import io.linli.kpi.compare.Limits;

/**
 * The limits of a set's funnel: those of a denominator are computed once, for the first
 * project that is asked for them.
 */
final class FunnelLimits {

	private final Funnel funnel;

	private final Map<Long, Limits> byDenominator = new ConcurrentHashMap<>();

	FunnelLimits(Funnel funnel) {
		this.funnel = funnel;
	}

	Limits of(long denominator) {
		return this.byDenominator.computeIfAbsent(denominator, this.funnel::limits);
	}

}
