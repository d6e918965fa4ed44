package io.linli.api.trusted;

import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.JacksonComponent;
import org.springframework.graphql.server.support.SerializableGraphQlRequest;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/**
 * Reads the body of a request, which has the text of a document ({@code query}) or names
 * a trusted one ({@code documentId}, GraphQL over HTTP, Persisted Documents).
 */
@JacksonComponent
class RequestDeserializer extends ValueDeserializer<SerializableGraphQlRequest> {

	private final TrustedDocuments documents;

	RequestDeserializer(TrustedDocuments documents) {
		this.documents = documents;
	}

	@Override
	public SerializableGraphQlRequest deserialize(JsonParser parser, DeserializationContext context) {
		Body body = context.readValue(parser, Body.class);
		SerializableGraphQlRequest request = new SerializableGraphQlRequest();
		request.setQuery(text(body, context));
		request.setOperationName(body.operationName());
		request.setVariables(Objects.requireNonNullElse(body.variables(), Map.of()));
		request.setExtensions(Objects.requireNonNullElse(body.extensions(), Map.of()));
		return request;
	}

	@Override
	public Object getNullValue(DeserializationContext context) {
		return context.reportInputMismatch(this, "A request is an object");
	}

	private String text(Body body, DeserializationContext context) {
		if (body.documentId() != null) {
			return this.documents.find(body.documentId()).orElseThrow(UnknownDocumentException::new);
		}
		return (body.query() != null) ? body.query() : context.reportInputMismatch(this, "A request has a query");
	}

	record Body(@Nullable String query, @Nullable String documentId, @Nullable String operationName,
			@Nullable Map<String, @Nullable Object> variables, @Nullable Map<String, Object> extensions) {
	}

}
