package io.linli.api.print;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import graphql.GraphQLError;
import io.linli.api.graphql.ErrorCode;
import io.linli.api.graphql.PersonalReading;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.support.SerializableGraphQlRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.AlternativeJdkIdGenerator;
import org.springframework.util.IdGenerator;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Executes the program's own GraphQL documents as the caller: under the rights, limits
 * and fences of every other question, so that what is printed is what the same person is
 * answered.
 */
@Component
class Asking {

	private static final TypeReference<Map<String, @Nullable Object>> ANSWER = new TypeReference<>() {
	};

	private static final long SOON = 2;

	private final IdGenerator ids = new AlternativeJdkIdGenerator();

	private final WebGraphQlHandler handler;

	private final JsonMapper json;

	private final URI path;

	Asking(WebGraphQlHandler handler, JsonMapper json, GraphQlProperties settings) {
		this.handler = handler;
		this.json = json;
		this.path = URI.create(settings.getHttp().getPath());
	}

	/**
	 * The data that answer a document, in whose field {@code record} is what is printed.
	 * Where they disclose personal data, the book has what is printed and how: a paper is
	 * more than a look.
	 * @param printed the name that the book has for it
	 * @throws NoFormException where the caller finds no such record, or may not now
	 */
	Map<String, @Nullable Object> ask(String document, Map<String, Object> variables, String printed) {
		WebGraphQlResponse answer = Objects
			.requireNonNull(this.handler.handleRequest(request(document, variables, printed)).block());
		String retryAfter = answer.getResponseHeaders().getFirst(HttpHeaders.RETRY_AFTER);
		if (retryAfter != null) {
			throw new NoFormException(HttpStatus.TOO_MANY_REQUESTS, Long.parseLong(retryAfter));
		}
		List<GraphQLError> errors = answer.getExecutionResult().getErrors();
		errors.stream().filter((error) -> !ErrorCode.FORBIDDEN.isOf(error)).forEach(Asking::refuse);
		// As it would have been sent: rows are written only then.
		Map<String, @Nullable Object> whole = this.json.convertValue(answer.toMap(), ANSWER);
		if (!(whole.get("data") instanceof Map<?, ?> data) || data.get("record") == null) {
			boolean forbidden = errors.stream().anyMatch((error) -> List.of("record").equals(error.getPath()));
			throw new NoFormException(forbidden ? HttpStatus.FORBIDDEN : HttpStatus.NOT_FOUND);
		}
		return this.json.convertValue(data, ANSWER);
	}

	private WebGraphQlRequest request(String document, Map<String, Object> variables, String printed) {
		SerializableGraphQlRequest body = new SerializableGraphQlRequest();
		body.setQuery(document);
		body.setVariables(new HashMap<String, @Nullable Object>(variables));
		WebGraphQlRequest request = new WebGraphQlRequest(this.path, new HttpHeaders(), null, null, Map.of(), body,
				this.ids.generateId().toString(), Locale.SIMPLIFIED_CHINESE);
		new PersonalReading.Operation("print:" + printed).isOf(request);
		return request;
	}

	/** What the role may not see stays empty; nothing else may be missing. */
	private static void refuse(GraphQLError error) {
		if (ErrorCode.UNAVAILABLE.isOf(error)) {
			throw new NoFormException(HttpStatus.SERVICE_UNAVAILABLE, SOON);
		}
		throw new NoFormException(HttpStatus.INTERNAL_SERVER_ERROR);
	}

}
