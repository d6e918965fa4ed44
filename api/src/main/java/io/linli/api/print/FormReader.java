package io.linli.api.print;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import graphql.GraphQLError;
import io.linli.api.graphql.ErrorCode;
import io.linli.api.graphql.GlobalId;
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
 * Reads what a form is filled with by a GraphQL document, as the caller: under the
 * rights, limits and fences of every other question, so a form shows what the same person
 * is answered.
 */
@Component
class FormReader {

	private static final TypeReference<Map<String, @Nullable Object>> ANSWER = new TypeReference<>() {
	};

	private static final long SOON = 2;

	private final IdGenerator ids = new AlternativeJdkIdGenerator();

	private final WebGraphQlHandler handler;

	private final FormDocuments documents;

	private final JsonMapper json;

	private final URI path;

	FormReader(WebGraphQlHandler handler, FormDocuments documents, JsonMapper json, GraphQlProperties settings) {
		this.handler = handler;
		this.documents = documents;
		this.json = json;
		this.path = URI.create(settings.getHttp().getPath());
	}

	/**
	 * The data of the form's document. Where it discloses personal data, the book has the
	 * form and how it is printed: a paper is more than a look.
	 * @param pdf whether it is printed as PDF, not as HTML
	 * @throws NoFormException where the caller finds no such record, or may not now, or
	 * where what the form rests on is not there yet
	 */
	Map<String, @Nullable Object> read(Form form, boolean pdf, String id) {
		if (GlobalId.keyOf(form.type(), id).isEmpty()) {
			throw new NoFormException(HttpStatus.NOT_FOUND);
		}
		WebGraphQlResponse answer = Objects.requireNonNull(this.handler.handleRequest(asked(form, pdf, id)).block());
		String retryAfter = answer.getResponseHeaders().getFirst(HttpHeaders.RETRY_AFTER);
		if (retryAfter != null) {
			throw new NoFormException(HttpStatus.TOO_MANY_REQUESTS, Long.parseLong(retryAfter));
		}
		List<GraphQLError> errors = answer.getExecutionResult().getErrors();
		errors.stream().filter((error) -> !ErrorCode.FORBIDDEN.isOf(error)).forEach(FormReader::refuse);
		// As it would have been sent: rows are written only then.
		Map<String, @Nullable Object> whole = this.json.convertValue(answer.toMap(), ANSWER);
		if (!(whole.get("data") instanceof Map<?, ?> data) || data.get("record") == null) {
			boolean forbidden = errors.stream().anyMatch((error) -> List.of("record").equals(error.getPath()));
			throw new NoFormException(forbidden ? HttpStatus.FORBIDDEN : HttpStatus.NOT_FOUND);
		}
		if (form.restsOnPermit() && data.get("record") instanceof Map<?, ?> record && record.get("permit") == null) {
			throw new NoFormException(HttpStatus.NOT_FOUND);
		}
		return this.json.convertValue(data, ANSWER);
	}

	private WebGraphQlRequest asked(Form form, boolean pdf, String id) {
		SerializableGraphQlRequest document = new SerializableGraphQlRequest();
		document.setQuery(this.documents.of(form));
		document.setVariables(Map.of("id", id));
		WebGraphQlRequest request = new WebGraphQlRequest(this.path, new HttpHeaders(), null, null, Map.of(), document,
				this.ids.generateId().toString(), Locale.SIMPLIFIED_CHINESE);
		new PersonalReading.Operation("print:" + form + ":" + (pdf ? "PDF" : "HTML")).isOf(request);
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
