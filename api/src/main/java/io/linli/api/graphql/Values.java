package io.linli.api.graphql;

import java.time.OffsetDateTime;
import java.util.List;

import tools.jackson.core.JsonGenerator;

/**
 * The values of fields as JSON, just as the scalars of the schema write them.
 */
final class Values {

	private Values() {
	}

	static void write(Object value, JsonGenerator json) {
		switch (value) {
			case String text -> json.writeString(text);
			case Integer number -> json.writeNumber(number);
			case Long number -> json.writeNumber(number);
			case Double number -> json.writeNumber(number);
			case Boolean flag -> json.writeBoolean(flag);
			case OffsetDateTime time -> json.writeString(DateTimes.format(time));
			case List<?> values -> {
				json.writeStartArray();
				values.forEach((each) -> write(each, json));
				json.writeEndArray();
			}
			default -> json.writeString(value.toString());
		}
	}

}
