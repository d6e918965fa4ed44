package io.linli.api.graphql;

import java.io.IOException;
import java.io.InputStream;

import org.springframework.graphql.server.support.SerializableGraphQlRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebInputException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * Reads requests, however they have come.
 */
@Component
public class Requests {

	private final ObjectReader bodies;

	Requests(JsonMapper json) {
		this.bodies = strict(json).readerFor(SerializableGraphQlRequest.class);
	}

	/**
	 * The request in a body.
	 * @throws NoRequestException when there is none
	 * @throws IOException when it cannot be read to its end
	 */
	SerializableGraphQlRequest read(InputStream body) throws IOException {
		try {
			return this.bodies.readValue(body);
		}
		catch (JacksonException | ServerWebInputException ex) {
			throw noRequest();
		}
	}

	/**
	 * The request in a part of a message.
	 * @throws NoRequestException when there is none
	 */
	public SerializableGraphQlRequest read(JsonNode payload) {
		try {
			return this.bodies.readValue(payload);
		}
		catch (JacksonException | ServerWebInputException ex) {
			throw noRequest();
		}
	}

	private static NoRequestException noRequest() {
		return new NoRequestException(ErrorCode.INVALID_DOCUMENT,
				"The body is no GraphQL request in JSON, or is nested too deeply.");
	}

	/** Takes no number or boolean for a text. */
	private static JsonMapper strict(JsonMapper json) {
		return json.rebuild()
			.withCoercionConfig(LogicalType.Textual,
					(texts) -> texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
						.setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
						.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
			.build();
	}

}
