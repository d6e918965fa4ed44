package io.linli.api.client;

import java.time.Duration;
import java.util.UUID;

/**
 * That a client application is used, or a trusted document by it.
 */
sealed interface Use {

	UUID organization();

	/** After which time it is written down again. */
	Duration every();

	/** Of an application, for a company. */
	record OfClient(UUID organization, String client) implements Use {

		@Override
		public Duration every() {
			return Duration.ofMinutes(1);
		}

	}

	/**
	 * Of a trusted document.
	 *
	 * @param company whether it is for a company; for a group, nothing of it is kept but
	 * that somebody used it
	 * @param document the SHA-256 of its text
	 */
	record OfDocument(UUID organization, boolean company, String client, String document) implements Use {

		@Override
		public Duration every() {
			return Duration.ofHours(1);
		}

	}

}
