package io.linli.console.benchmark;

import java.util.ArrayList;
import java.util.List;

import io.linli.kpi.Figure;

/**
 * The large figures of some projects together.
 */
final class Headlines {

	private Headlines() {
	}

	/** As claimed, as proven, and what is in neither. */
	static List<Drawing.Headline> of(FigureWords say, Figure figure) {
		var kpi = say.kpi();
		var formula = kpi.formula();
		var found = new ArrayList<Drawing.Headline>();
		var unit = say.proportion() ? "" : " · " + say.term(kpi.scale().unit());
		found.add(new Drawing.Headline(say.valueTitle(), say.value(kpi.value(figure)), say.counts(figure) + unit));
		if (formula.hasProof()) {
			found.add(new Drawing.Headline(say.say("benchmark.proven"), say.value(kpi.provenValue(figure)),
					say.counts(FigureWords.proven(figure))));
		}
		if (formula.hasOverdue()) {
			found.add(count(say, "benchmark.open-overdue", figure.openOverdue()));
		}
		if (formula.hasUnmeasured()) {
			found.add(count(say, "benchmark.unmeasured", figure.unmeasured()));
		}
		return found;
	}

	private static Drawing.Headline count(FigureWords say, String key, long count) {
		return new Drawing.Headline(say.say(key), say.words().number(count), "");
	}

}
