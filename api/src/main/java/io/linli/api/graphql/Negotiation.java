package io.linli.api.graphql;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.MediaTypes;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * The media types of GraphQL over HTTP.
 */
final class Negotiation {

	/** Those of an answer; the first is given to whoever has no preference. */
	private static final List<MediaType> ANSWERS = List.of(MediaType.APPLICATION_JSON,
			MediaTypes.APPLICATION_GRAPHQL_RESPONSE, MediaType.TEXT_EVENT_STREAM);

	private Negotiation() {
	}

	/** The media type of an answer to this header {@code Accept}; null where none is. */
	static @Nullable MediaType answer(@Nullable String accept) {
		if (accept == null || accept.isBlank()) {
			return ANSWERS.getFirst();
		}
		try {
			return MediaType.parseMediaTypes(accept)
				.stream()
				.sorted(Comparator.comparingDouble(MediaType::getQualityValue).reversed())
				.flatMap((accepted) -> ANSWERS.stream().filter(accepted::includes))
				.findFirst()
				.orElse(null);
		}
		catch (InvalidMediaTypeException ex) {
			return null;
		}
	}

	/** Whether a body of this {@code Content-Type} is JSON in UTF-8. */
	static boolean isJson(@Nullable String type) {
		try {
			MediaType stated = (type != null) ? MediaType.parseMediaType(type) : MediaType.ALL;
			return stated.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
					&& (stated.getCharset() == null || stated.getCharset().equals(StandardCharsets.UTF_8));
		}
		catch (InvalidMediaTypeException ex) {
			return false;
		}
	}

}
