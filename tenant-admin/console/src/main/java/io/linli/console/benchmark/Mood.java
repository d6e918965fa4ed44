package io.linli.console.benchmark;

import io.linli.kpi.Direction;
import io.linli.kpi.Kpi;
import io.linli.kpi.compare.Position;
import org.jspecify.annotations.Nullable;

/**
 * What a position or a change means, given which direction is better.
 */
enum Mood {

	/** Far worse than chance explains. */
	BAD("bad"),
	/** Worse. */
	POOR("verify"),
	/** Not to be told apart. */
	USUAL(null),
	/** Better, or far better. */
	GOOD("now");

	private final @Nullable String mark;

	Mood(@Nullable String mark) {
		this.mark = mark;
	}

	/** The style of its mark; null for none. */
	@Nullable String mark() {
		return this.mark;
	}

	static boolean moreIsBetter(Kpi kpi) {
		return kpi.direction() == Direction.HIGHER_IS_BETTER;
	}

	static Mood of(Kpi kpi, Position position) {
		var moreIsBetter = moreIsBetter(kpi);
		return switch (position) {
			case FAR_BELOW -> moreIsBetter ? BAD : GOOD;
			case BELOW -> moreIsBetter ? POOR : GOOD;
			case WITHIN -> USUAL;
			case ABOVE -> moreIsBetter ? GOOD : POOR;
			case FAR_ABOVE -> moreIsBetter ? GOOD : BAD;
		};
	}

}
