package io.linli.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.linli.backing.Postgres;
import io.linli.migrations.Migrations;

/**
 * Opens so many streams on an API of its own, each by somebody else, lets them be idle
 * for half a minute, changes one deadline, and says what that took: memory and CPU of the
 * API, and the time until everybody was told.
 */
final class Streams {

	private static final String COMPANY = "00000000-0000-0000-0000-000000000001";

	private static final String DEADLINE = "00000000-0000-0000-0002-000000000001";

	private static final Duration IDLE = Duration.ofSeconds(30);

	private static final int RANDOM = 0;

	private final KeyPair keys = keys();

	private final HttpServer issuer;

	private final int port;

	private final AtomicInteger told = new AtomicInteger();

	private Streams() throws IOException {
		this.issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), RANDOM), 1000);
		this.issuer.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		serve("/.well-known/openid-configuration", """
				{"issuer":"%s","jwks_uri":"%s/keys","userinfo_endpoint":"%s/who"}""".formatted(issuer(), issuer(),
				issuer()));
		RSAPublicKey key = (RSAPublicKey) this.keys.getPublic();
		serve("/keys", """
				{"keys":[{"kty":"RSA","kid":"bench","alg":"RS256","use":"sig","n":"%s","e":"AQAB"}]}"""
			.formatted(encoded(unsigned(key.getModulus().toByteArray()))));
		this.issuer.createContext("/who", Streams::sayWho);
		this.issuer.start();
		try (ServerSocket free = new ServerSocket(RANDOM)) {
			this.port = free.getLocalPort();
		}
	}

	public static void main(String[] arguments) throws Exception {
		int count = Integer.parseInt(arguments[0]);
		Path jar = Path.of(arguments[1]);
		for (boolean sockets : new boolean[] { false, true }) {
			try (Postgres postgres = Postgres.temporary()) {
				Migrations.apply(postgres.admin());
				fill(postgres);
				new Streams().measure(postgres, jar, count, sockets);
			}
		}
		System.exit(0);
	}

	private void measure(Postgres postgres, Path jar, int count, boolean sockets) throws Exception {
		Process api = start(postgres, jar);
		try {
			List<String> tokens = new ArrayList<>();
			for (int person = 0; person < count; person++) {
				tokens.add(token(person));
			}
			open(tokens.getFirst(), sockets).close();
			long live = live(api);
			long memory = resident(api);
			long begun = System.nanoTime();
			List<Socket> streams = new ArrayList<>();
			for (String token : tokens) {
				Socket stream = open(token, sockets);
				streams.add(stream);
				Thread.ofVirtual().start(() -> listen(stream));
			}
			Thread pongs = Thread.ofVirtual().start(() -> showThatWeAreHere(sockets ? streams : List.of()));
			double opened = (System.nanoTime() - begun) / 1e9;
			Thread.sleep(IDLE);
			Duration cpu = cpu(api);
			Thread.sleep(IDLE);
			double idle = cpu(api).minus(cpu).toMillis() * 100.0 / IDLE.toMillis();
			double eachLive = (live(api) - live) / 1024.0 / count;
			long each = (resident(api) - memory) / count;
			System.out.printf(
					"%s: %,d streams opened in %.1f s; %.1f kB each live in the heap, %d kB resident, %.1f %% of a core when idle%n",
					sockets ? "WebSocket" : "server-sent events", count, opened, eachLive, each, idle);
			for (int change = 0; change < 3; change++) {
				deliver(postgres, api, count);
			}
			pongs.interrupt();
			for (Socket stream : streams) {
				stream.close();
			}
		}
		finally {
			api.destroy();
			api.waitFor();
			this.issuer.stop(0);
		}
	}

	private void deliver(Postgres postgres, Process api, int count) throws Exception {
		this.told.set(0);
		Duration cpu = cpu(api);
		long begun = System.nanoTime();
		try (Connection connection = postgres.admin().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("update linli.deadline set version = version + 1 where id = '" + DEADLINE + "'");
		}
		long last = begun + Duration.ofSeconds(60).toNanos();
		while (this.told.get() < count && System.nanoTime() < last) {
			Thread.sleep(5);
		}
		System.out.printf("  a change told to %,d of %,d in %.2f s, CPU of the API %.2f s%n", this.told.get(), count,
				(System.nanoTime() - begun) / 1e9, cpu(api).minus(cpu).toMillis() / 1000.0);
	}

	private Process start(Postgres postgres, Path jar) throws Exception {
		ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx1g", "-XX:+UseSerialGC", "-jar", jar.toString());
		builder.environment().put("LINLI_DB_URL", postgres.jdbcUrl());
		builder.environment().put("LINLI_ISSUER", issuer());
		builder.environment().put("LINLI_ADDRESS", "127.0.0.1");
		builder.environment().put("LINLI_PORT", Integer.toString(this.port));
		builder.environment().put("LINLI_ESCALATION_ENABLED", "false");
		builder.environment().put("LINLI_SUBSCRIPTIONS_PERINSTANCE", "20000");
		builder.environment().put("LINLI_SOCKETS_PERCLIENT", "20000");
		builder.environment().put("LINLI_SOCKETS_PERINSTANCE", "20000");
		builder.environment().put("LINLI_LIMITS_BUCKET", "1000000000");
		builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
		Process api = builder.start();
		for (int i = 0; i < 600 && api.isAlive(); i++) {
			try {
				new Socket(InetAddress.getLoopbackAddress(), this.port).close();
				return api;
			}
			catch (IOException ex) {
				Thread.sleep(200);
			}
		}
		throw new IllegalStateException("The API did not start");
	}

	private Socket open(String token, boolean sockets) throws IOException {
		Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port);
		String document = "{\"query\":\"subscription { deadlineChanged { id clock dueAt claimedVerdict } }\"}";
		if (sockets) {
			say(socket, """
					GET /graphql HTTP/1.1\r
					Host: localhost\r
					Connection: Upgrade\r
					Upgrade: websocket\r
					Sec-WebSocket-Version: 13\r
					Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
					Sec-WebSocket-Protocol: graphql-transport-ws\r
					\r
					""".getBytes(StandardCharsets.US_ASCII));
			await(socket, "\r\n\r\n");
			say(socket,
					frame("{\"type\":\"connection_init\",\"payload\":{\"Authorization\":\"Bearer " + token + "\"}}"));
			await(socket, "connection_ack\"}");
			say(socket, frame("{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":" + document + "}"));
			return socket;
		}
		say(socket, """
				POST /graphql HTTP/1.1\r
				Host: localhost\r
				Content-Type: application/json\r
				Accept: text/event-stream\r
				Authorization: Bearer %s\r
				Content-Length: %d\r
				\r
				%s""".formatted(token, document.length(), document).getBytes(StandardCharsets.US_ASCII));
		await(socket, ":\n\n");
		return socket;
	}

	private void listen(Socket stream) {
		try {
			while (true) {
				await(stream, "\"deadlineChanged\"");
				this.told.incrementAndGet();
			}
		}
		catch (IOException | UncheckedIOException ex) {
			// The stream has ended.
		}
	}

	/** Whoever does not answer pings is dropped after 45 seconds. */
	private static void showThatWeAreHere(List<Socket> sockets) {
		byte[] pong = { (byte) 0x8A, (byte) 0x80, 0, 0, 0, 0 };
		try {
			while (true) {
				Thread.sleep(Duration.ofSeconds(15));
				for (Socket socket : sockets) {
					say(socket, pong);
				}
			}
		}
		catch (IOException | InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static void say(Socket socket, byte[] bytes) throws IOException {
		socket.getOutputStream().write(bytes);
	}

	/** Reads to the end of the next occurrence, in as many bytes as come. */
	private static void await(Socket socket, String words) throws IOException {
		int matched = 0;
		while (matched < words.length()) {
			int next = socket.getInputStream().read();
			if (next < 0) {
				throw new IOException("It has ended");
			}
			matched = (next == words.charAt(matched)) ? matched + 1 : (next == words.charAt(0)) ? 1 : 0;
		}
	}

	/** A client's frame, masked with zeros. */
	private static byte[] frame(String text) {
		byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
		byte[] frame = new byte[8 + bytes.length];
		frame[0] = (byte) 0x81;
		frame[1] = (byte) (0x80 | 126);
		frame[2] = (byte) (bytes.length >> 8);
		frame[3] = (byte) bytes.length;
		System.arraycopy(bytes, 0, frame, 8, bytes.length);
		return frame;
	}

	private String token(int person) throws GeneralSecurityException {
		long now = Instant.now().getEpochSecond();
		String claims = """
				{"iss":"%s","sub":"person-%d","aud":["linli-api"],"typ":"Bearer","azp":"linli-front-end","iat":%d,"exp":%d,\
				"preferred_username":"p%d","realm_access":{"roles":["tenant-admin"]},"linli_organizations":{"bench":{"id":"%s"}}}"""
			.formatted(issuer(), person, now, now + 3600, person, COMPANY);
		String text = encoded("{\"alg\":\"RS256\",\"kid\":\"bench\"}") + "." + encoded(claims);
		Signature signature = Signature.getInstance("SHA256withRSA");
		signature.initSign(this.keys.getPrivate());
		signature.update(text.getBytes(StandardCharsets.US_ASCII));
		return text + "." + encoded(signature.sign());
	}

	private String issuer() {
		return "http://127.0.0.1:" + this.issuer.getAddress().getPort();
	}

	private void serve(String path, String json) {
		this.issuer.createContext(path, (exchange) -> answer(exchange, json.getBytes(StandardCharsets.UTF_8)));
	}

	private static void sayWho(HttpExchange exchange) throws IOException {
		answer(exchange,
				Base64.getUrlDecoder().decode(exchange.getRequestHeaders().getFirst("Authorization").split("\\.")[1]));
	}

	private static void answer(HttpExchange exchange, byte[] json) throws IOException {
		try (exchange) {
			exchange.sendResponseHeaders(200, json.length);
			exchange.getResponseBody().write(json);
		}
	}

	private static KeyPair keys() {
		try {
			KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
			generator.initialize(2048);
			return generator.generateKeyPair();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String encoded(String text) {
		return encoded(text.getBytes(StandardCharsets.UTF_8));
	}

	private static String encoded(byte[] bytes) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	private static byte[] unsigned(byte[] number) {
		return (number[0] == 0) ? Arrays.copyOfRange(number, 1, number.length) : number;
	}

	/** Bytes in the heap that something refers to, once its garbage is collected. */
	private static long live(Process api) throws Exception {
		Process histogram = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
				Long.toString(api.pid()), "GC.class_histogram")
			.start();
		List<String> lines = histogram.inputReader().lines().toList();
		histogram.waitFor(20, TimeUnit.SECONDS);
		return lines.stream()
			.filter((line) -> line.startsWith("Total"))
			.mapToLong((line) -> Long.parseLong(line.strip().split("\\s+")[2]))
			.sum();
	}

	/** Kilobytes of the process in memory. */
	private static long resident(Process api) throws IOException {
		return Files.readAllLines(Path.of("/proc/" + api.pid() + "/status"))
			.stream()
			.filter((line) -> line.startsWith("VmRSS:"))
			.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")))
			.sum();
	}

	private static Duration cpu(Process api) {
		return api.info().totalCpuDuration().orElse(Duration.ZERO);
	}

	private static void fill(Postgres postgres) throws SQLException {
		try (Connection connection = postgres.admin().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("set search_path = linli");
			statement
				.execute("insert into tenant (tenant_id, alias, name) values ('" + COMPANY + "', 'bench', 'bench')");
			statement.execute("""
					insert into project (tenant_id, id, code, name, city, time_zone)
					values ('%s', '%s', 'P1', 'P1', '上海', 'Asia/Shanghai')""".formatted(COMPANY, COMPANY));
			statement.execute(
					"""
							insert into deadline (tenant_id, id, project_id, subject_kind, subject_id, clock, case_kind, urgency, area, category,
							  reference, time_zone, started_at, claimed_verdict, proven_verdict)
							values ('%s', '%s', '%s', 'REPAIR', gen_random_uuid(), 'ARRIVE', 'REPAIR', 'GENERAL', 'PRIVATE', '水电', 'NO_THRESHOLD',
							  'Asia/Shanghai', now(), 'UNMEASURED', 'UNMEASURED')"""
						.formatted(COMPANY, DEADLINE, COMPANY));
		}
	}

}
