package io.linli.paper;

import java.time.Duration;

/**
 * How much is printed.
 *
 * @param atOnce how many PDFs are made at the same time; each takes a processor
 * @param patience how long somebody waits for a turn
 * @param waiting how many people of one company may wait
 * @param mostCharacters of the paper of a report, as HTML; longer ones are not printed
 */
public record PrintLimits(int atOnce, Duration patience, int waiting, int mostCharacters) {

	public PrintLimits {
		if (atOnce < 1 || waiting < 0 || mostCharacters < 1) {
			throw new IllegalArgumentException("all but those who wait are at least 1");
		}
	}

}
