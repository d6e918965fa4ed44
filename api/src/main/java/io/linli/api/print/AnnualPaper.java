package io.linli.api.print;

import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.linli.api.graphql.GlobalId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Whose annual satisfaction report is printed (P-02). Beside each lies the GraphQL
 * document that reads it.
 */
enum AnnualPaper {

	/** The caller's own company, as the last run made it. */
	COMPANY(null, true),
	/** One company of the caller's group. */
	MEMBER("Company", true),
	/** One project with its service centre. */
	CENTRE("Project", true),
	/** The caller's group. */
	GROUP(null, true),
	/** What was drafted, reviewed or filed, as it was then. */
	FILING("ReportFiling", false);

	private final @Nullable String type;

	private final boolean ofYear;

	/**
	 * What its path says.
	 * @param type of the id; null: there is none
	 * @param ofYear whether a year follows
	 */
	AnnualPaper(@Nullable String type, boolean ofYear) {
		this.type = type;
		this.ofYear = ofYear;
	}

	/** Whether it is put together from the published ones for whoever asks. */
	boolean isMadeOnDemand() {
		return this == CENTRE || this == GROUP;
	}

	/** Its name in paths, and of its file. */
	String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * The one that a path names.
	 * @throws NoFormException where it names none
	 */
	static AnnualPaper of(List<String> path) {
		return Arrays.stream(values())
			.filter((paper) -> !path.isEmpty() && paper.code().equals(path.getFirst()))
			.findFirst()
			.orElseThrow(() -> new NoFormException(HttpStatus.NOT_FOUND));
	}

	/**
	 * What the path says of it, for the document.
	 * @throws NoFormException where it says too little or too much, or no id or year
	 */
	Map<String, Object> variables(List<String> path) {
		Map<String, Object> values = new LinkedHashMap<>();
		Iterator<String> parts = path.subList(1, path.size()).iterator();
		if (this.type != null) {
			values.put("id", id(this.type, parts.hasNext() ? parts.next() : ""));
		}
		if (this.ofYear) {
			values.put("year", year(parts.hasNext() ? parts.next() : ""));
		}
		if (parts.hasNext()) {
			throw new NoFormException(HttpStatus.NOT_FOUND);
		}
		return values;
	}

	private static String id(String type, String text) {
		if (GlobalId.keyOf(type, text).isEmpty()) {
			throw new NoFormException(HttpStatus.NOT_FOUND);
		}
		return text;
	}

	private static int year(String text) {
		if (!text.matches("\\d{4}")) {
			throw new NoFormException(HttpStatus.NOT_FOUND);
		}
		return Integer.parseInt(text);
	}

}
