package io.linli.api.satisfaction;

import java.util.UUID;

/**
 * Lines of lists as the database reads them; {@code line} is their place, from 0.
 */
sealed interface SatisfactionLine {

	/** A question of a questionnaire. */
	record Question(UUID id, int seq, String text) implements SatisfactionLine {
	}

	/** What a household answered. */
	record Response(int line, UUID id, UUID household, String comment) implements SatisfactionLine {
	}

	/** Its answer to one question. */
	record Score(int line, UUID id, UUID response, int seq, int score) implements SatisfactionLine {
	}

}
