package io.linli.backing;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;

/**
 * A real Keycloak with the realm {@code linli}: the companies, the group and the
 * demonstration users, all with the password {@code linli}. It listens on loopback only.
 * <p>
 * The claim {@code linli_organizations}, {@code {"alias": {"id": "..."}}}, is made by an
 * organization-membership mapper on each client, and only when the client asks for the
 * scope {@code organization:*}. With {@code organization} a user of two organizations
 * gets no claim at all, with {@code organization:ALIAS} only that one.
 */
public final class Keycloak implements AutoCloseable {

	/** The scopes with which streams last: Keycloak says then who somebody is now. */
	public static final String STREAMS = "openid organization:*";

	/** The scope that lists every organization of a user. */
	public static final String ALL_ORGANIZATIONS = "organization:*";

	private final KeycloakProcess process;

	private final String issuer;

	private Keycloak(KeycloakProcess process, String issuer) {
		this.process = process;
		this.issuer = issuer;
	}

	/**
	 * A server whose data outlives it.
	 * @param home where its data is kept; filled with the realm when absent
	 * @param port the port to listen on
	 */
	public static Keycloak start(Path home, int port) {
		return start(home, port, home.resolve("keycloak.log"));
	}

	/**
	 * A server whose data outlives it.
	 * @param home where its data is kept; filled with the realm when absent
	 * @param port the port to listen on
	 * @param log the file that it writes to
	 */
	public static Keycloak start(Path home, int port, Path log) {
		return start(Distribution.ready(), home, port, log);
	}

	/**
	 * The folder of the database that a server has now: another realm, or another version
	 * of Keycloak, begins with another one, which no administrator of the last one knows.
	 * @param home where its data is kept; not filled, it may be that nothing is there
	 */
	public static Path database(Path home) {
		return Distribution.ready().in(home);
	}

	/**
	 * Makes an administrator of a server that does not run.
	 * @param home where its data is kept; filled with the realm when absent
	 * @param name one that no administrator has
	 * @param log the file to which it is said how that went
	 */
	public static void appoint(Path home, String name, String password, Path log) {
		var distribution = Distribution.ready();
		distribution.appoint(distribution.dataIn(home), name, password, log);
	}

	private static Keycloak start(Distribution distribution, Path home, int port, Path log) {
		var address = "http://localhost:" + port;
		var issuer = address + "/realms/linli";
		var data = distribution.dataIn(home);
		var process = KeycloakProcess.start(
				distribution.home(), List.of("start", "--optimized", "--http-enabled=true", "--http-host=127.0.0.1",
						"--http-port=" + port, "--hostname=" + address, "--cache=local", Distribution.database(data)),
				log);
		process.awaitAnswer(issuer + "/.well-known/openid-configuration");
		return new Keycloak(process, issuer);
	}

	/** The server of this JVM's tests: started once, with throw-away data. */
	public static Keycloak shared() {
		return Shared.KEYCLOAK;
	}

	/** The realm's address, {@code http://localhost:PORT/realms/linli}. */
	public String issuer() {
		return this.issuer;
	}

	/** Who changes rights at the server of this JVM's tests; no other has one. */
	public static KeycloakAdministrator administrator() {
		return new KeycloakAdministrator(shared().issuer());
	}

	/** The process, which ends early only when something is wrong. */
	public ProcessHandle process() {
		return this.process.handle();
	}

	/**
	 * An access token of the client {@code linli-front-end}.
	 * @param user one of the demonstration users
	 * @param scopes what is asked for; nothing named means {@link #ALL_ORGANIZATIONS}
	 */
	public String token(String user, String... scopes) {
		return DirectGrant.token(this.issuer, user,
				(scopes.length == 0) ? ALL_ORGANIZATIONS : String.join(" ", scopes));
	}

	@Override
	public void close() {
		this.process.close();
	}

	private static int freePort() {
		try (var socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new IllegalStateException("There is no free port.", ex);
		}
	}

	private static final class Shared {

		static final Keycloak KEYCLOAK = start();

		private static Keycloak start() {
			var home = Folders.temporary("linli-keycloak");
			var keycloak = Keycloak.start(Distribution.ready().administered(), home, freePort(),
					home.resolve("keycloak.log"));
			Runtime.getRuntime().addShutdownHook(new Thread(() -> {
				keycloak.close();
				Folders.delete(home);
			}));
			return keycloak;
		}

	}

}
