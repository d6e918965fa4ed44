package io.linli.console.threshold;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Why a limit cannot be set, or a draft not be published, as things stand now.
 */
public sealed interface Obstacle {

	/**
	 * {@code STALE_VERSION}: somebody set or drafted one meanwhile.
	 *
	 * @param newest null: somebody is just doing so, or has drafted one
	 */
	record Stale(@Nullable Version newest) implements Obstacle {
	}

	/** A version of the same source starts on that day already, or later. */
	record Taken(Version planned) implements Obstacle {
	}

	/**
	 * Its first day has passed meanwhile, and days that have passed are not rewritten.
	 */
	record Past(LocalDate today) implements Obstacle {
	}

	/**
	 * Cases have started on its first day under the limit that it would end: they keep
	 * it, so that day is theirs.
	 */
	record Begun() implements Obstacle {
	}

	/**
	 * Somebody has submitted a draft of the same source, and the company wants a second
	 * person to look at that 双人复核: it is published or sent back, and not replaced.
	 */
	record Submitted(String by) implements Obstacle {
	}

	/** The company wants a second person for it 双人复核. */
	record Alone() implements Obstacle {
	}

}
