package io.linli.api.print;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may say about printing: {@code linli.print}.
 *
 * @param atOnce how many PDFs are made at the same time; each takes a processor
 * @param patience how long a request waits for its turn
 * @param mostCharacters of the filled form as HTML; longer ones are not made
 */
@ConfigurationProperties("linli.print")
record PrintSettings(@DefaultValue("2") int atOnce, @DefaultValue("5s") Duration patience,
		@DefaultValue("500000") int mostCharacters) {

	PrintSettings {
		if (atOnce < 1 || mostCharacters < 1) {
			throw new IllegalArgumentException("linli.print: at-once and most-characters are at least 1");
		}
	}

}
