package io.linli.api.activity;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Lines of lists as the database reads them; {@code line} is their place, from 0.
 */
sealed interface ActivityLine {

	/** Somebody who does something on the day. */
	record Staff(int line, UUID id, String name, String duty) implements ActivityLine {
	}

	/** Somebody who takes part. */
	record Participant(int line, UUID id, @Nullable UUID household, String name,
			@Nullable String phone) implements ActivityLine {
	}

	/** An option that a household chose, or that was counted. */
	record Answer(int line, UUID id, int question, int option, @Nullable UUID household,
			@Nullable Integer count) implements ActivityLine {
	}

	/** A question of a survey. */
	record Question(UUID id, int seq, String text) implements ActivityLine {
	}

	/** What may be answered to it. */
	record Option(UUID id, UUID question, int seq, String text) implements ActivityLine {
	}

}
