package io.linli.api.socket;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.api.graphql.StreamPermissions;
import io.linli.tenancy.ClosedOrganizations;
import io.linli.tenancy.Role;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.Session;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/**
 * Connections whose other side does what no client of the tests can be made to do.
 */
class SocketsIntegrationTests {

	private static final String TOKEN = Api.token(Role.RECEPTIONIST, ApiDatabase.JINXIU, "one at a time");

	private static final JsonMapper JSON = new JsonMapper();

	@Test
	void whoHasLeftBeforeBeingLetInHoldsNoPlace() throws IOException {
		Sockets sockets = sockets(Duration.ofSeconds(10), Duration.ofSeconds(15));
		Client gone = new Client(sockets);
		gone.leave();
		assertThatIOException().isThrownBy(() -> gone.sayWho(sockets));
		Client next = new Client(sockets);
		next.sayWho(sockets);
		assertThat(next.heard).singleElement().asString().contains("connection_ack");
		next.leave();
	}

	@Test
	void oneThatCannotBeLookedAfterIsEndedAndTheOthersAreLookedAfter() throws Exception {
		// A time that nobody can count three times in nanoseconds.
		Sockets sockets = sockets(Duration.ofMillis(1_500), Duration.ofDays(100_000));
		Client uncountable = new Client(sockets);
		uncountable.sayWho(sockets);
		Client silent = new Client(sockets);
		sockets.begin();
		try {
			assertThat(uncountable.ends.poll(20, TimeUnit.SECONDS)).isEqualTo(End.FAULT.reason());
			assertThat(silent.ends.poll(20, TimeUnit.SECONDS)).isEqualTo(End.INIT_TIMEOUT.reason());
		}
		finally {
			sockets.end();
			uncountable.leave();
			silent.leave();
		}
	}

	@Test
	void nobodyOfASuspendedCompanyIsLetIn() throws Exception {
		Sockets sockets = sockets(Duration.ofSeconds(10), Duration.ofSeconds(15));
		ClosedOrganizations closed = Api.shared().context().getBean(ClosedOrganizations.class);
		UUID company = UUID.randomUUID();
		JdbcClient admin = ApiDatabase.shared().admin();
		admin.sql("insert into linli.closed_organization (id) values (?)").param(company).update();
		Client client = new Client(sockets);
		try {
			closed.read();
			client.sayWho(sockets, Api.token(Role.RECEPTIONIST, company));
			assertThat(client.ends.poll(20, TimeUnit.SECONDS)).isEqualTo(End.ORGANIZATION_CLOSED.reason());
			assertThat(client.heard).isEmpty();
		}
		finally {
			admin.sql("delete from linli.closed_organization where id = ?").param(company).update();
			closed.read();
			client.leave();
		}
	}

	private static Sockets sockets(Duration initWithin, Duration pingEvery) {
		var api = Api.shared().context();
		return new Sockets(api.getBean(JwtDecoder.class), api.getBean(ClosedOrganizations.class),
				api.getBean(StreamPermissions.class), api.getBean(Execution.class),
				new SocketSettings(Set.of(), 1, 10, initWithin, pingEvery));
	}

	/** The other side of a connection. */
	private static final class Client {

		private final List<Object> heard = new CopyOnWriteArrayList<>();

		private final BlockingQueue<CloseReason> ends = new LinkedBlockingQueue<>();

		private final Connection connection;

		private volatile boolean left;

		private Client(Sockets sockets) {
			this.connection = new Connection(sockets, JSON);
			this.connection.onOpen(session(), as(EndpointConfig.class, (proxy, method, values) -> null));
		}

		private void sayWho(Sockets sockets) throws IOException {
			sayWho(sockets, TOKEN);
		}

		private void sayWho(Sockets sockets, String token) throws IOException {
			sockets.letIn(this.connection, JSON.valueToTree(Map.of("Authorization", "Bearer " + token)));
		}

		private void leave() {
			this.left = true;
			this.connection.onClose(session(), new CloseReason(CloseCodes.GOING_AWAY, "left"));
		}

		private Session session() {
			Map<String, Object> properties = new HashMap<>();
			RemoteEndpoint.Basic remote = as(RemoteEndpoint.Basic.class, this::hear);
			return as(Session.class, (proxy, method, values) -> switch (method.getName()) {
				case "getUserProperties" -> properties;
				case "getBasicRemote" -> remote;
				case "close" -> this.ends.add((CloseReason) values[0]);
				default -> null;
			});
		}

		private Object hear(Object proxy, Object method, Object[] values) throws IOException {
			if (this.left) {
				throw new IOException("Nobody is there");
			}
			this.heard.add(values[0]);
			return null;
		}

		private static <T> T as(Class<T> type, InvocationHandler answers) {
			return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, answers));
		}

	}

}
