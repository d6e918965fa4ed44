package io.linli.api;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer of the API, or a part of its data.
 */
public record Answer(JsonNode whole, JsonNode part) {

	/** An answer as it came. */
	public static Answer of(String json) {
		return new Answer(new JsonMapper().readTree(json));
	}

	Answer(JsonNode whole) {
		this(whole, whole.path("data"));
	}

	/** The part of the data at a JSON pointer. */
	public Answer at(String pointer) {
		return new Answer(this.whole, this.part.at(JsonPointer.compile(pointer)));
	}

	public String text(String pointer) {
		return at(pointer).part.asString();
	}

	public int number(String pointer) {
		return at(pointer).part.asInt();
	}

	public boolean isNull(String pointer) {
		return at(pointer).part.isNull();
	}

	public int size(String pointer) {
		return at(pointer).part.size();
	}

	/** A field of each element of a list. */
	public List<String> each(String pointer, String field) {
		List<String> values = new ArrayList<>();
		at(pointer).part.forEach((element) -> values.add(element.path(field).asString()));
		return values;
	}

	/** The codes of the user errors of a payload. */
	public List<String> refusals() {
		return each("/userErrors", "code");
	}

	/** The codes of the errors of the whole answer. */
	public List<String> errors() {
		List<String> codes = new ArrayList<>();
		this.whole.path("errors").forEach((error) -> codes.add(error.path("extensions").path("code").asString()));
		return codes;
	}

	@Override
	public String toString() {
		return this.whole.toString();
	}

}
