package io.linli.console.paper;

import java.util.Locale;

import org.springframework.http.MediaType;

/**
 * As what something is taken out.
 */
public enum PaperKind {

	PDF(MediaType.APPLICATION_PDF),
	XLSX(MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")),
	JSON(MediaType.APPLICATION_JSON);

	private final MediaType type;

	PaperKind(MediaType type) {
		this.type = type;
	}

	/** The name of a file of this kind. */
	public String file(String name, Locale language) {
		return "%s.%s.%s".formatted(name, language.toLanguageTag(), name().toLowerCase(Locale.ROOT));
	}

	public MediaType type() {
		return this.type;
	}

}
