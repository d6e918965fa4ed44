package io.linli.api.print;

import java.time.Duration;

import io.linli.paper.PrintLimits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may say about printing: {@code linli.print}.
 *
 * @param atOnce how many PDFs are made at the same time; each takes a processor
 * @param patience how long a request waits for its turn
 * @param waiting how many requests of one company may wait
 * @param mostCharacters of the filled form, or of a report's paper, as HTML; longer ones
 * are not made
 * @param htmlPoints what an HTML costs beside what its document costs
 * @param pdfPoints what a PDF costs beside what its document costs
 */
@ConfigurationProperties("linli.print")
record PrintSettings(@DefaultValue("2") int atOnce, @DefaultValue("5s") Duration patience,
		@DefaultValue("10") int waiting, @DefaultValue("500000") int mostCharacters, @DefaultValue("10") int htmlPoints,
		@DefaultValue("50") int pdfPoints) {

	PrintSettings {
		if (atOnce < 1 || waiting < 0 || mostCharacters < 1 || htmlPoints < 1 || pdfPoints < 1) {
			throw new IllegalArgumentException(
					"linli.print: everything but waiting is at least 1, and waiting at least 0");
		}
	}

	PrintLimits limits() {
		return new PrintLimits(this.atOnce, this.patience, this.waiting, this.mostCharacters);
	}

}
