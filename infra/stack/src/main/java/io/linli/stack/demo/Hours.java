package io.linli.stack.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** When people report, call and work. */
final class Hours {

	/**
	 * Repairs are reported around the clock, most of them when people are at home and
	 * awake.
	 */
	private static final int[] REPORTS = { 2, 1, 1, 1, 1, 2, 6, 14, 24, 26, 22, 16, 12, 13, 18, 18, 16, 15, 20, 22, 18,
			12, 7, 4 };

	private static final int[] COMPLAINTS = { 0, 0, 0, 0, 0, 0, 1, 4, 12, 18, 18, 12, 6, 8, 14, 16, 14, 12, 12, 12, 9,
			5, 2, 1 };

	private Hours() {
	}

	static Instant ofReport(Dice dice, LocalDate day, ZoneId zone) {
		return at(dice, day, zone, dice.weighted(REPORTS));
	}

	static Instant ofComplaint(Dice dice, LocalDate day, ZoneId zone) {
		return at(dice, day, zone, dice.weighted(COMPLAINTS));
	}

	/**
	 * That time if it lies between nine in the morning and that evening hour, or else the
	 * next morning.
	 */
	static Instant daytime(Dice dice, Instant at, ZoneId zone, int evening) {
		ZonedDateTime local = at.atZone(zone);
		if (local.getHour() >= 9 && local.getHour() < evening) {
			return at;
		}
		LocalDate day = (local.getHour() < 9) ? local.toLocalDate() : local.toLocalDate().plusDays(1);
		return at(dice, day, zone, 9);
	}

	/** The next full five minutes. */
	static Instant nextRound(Instant at) {
		long five = 300;
		return Instant.ofEpochSecond((at.getEpochSecond() / five + 1) * five);
	}

	static Instant second(Instant at) {
		return at.truncatedTo(ChronoUnit.SECONDS);
	}

	private static Instant at(Dice dice, LocalDate day, ZoneId zone, int hour) {
		return day.atTime(hour, dice.between(0, 59), dice.between(0, 59)).atZone(zone).toInstant();
	}

}
