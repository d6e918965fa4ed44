package io.linli.api.socket;

import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.Extension;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes a WebSocket of a request that asks for one: for pages of our own address and of
 * those in the settings, and for whatever is no browser.
 */
final class Upgrade extends OncePerRequestFilter {

	static final String PROTOCOL = "graphql-transport-ws";

	private final Sockets sockets;

	private final SocketSettings settings;

	private final ServerEndpointConfig endpoint;

	Upgrade(String path, Sockets sockets, SocketSettings settings, JsonMapper json) {
		this.sockets = sockets;
		this.settings = settings;
		this.endpoint = ServerEndpointConfig.Builder.create(Connection.class, path)
			.subprotocols(List.of(PROTOCOL))
			.configurator(new Connections(() -> new Connection(sockets, json)))
			.build();
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !HttpMethod.GET.matches(request.getMethod())
				|| !"websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE));
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (!isWelcome(request.getHeader(HttpHeaders.ORIGIN), request.getHeader(HttpHeaders.HOST))) {
			response.setStatus(HttpStatus.FORBIDDEN.value());
		}
		else if (!speaks(request.getHeader("Sec-WebSocket-Protocol"))) {
			response.setStatus(HttpStatus.BAD_REQUEST.value());
		}
		else if (!this.sockets.hasRoom()) {
			response.setHeader(HttpHeaders.RETRY_AFTER, "30");
			response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
		}
		else {
			upgrade(request, response);
		}
	}

	private void upgrade(HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		Object container = request.getServletContext().getAttribute(ServerContainer.class.getName());
		try {
			((ServerContainer) Objects.requireNonNull(container)).upgradeHttpToWebSocket(request, response,
					this.endpoint, Map.of());
		}
		catch (DeploymentException ex) {
			throw new ServletException(ex);
		}
	}

	private boolean isWelcome(@Nullable String origin, @Nullable String host) {
		return origin == null || this.settings.origins().contains(origin) || isOwn(origin, host);
	}

	private static boolean isOwn(String origin, @Nullable String host) {
		try {
			return host != null && host.equalsIgnoreCase(URI.create(origin).getAuthority());
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	private static boolean speaks(@Nullable String protocols) {
		return protocols != null && Arrays.stream(protocols.split(",")).map(String::strip).anyMatch(PROTOCOL::equals);
	}

	/** Without compression, which would take more memory for each than all the rest. */
	private static final class Connections extends ServerEndpointConfig.Configurator {

		private final Supplier<Connection> connections;

		private Connections(Supplier<Connection> connections) {
			this.connections = connections;
		}

		@Override
		public <T> T getEndpointInstance(Class<T> type) {
			return type.cast(this.connections.get());
		}

		@Override
		public List<Extension> getNegotiatedExtensions(List<Extension> installed, List<Extension> requested) {
			return List.of();
		}

		@Override
		public boolean checkOrigin(String origin) {
			return true;
		}

	}

}
