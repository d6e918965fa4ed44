package io.linli.tenancy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * An issuer of access tokens with a key of its own, discovered and trusted like Keycloak:
 * for tests that need a token Keycloak would never sign, or no Keycloak at all.
 */
public final class TestIssuer implements AutoCloseable {

	private static final String KEY_ID = "local";

	private final HttpServer server;

	private final RSAKey stranger = generate(KEY_ID);

	private final AtomicInteger lookups = new AtomicInteger();

	private volatile RSAKey key = generate(KEY_ID);

	private volatile String configuration = "{\"issuer\":\"ISSUER\",\"jwks_uri\":\"ISSUER/certs\",\"userinfo_endpoint\":\"ISSUER/userinfo\"}";

	private volatile boolean published = true;

	private final Map<String, String> today = new ConcurrentHashMap<>();

	private final Queue<String> asked = new ConcurrentLinkedQueue<>();

	private TestIssuer(HttpServer server) {
		this.server = server;
	}

	public static TestIssuer start() {
		try {
			HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
			TestIssuer issuer = new TestIssuer(server);
			issuer.serve("/realms/linli/.well-known/openid-configuration",
					() -> issuer.configuration.replace("ISSUER", issuer.issuer()));
			issuer.serve("/realms/linli/certs", issuer::publish);
			server.createContext("/realms/linli/userinfo", issuer::sayWho);
			server.start();
			return issuer;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public String issuer() {
		return "http://localhost:" + this.server.getAddress().getPort() + "/realms/linli";
	}

	/** A token as Keycloak issues it to a member of these organizations. */
	public String token(String user, List<Role> roles, Map<String, UUID> organizations) {
		return sign(this.key, claims(user, roles, organizations).build());
	}

	/** The same with changed claims. */
	public String token(String user, List<Role> roles, Map<String, UUID> organizations,
			Consumer<JWTClaimsSet.Builder> change) {
		JWTClaimsSet.Builder claims = claims(user, roles, organizations);
		change.accept(claims);
		return sign(this.key, claims.build());
	}

	/** The same, signed with a key that the issuer does not have. */
	public String forged(String user, List<Role> roles, Map<String, UUID> organizations) {
		return sign(this.stranger, claims(user, roles, organizations).build());
	}

	/** A token with a header of its own and any signature. */
	public String token(JWSHeader header, JWSSigner signer, String user, List<Role> roles,
			Map<String, UUID> organizations) {
		return sign(header, signer, claims(user, roles, organizations).build());
	}

	/** From now on another key is published and signs; the one before is withdrawn. */
	public void rotate(String keyId) {
		this.key = generate(keyId);
	}

	/** From now on it describes itself so; ISSUER stands for its address. */
	public void describe(String configuration) {
		this.configuration = configuration;
	}

	/** From now on it publishes a set of no keys. */
	public void publishNothing() {
		this.published = false;
	}

	/** What is published of the key that signs. */
	public RSAKey key() {
		return this.key.toPublicJWK();
	}

	/**
	 * From now on it says this of whoever brings the token: the claims of another one, or
	 * nothing for an empty text. Of others it says what their tokens say.
	 */
	public void sayInstead(String token, String other) {
		this.today.put(token, other);
	}

	/** How often the keys were asked for. */
	public int lookups() {
		return this.lookups.get();
	}

	/** How often it was asked who has this token. */
	public long questions(String token) {
		return this.asked.stream().filter(token::equals).count();
	}

	/** Stops to answer, like an identity provider that is down. */
	public void leave() {
		this.server.stop(0);
	}

	@Override
	public void close() {
		leave();
	}

	private JWTClaimsSet.Builder claims(String user, List<Role> roles, Map<String, UUID> organizations) {
		Map<String, Object> memberships = new TreeMap<>();
		organizations.forEach((alias, id) -> memberships.put(alias, Map.of("id", id.toString())));
		return new JWTClaimsSet.Builder().issuer(issuer())
			.audience(List.of("linli-api", "account"))
			.subject(UUID.nameUUIDFromBytes(user.getBytes(StandardCharsets.UTF_8)).toString())
			.expirationTime(Date.from(Instant.now().plusSeconds(300)))
			.issueTime(new Date())
			.claim("typ", "Bearer")
			.claim("preferred_username", user)
			.claim("realm_access", Map.of("roles", roles.stream().map(Role::claim).toList()))
			.claim("linli_organizations", memberships);
	}

	private String publish() {
		this.lookups.incrementAndGet();
		return (this.published ? new JWKSet(this.key) : new JWKSet()).toString();
	}

	private void sayWho(HttpExchange exchange) throws IOException {
		String token = exchange.getRequestHeaders().getFirst("Authorization").substring("Bearer ".length());
		this.asked.add(token);
		String now = this.today.getOrDefault(token, token);
		try (exchange) {
			if (now.isEmpty()) {
				exchange.sendResponseHeaders(401, -1);
				return;
			}
			byte[] claims = Base64.getUrlDecoder().decode(now.split("\\.")[1]);
			exchange.sendResponseHeaders(200, claims.length);
			exchange.getResponseBody().write(claims);
		}
	}

	private void serve(String path, Supplier<String> json) {
		this.server.createContext(path, (exchange) -> {
			byte[] body = json.get().getBytes(StandardCharsets.UTF_8);
			try (exchange) {
				exchange.getResponseHeaders().set("Content-Type", "application/json");
				exchange.sendResponseHeaders(200, body.length);
				exchange.getResponseBody().write(body);
			}
		});
	}

	private static String sign(RSAKey key, JWTClaimsSet claims) {
		try {
			JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
			return sign(header, new RSASSASigner(key), claims);
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String sign(JWSHeader header, JWSSigner signer, JWTClaimsSet claims) {
		try {
			SignedJWT token = new SignedJWT(header, claims);
			token.sign(signer);
			return token.serialize();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static RSAKey generate(String keyId) {
		try {
			return new RSAKeyGenerator(2048).keyID(keyId).generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
