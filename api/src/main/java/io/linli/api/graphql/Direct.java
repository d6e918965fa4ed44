package io.linli.api.graphql;

import java.util.function.Consumer;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonSerializable;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.jsontype.TypeSerializer;

/**
 * A part of an answer that is written straight from its rows.
 */
final class Direct extends JacksonSerializable.Base {

	private final Consumer<JsonGenerator> writing;

	Direct(Consumer<JsonGenerator> writing) {
		this.writing = writing;
	}

	@Override
	public void serialize(JsonGenerator json, SerializationContext context) {
		this.writing.accept(json);
	}

	@Override
	public void serializeWithType(JsonGenerator json, SerializationContext context, TypeSerializer type) {
		serialize(json, context);
	}

}
