package io.linli.api.socket;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Objects;

import graphql.GraphQLError;
import io.linli.api.graphql.Requests;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.AlternativeJdkIdGenerator;
import org.springframework.util.IdGenerator;
import tools.jackson.databind.JsonNode;

/**
 * Has operations executed, by the same handler and under the same limits as those that
 * come over HTTP.
 */
@Component
class Execution {

	private final IdGenerator ids = new AlternativeJdkIdGenerator();

	private final WebGraphQlHandler handler;

	private final Requests requests;

	private final URI path;

	Execution(WebGraphQlHandler handler, Requests requests, GraphQlProperties settings) {
		this.handler = handler;
		this.requests = requests;
		this.path = URI.create(settings.getHttp().getPath());
	}

	/** Answers on this thread, until there is no more to say. */
	boolean answer(SocketStream stream, JsonNode payload) {
		WebGraphQlRequest asked = new WebGraphQlRequest(this.path, new HttpHeaders(), null, null, Map.of(),
				this.requests.read(payload), this.ids.generateId().toString(), null);
		stream.answers(asked);
		WebGraphQlResponse answer = Objects.requireNonNull(this.handler.handleRequest(asked).block());
		if (answer.getExecutionResult().isDataPresent()) {
			stream.answer(answer.toMap(), answer.getExecutionResult().getData());
			return true;
		}
		try {
			stream.refuse(answer.getExecutionResult().getErrors().stream().map(GraphQLError::toSpecification).toList());
			return false;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
