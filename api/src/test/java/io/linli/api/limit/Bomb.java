package io.linli.api.limit;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import tools.jackson.databind.json.JsonMapper;

/**
 * A request that is made to cost much.
 *
 * @param code of the error that it is refused with
 */
record Bomb(String name, String code, String body) {

	private static final JsonMapper JSON = new JsonMapper();

	private static final String FIGURES = "query($codes: [KpiCode!]) { kpis(from: \"2026-01\", to: \"2026-02\", codes: $codes) { value } }";

	private static final String LEVEL = "fragment F{n} on Complaint { callbacks { complaint { ...F{n+1} } } }";

	private static final String TWICE = "fragment F{n} on Viewer { ...F{n+1} ...F{n+1} }";

	private static final String FOUR_TIMES = "fragment F{n} on Complaint { callbacks { complaint { ...F{n+1} } a{n}: complaint { ...F{n+1} } } b{n}: callbacks { complaint { ...F{n+1} } } }";

	static List<Bomb> all() {
		return List.of(tooComplex("22 levels", levels(22)), tooComplex("a million callbacks", levels(11)),
				tooComplex("levels within fragments",
						"{ complaint(id: 1) { ...F0 } } " + many(22, LEVEL) + "fragment F22 on Complaint { id }"),
				tooComplex("1,000 aliased lists", "{ " + many(1_000, "a{n}: openComplaints { nodes { id } }") + " }"),
				tooComplex("100 mutations", "mutation { " + many(100, "a{n}: recordComplaint { __typename }") + " }"),
				tooComplex("10,000 directives", "{ viewer { name " + "@skip(if: false)".repeat(10_000) + " } }"),
				tooComplex("600 fragments of 20 fields",
						"{ viewer { ...F0 } }"
								+ many(600, "fragment F{n} on Viewer { " + "name ".repeat(20) + "...F{n+1} }")),
				tooComplex("fragments that double",
						"{ viewer { ...F0 } } " + many(40, TWICE) + "fragment F40 on Viewer { " + "a: name ".repeat(40)
								+ " }"),
				tooComplex("fields that double",
						"{ complaint(id: 1) { ...F0 } } " + many(8, FOUR_TIMES) + "fragment F8 on Complaint { id }"),
				tooComplex("a document of 1 MB", "{ viewer { name } } #" + "x".repeat(999_900)),
				tooComplex("100,000 errors", "{ viewer { " + many(70_000, "x{n}") + " } }"),
				tooComplex("a long name for each row",
						"{ openComplaints(first: 100) { nodes { " + "x".repeat(90_000) + ": id } } }"),
				new Bomb("a body of 10 MB", "TOO_COMPLEX",
						body("query($x: String) { viewer { name } }", Map.of("x", "x".repeat(10_000_000)))),
				new Bomb("a list of 100,000", "TOO_COMPLEX",
						body(FIGURES, Map.of("codes", Collections.nCopies(100_000, "K01")))),
				invalid("100,000 brackets", variable("[".repeat(100_000))),
				invalid("100,000 closed brackets", variable("[".repeat(100_000) + "]".repeat(100_000) + "}}")),
				invalid("a number of 900,000 digits", variable("9".repeat(900_000) + "}}")),
				invalid("900 errors", body("{ viewer { " + many(900, "unknown{n}") + " } }", Map.of())),
				invalid("errors that repeat a long name",
						body("{ " + "x".repeat(90_000) + " { " + "a ".repeat(900) + "} viewer { " + many(900, "b{n}")
								+ "} }", Map.of())),
				invalid("a value that is repeated", body(FIGURES, Map.of("codes", "x".repeat(900_000)))),
				invalid("types of types of types",
						body("{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }",
								Map.of())));
	}

	/** The body of a request. */
	static String body(String document, Map<String, ?> variables) {
		return JSON.writeValueAsString(Map.of("query", document, "variables", variables));
	}

	private static Bomb tooComplex(String name, String document) {
		return new Bomb(name, "TOO_COMPLEX", body(document, Map.of()));
	}

	private static Bomb invalid(String name, String body) {
		return new Bomb(name, "INVALID_DOCUMENT", body);
	}

	private static String variable(String rest) {
		return "{\"query\":\"{ viewer { name } }\",\"variables\":{\"x\":" + rest;
	}

	private static String levels(int deep) {
		int pairs = (deep - 3) / 2;
		return "{ openComplaints(first: 100) { nodes { " + "callbacks { complaint { ".repeat(pairs) + "id"
				+ " } }".repeat(pairs) + " } } }";
	}

	/** A text so many times, with its number and the next one put in. */
	private static String many(int times, String text) {
		return IntStream.range(0, times)
			.mapToObj((i) -> text.replace("{n+1}", String.valueOf(i + 1)).replace("{n}", String.valueOf(i)))
			.collect(Collectors.joining(" "));
	}

	@Override
	public String toString() {
		return this.name;
	}

}
