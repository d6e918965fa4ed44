package io.linli.stack.demo;

import java.time.LocalDate;
import java.util.Set;

/**
 * A project of the demonstration.
 *
 * @param punctuality the share of promises that its people keep
 * @param repairs a day, on average
 * @param complaints a day, on average
 * @param rank of its contract level
 * @param formerRank until the middle of its history; the same where nothing changed
 * @param delivered the day on which its first dwellings were handed over
 */
record Estate(String code, String name, String city, int households, double punctuality, double repairs,
		double complaints, int rank, int formerRank, LocalDate delivered, Set<Quirk> quirks) {

	boolean has(Quirk quirk) {
		return this.quirks.contains(quirk);
	}

}
