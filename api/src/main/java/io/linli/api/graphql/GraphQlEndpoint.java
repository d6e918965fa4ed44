package io.linli.api.graphql;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import graphql.ErrorType;
import graphql.GraphQLError;
import io.linli.tenancy.CallerAuthentication;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.support.SerializableGraphQlRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.AlternativeJdkIdGenerator;
import org.springframework.util.IdGenerator;
import org.springframework.web.HttpRequestHandler;
import tools.jackson.databind.json.JsonMapper;

/**
 * GraphQL over HTTP: a POST of one JSON object, executed and answered on the thread that
 * brought it. It takes the place of Spring's own handler, which is made for answers that
 * come later; all behind it is Spring's (docs/adr/0017).
 */
@Component(GraphQlEndpoint.NAME)
final class GraphQlEndpoint implements HttpRequestHandler {

	static final String NAME = "graphQlEndpoint";

	private final IdGenerator ids = new AlternativeJdkIdGenerator();

	private final WebGraphQlHandler handler;

	private final JsonMapper json;

	private final Requests requests;

	private final StreamPermissions permissions;

	GraphQlEndpoint(WebGraphQlHandler handler, JsonMapper json, Requests requests, StreamPermissions permissions) {
		this.handler = handler;
		this.json = json;
		this.requests = requests;
		this.permissions = permissions;
	}

	@Override
	public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
		MediaType kind = Negotiation.answer(request.getHeader(HttpHeaders.ACCEPT));
		if (!HttpMethod.POST.matches(request.getMethod())) {
			response.setHeader(HttpHeaders.ALLOW, HttpMethod.POST.name());
			response.setStatus(HttpStatus.METHOD_NOT_ALLOWED.value());
		}
		else if (!Negotiation.isJson(request.getContentType())) {
			response.setHeader(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE);
			response.setStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value());
		}
		else if (kind == null) {
			response.setStatus(HttpStatus.NOT_ACCEPTABLE.value());
		}
		else {
			answer(request, response, kind);
		}
	}

	private void answer(HttpServletRequest request, HttpServletResponse response, MediaType kind) throws IOException {
		WebGraphQlRequest asked;
		try {
			asked = read(request);
		}
		catch (NoRequestException ex) {
			refuse(response, kind, ex.code(), String.valueOf(ex.getMessage()));
			return;
		}
		if (kind.equals(MediaType.TEXT_EVENT_STREAM)) {
			stream(asked, response);
			return;
		}
		WebGraphQlResponse answer = execute(asked, response);
		if (answer.getExecutionResult().getData() instanceof Publisher<?>) {
			refuse(response, kind, ErrorCode.INVALID_DOCUMENT,
					"A subscription is answered as text/event-stream: accept it.");
			return;
		}
		write(response, status(answer, kind), kind, answer.toMap());
	}

	private void stream(WebGraphQlRequest asked, HttpServletResponse response) throws IOException {
		if (!(SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication caller)) {
			throw new IllegalStateException("Nobody is calling");
		}
		try (ServerSentEvents stream = new ServerSentEvents(response, this.json, () -> this.permissions.open(caller))) {
			stream.answers(asked);
			WebGraphQlResponse answer = execute(asked, response);
			response.setStatus(status(answer, MediaType.APPLICATION_JSON).value());
			stream.answer(answer.toMap(), answer.getExecutionResult().getData());
		}
	}

	private WebGraphQlResponse execute(WebGraphQlRequest asked, HttpServletResponse response) {
		WebGraphQlResponse answer = Objects.requireNonNull(this.handler.handleRequest(asked).block());
		answer.getResponseHeaders().forEach((name, values) -> response.setHeader(name, String.join(",", values)));
		return answer;
	}

	private WebGraphQlRequest read(HttpServletRequest request) throws IOException {
		SerializableGraphQlRequest body = this.requests.read(request.getInputStream());
		return new WebGraphQlRequest(URI.create(request.getRequestURI()),
				new ServletServerHttpRequest(request).getHeaders(), null, from(request), Map.of(), body,
				this.ids.generateId().toString(), request.getLocale());
	}

	/** Null: a proxy of ours says something else than an address, such as unknown. */
	private static @Nullable InetSocketAddress from(HttpServletRequest request) {
		try {
			return new InetSocketAddress(InetAddress.ofLiteral(request.getRemoteAddr()), request.getRemotePort());
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private void refuse(HttpServletResponse response, MediaType kind, ErrorCode code, String message)
			throws IOException {
		GraphQLError error = code.error(ErrorType.InvalidSyntax, message, Map.of());
		write(response, HttpStatus.BAD_REQUEST, kind, Map.of("errors", List.of(error.toSpecification())));
	}

	private void write(HttpServletResponse response, HttpStatus status, MediaType kind, Map<String, Object> answer)
			throws IOException {
		byte[] bytes = this.json.writeValueAsBytes(answer);
		response.setStatus(status.value());
		response
			.setContentType((kind.equals(MediaType.TEXT_EVENT_STREAM) ? MediaType.APPLICATION_JSON : kind).toString());
		response.setContentLength(bytes.length);
		response.getOutputStream().write(bytes);
	}

	/** Clients that ask for plain JSON expect 200 for whatever GraphQL has to say. */
	private static HttpStatus status(WebGraphQlResponse answer, MediaType kind) {
		if (answer.getResponseHeaders().containsHeader(HttpHeaders.RETRY_AFTER)) {
			return HttpStatus.TOO_MANY_REQUESTS;
		}
		if (answer.getExecutionResult().isDataPresent() || kind.equals(MediaType.APPLICATION_JSON)) {
			return HttpStatus.OK;
		}
		boolean ours = answer.getExecutionResult().getErrors().stream().anyMatch(ErrorCode.INTERNAL::isOf);
		return ours ? HttpStatus.INTERNAL_SERVER_ERROR : HttpStatus.BAD_REQUEST;
	}

}
