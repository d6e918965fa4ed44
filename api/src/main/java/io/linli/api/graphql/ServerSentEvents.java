package io.linli.api.graphql;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * A stream as GraphQL over SSE names its events in the mode of distinct connections.
 */
final class ServerSentEvents extends EventStream {

	private final OutputStream out;

	private final JsonMapper json;

	ServerSentEvents(HttpServletResponse response, JsonMapper json, StreamPermission permission) throws IOException {
		super(permission);
		response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
		response.setHeader("X-Accel-Buffering", "no");
		this.out = response.getOutputStream();
		this.json = json;
	}

	@Override
	protected void next(Map<String, Object> answer) throws IOException {
		write("event: next\ndata: " + this.json.writeValueAsString(answer) + "\n\n");
	}

	@Override
	protected void stillHere() throws IOException {
		write(":\n\n");
	}

	@Override
	protected void complete() throws IOException {
		write("event: complete\ndata:\n\n");
	}

	private void write(String text) throws IOException {
		this.out.write(text.getBytes(StandardCharsets.UTF_8));
		this.out.flush();
	}

}
