package io.linli.kpi.report;

import java.util.Collection;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Writes maps, lists, texts, numbers and truth values as JSON, always the same way.
 */
final class Json {

	private static final int FIRST_PRINTABLE = 0x20;

	private final StringBuilder text = new StringBuilder();

	private Json() {
	}

	static String of(Map<String, ?> object) {
		Json json = new Json();
		json.value(object);
		return json.text.append('\n').toString();
	}

	private void value(@Nullable Object value) {
		switch (value) {
			case null -> this.text.append("null");
			case Map<?, ?> object -> object(object);
			case Collection<?> array -> array(array);
			case String string -> string(string);
			case Number number -> this.text.append(number);
			case Boolean truth -> this.text.append(truth);
			default -> throw new IllegalArgumentException("not of JSON: " + value.getClass());
		}
	}

	private void object(Map<?, ?> object) {
		this.text.append('{');
		String separator = "";
		for (Map.Entry<?, ?> entry : object.entrySet()) {
			this.text.append(separator);
			string(String.valueOf(entry.getKey()));
			this.text.append(':');
			value(entry.getValue());
			separator = ",\n";
		}
		this.text.append('}');
	}

	private void array(Collection<?> array) {
		this.text.append('[');
		String separator = "";
		for (Object element : array) {
			this.text.append(separator);
			value(element);
			separator = (element instanceof Collection) ? ",\n" : ",";
		}
		this.text.append(']');
	}

	private void string(String string) {
		this.text.append('"');
		for (int at = 0; at < string.length(); at++) {
			char character = string.charAt(at);
			switch (character) {
				case '"' -> this.text.append("\\\"");
				case '\\' -> this.text.append("\\\\");
				default -> {
					if (character < FIRST_PRINTABLE) {
						this.text.append(String.format("\\u%04x", (int) character));
					}
					else {
						this.text.append(character);
					}
				}
			}
		}
		this.text.append('"');
	}

}
