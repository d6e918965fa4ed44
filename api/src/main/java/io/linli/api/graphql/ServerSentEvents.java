package io.linli.api.graphql;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * A stream as GraphQL over SSE names its events in the mode of distinct connections. Its
 * permission is opened when it first waits for an event: not for what is refused before,
 * nor for a single answer.
 */
final class ServerSentEvents extends EventStream implements AutoCloseable {

	private final OutputStream out;

	private final JsonMapper json;

	private final Supplier<StreamPermission> permissions;

	private @Nullable StreamPermission permission;

	ServerSentEvents(HttpServletResponse response, JsonMapper json, Supplier<StreamPermission> permissions)
			throws IOException {
		response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
		response.setHeader("X-Accel-Buffering", "no");
		this.out = response.getOutputStream();
		this.json = json;
		this.permissions = permissions;
	}

	@Override
	public void close() {
		StreamPermission opened = this.permission;
		if (opened != null) {
			opened.close();
		}
	}

	@Override
	protected StreamPermission permission() {
		StreamPermission opened = this.permission;
		if (opened == null) {
			opened = this.permissions.get();
			this.permission = opened;
			opened.onLoss(this::wake);
		}
		return opened;
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
