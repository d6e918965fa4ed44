package io.linli.api.socket;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.linli.api.graphql.StreamPermission;
import io.linli.api.graphql.StreamPermissions;
import io.linli.api.limit.Payer;
import io.linli.tenancy.CallerAuthentication;
import io.linli.tenancy.CallerRefusedException;
import io.linli.tenancy.Callers;
import io.linli.tenancy.ClosedOrganizations;
import io.linli.tenancy.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * All connections of this instance, and who may have one.
 */
@Component
class Sockets {

	private static final Duration LOOK = Duration.ofSeconds(1);

	private static final String SCHEME = "Bearer ";

	private static final Logger LOG = LoggerFactory.getLogger(Sockets.class);

	private final Set<Connection> open = ConcurrentHashMap.newKeySet();

	private final Map<Payer, Set<Connection>> clients = new ConcurrentHashMap<>();

	private final JwtDecoder tokens;

	private final ClosedOrganizations closed;

	private final StreamPermissions permissions;

	private final Execution execution;

	private final SocketSettings settings;

	private volatile @Nullable Thread lookout;

	Sockets(JwtDecoder tokens, ClosedOrganizations closed, StreamPermissions permissions, Execution execution,
			SocketSettings settings) {
		this.tokens = tokens;
		this.closed = closed;
		this.permissions = permissions;
		this.execution = execution;
		this.settings = settings;
	}

	/** Whether there is room for another one. */
	boolean hasRoom() {
		return this.open.size() < this.settings.perInstance();
	}

	void add(Connection connection) {
		this.open.add(connection);
	}

	void remove(Connection connection) {
		this.open.remove(connection);
		if (connection.conversation() instanceof Conversation begun) {
			forget(connection, begun);
		}
	}

	/** Lets a connection in for whoever its first message names, or ends it. */
	void letIn(Connection connection, JsonNode payload) throws IOException {
		try {
			letIn(connection,
					CallerAuthentication.of(this.tokens.decode(token(payload)), text(payload, Callers.HEADER)));
		}
		catch (JwtException ex) {
			connection.end((Refusal.of(ex) == Refusal.UNAVAILABLE) ? End.AWAY : End.FORBIDDEN);
		}
		catch (CallerRefusedException ex) {
			connection.end(switch (ex.refusal()) {
				case NO_ORGANIZATION -> End.NO_ORGANIZATION;
				case ORGANIZATION_REQUIRED -> End.ORGANIZATION_REQUIRED;
				case FORBIDDEN_ORGANIZATION -> End.FORBIDDEN_ORGANIZATION;
				case ORGANIZATION_CLOSED -> End.ORGANIZATION_CLOSED;
				case UNAUTHENTICATED, UNAVAILABLE -> End.FORBIDDEN;
			});
		}
	}

	@EventListener(ApplicationReadyEvent.class)
	void begin() {
		this.lookout = Thread.ofVirtual().name("looks after connections").start(this::look);
	}

	@EventListener(ContextClosedEvent.class)
	void end() {
		Thread looking = this.lookout;
		if (looking != null) {
			looking.interrupt();
		}
		this.open.forEach((connection) -> connection.end(End.GOING_AWAY));
	}

	private void letIn(Connection connection, CallerAuthentication caller) throws IOException {
		if (this.closed.contains(caller.getPrincipal().organization())) {
			connection.end(End.ORGANIZATION_CLOSED);
			return;
		}
		if (!count(connection, Payer.of(caller))) {
			connection.end(End.CROWDED);
			return;
		}
		StreamPermission permission = this.permissions.open(caller);
		Conversation begun = new Conversation(connection, caller, permission, this.execution);
		try {
			connection.begin(begun);
			permission.onLoss(() -> connection.end(End.RIGHT_LOST));
		}
		finally {
			// It may have left while it was let in.
			if (!this.open.contains(connection)) {
				forget(connection, begun);
			}
		}
	}

	private boolean count(Connection connection, Payer client) {
		Set<Connection> all = this.clients.compute(client, (key, others) -> {
			Set<Connection> counted = (others != null) ? others : ConcurrentHashMap.newKeySet();
			if (counted.size() < this.settings.perClient()) {
				counted.add(connection);
			}
			return counted;
		});
		return all.contains(connection);
	}

	private void forget(Connection connection, Conversation begun) {
		begun.end();
		this.clients.computeIfPresent(Payer.of(begun.caller()), (client, all) -> {
			all.remove(connection);
			return all.isEmpty() ? null : all;
		});
	}

	private void look() {
		try {
			while (true) {
				Thread.sleep(LOOK);
				this.open.forEach(this::look);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	// One that cannot be looked after would outlive its token.
	private void look(Connection connection) {
		try {
			connection.look(this.settings);
		}
		catch (RuntimeException ex) {
			LOG.error("A connection could not be looked after", ex);
			connection.end(End.FAULT);
		}
	}

	private static String token(JsonNode payload) {
		String header = text(payload, HttpHeaders.AUTHORIZATION);
		return (header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
				? header.substring(SCHEME.length()) : "";
	}

	/** Names of headers, which front-ends write as they like. */
	private static @Nullable String text(JsonNode payload, String name) {
		return payload.properties()
			.stream()
			.filter((property) -> property.getKey().equalsIgnoreCase(name) && property.getValue().isString())
			.map((property) -> property.getValue().stringValue())
			.findFirst()
			.orElse(null);
	}

}
