package io.linli.console.language;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * The words of the real bundles, for tests without an application.
 */
public final class TestWords {

	public static final Words CHINESE = of(Locale.SIMPLIFIED_CHINESE);

	public static final Words ENGLISH = of(Locale.ENGLISH);

	private TestWords() {
	}

	private static Words of(Locale locale) {
		var messages = new ResourceBundleMessageSource();
		messages.setBasename("messages");
		messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
		messages.setFallbackToSystemLocale(false);
		return new Words(messages, locale);
	}

}
