package io.linli.api.socket;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A message of the protocol.
 *
 * @param id of the operation; null for messages of the connection
 */
record Message(String type, @Nullable String id, JsonNode payload) {

	static final String ACK = "connection_ack";

	static final String PONG = "pong";

	static final String NEXT = "next";

	static final String ERROR = "error";

	static final String COMPLETE = "complete";

	/**
	 * The one in a text that was sent to us.
	 * @throws IllegalArgumentException when it is none
	 */
	static Message of(JsonNode sent) {
		JsonNode type = sent.path("type");
		JsonNode id = sent.path("id");
		if (!type.isString() || !(id.isMissingNode() || id.isString())) {
			throw new IllegalArgumentException("no message");
		}
		return new Message(type.stringValue(), id.isString() ? id.stringValue() : null, sent.path("payload"));
	}

	/**
	 * The id of an operation.
	 * @throws IllegalArgumentException where there is none, or a very long one
	 */
	String operation() {
		if (this.id == null || this.id.isEmpty() || this.id.length() > 100) {
			throw new IllegalArgumentException("no id");
		}
		return this.id;
	}

	/** One that we send. */
	static Map<String, Object> to(@Nullable String id, String type, @Nullable Object payload) {
		Map<String, Object> message = new LinkedHashMap<>();
		if (id != null) {
			message.put("id", id);
		}
		message.put("type", type);
		if (payload != null) {
			message.put("payload", payload);
		}
		return message;
	}

}
