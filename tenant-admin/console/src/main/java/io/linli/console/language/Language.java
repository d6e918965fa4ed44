package io.linli.console.language;

import java.util.List;
import java.util.Locale;

/**
 * A language of the console, under the name that its own readers give it.
 */
public enum Language {

	CHINESE(Locale.SIMPLIFIED_CHINESE, "中文"), ENGLISH(Locale.ENGLISH, "English");

	private final Locale locale;

	private final String title;

	Language(Locale locale, String title) {
		this.locale = locale;
		this.title = title;
	}

	public Locale locale() {
		return this.locale;
	}

	public String tag() {
		return this.locale.toLanguageTag();
	}

	public String title() {
		return this.title;
	}

	/** The first language among the reader's wishes that we speak, else Chinese. */
	static Language firstOf(List<Locale> wishes) {
		for (Locale wish : wishes) {
			for (Language language : values()) {
				if (language.locale.getLanguage().equals(wish.getLanguage())) {
					return language;
				}
			}
		}
		return CHINESE;
	}

}
