package io.linli.console.threshold;

import java.time.Instant;
import java.util.List;

/**
 * Whether what one person drafts is published by another 双人复核, as somebody turned the
 * switch last.
 */
public record FourEyes(Turn turn, String setBy, Instant setAt) {

	/**
	 * What somebody did to the switch. To turn it off takes two: one asks, another one
	 * does it.
	 */
	public enum Turn {

		ON, ASKED, KEPT, OFF

	}

	/** Of a company that has never switched it. */
	public static final FourEyes NEVER = new FourEyes(Turn.OFF, "", Instant.EPOCH);

	public boolean on() {
		return this.turn != Turn.OFF;
	}

	public boolean asked() {
		return this.turn == Turn.ASKED;
	}

	/** What a person may do to it now. */
	public List<Turn> turns(String person) {
		return switch (this.turn) {
			case OFF -> List.of(Turn.ON);
			case ON, KEPT -> List.of(Turn.ASKED);
			case ASKED -> this.setBy.equals(person) ? List.of(Turn.KEPT) : List.of(Turn.OFF, Turn.KEPT);
		};
	}

}
