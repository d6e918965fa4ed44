package io.linli.api.graphql;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import graphql.ExecutionResult;
import io.micrometer.context.ContextSnapshotFactory;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlInterceptor;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class GraphQlEndpointTests {

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	@Test
	void aBodyThatIsNoRequestIsRefused() throws IOException {
		answering(Map.of()).handleRequest(request("{\"query\":"), this.response);
		assertThat(this.response.getStatus()).isEqualTo(400);
		assertThat(this.response.getContentAsString()).contains("INVALID_DOCUMENT");
	}

	@Test
	void anAnswerThatCannotBeWrittenIsNoFaultOfTheRequest() {
		Map<String, Object> endless = new HashMap<>();
		endless.put("self", endless);
		assertThatThrownBy(() -> answering(endless).handleRequest(request("{\"query\":\"{ a }\"}"), this.response))
			.isInstanceOf(JacksonException.class);
		assertThat(this.response.getContentAsByteArray()).isEmpty();
	}

	@Test
	void aFaultOfOursIsNoBadRequest() throws IOException {
		var fault = ExecutionResult.newExecutionResult().errors(List.of(new Fault("7").error())).build();
		MockHttpServletRequest request = request("{\"query\":\"{ a }\"}");
		request.addHeader("Accept", "application/graphql-response+json");
		endpoint(fault).handleRequest(request, this.response);
		assertThat(this.response.getStatus()).isEqualTo(500);
		assertThat(this.response.getContentAsString()).contains("INTERNAL");
	}

	@Test
	void whereAProxyKnowsNoAddressTheRequestIsAnsweredAllTheSame() throws IOException {
		MockHttpServletRequest request = request("{\"query\":\"{ a }\"}");
		request.setRemoteAddr("unknown");
		answering(Map.of("a", 1)).handleRequest(request, this.response);
		assertThat(this.response.getStatus()).isEqualTo(200);
		assertThat(this.response.getContentAsString()).contains("\"a\":1");
	}

	private static MockHttpServletRequest request(String body) {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/graphql");
		request.setContentType("application/json");
		request.setContent(body.getBytes(StandardCharsets.UTF_8));
		return request;
	}

	private static GraphQlEndpoint answering(Map<String, Object> data) {
		return endpoint(ExecutionResult.newExecutionResult().data(data).build());
	}

	private static GraphQlEndpoint endpoint(ExecutionResult result) {
		return new GraphQlEndpoint(new Answering(result), new JsonMapper(), new Requests(new JsonMapper()), null);
	}

	private record Answering(ExecutionResult result) implements WebGraphQlHandler {

		@Override
		public WebSocketGraphQlInterceptor getWebSocketInterceptor() {
			throw new IllegalStateException("no socket is asked for");
		}

		@Override
		public ContextSnapshotFactory contextSnapshotFactory() {
			return ContextSnapshotFactory.builder().build();
		}

		@Override
		public Mono<WebGraphQlResponse> handleRequest(WebGraphQlRequest request) {
			return Mono.just(new WebGraphQlResponse(
					new DefaultExecutionGraphQlResponse(request.toExecutionInput(), this.result)));
		}

	}

}
