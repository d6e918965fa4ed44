package io.linli.console.threshold;

import java.time.Duration;

import io.linli.sla.Clock;
import io.linli.sla.Limit;
import io.linli.sla.Outcome;

/**
 * What is odd about a limit, given the others. It may still be meant, so nothing is
 * refused.
 */
public sealed interface Warning {

	/**
	 * The steps before leave nothing of it, where it is understood from the receipt on
	 * (RECORD 3 min and PASS_ON 2 min of ARRIVE's 5). We count from passing on.
	 */
	record UsedUp(Limit limit, Duration before) implements Warning {
	}

	/** Each step may be kept and the whole still be missed. */
	record Unreachable(Limit limit, Duration steps) implements Warning {
	}

	/** It stands and another limit always counts instead. */
	record NeverCounts(Limit limit, Limit instead, Outcome why) implements Warning {
	}

	/** All of a year's cases: a single miss breaks it. */
	record NoMargin(int percent) implements Warning {
	}

	/** It counts working time, and nobody has said when the company works. */
	record NoCalendar(Limit limit) implements Warning {
	}

	/** A yearly share or a round for a step of a single case. */
	record OfOneCase(Limit limit, Clock clock) implements Warning {
	}

}
