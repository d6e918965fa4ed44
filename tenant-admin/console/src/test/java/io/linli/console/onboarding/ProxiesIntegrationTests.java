package io.linli.console.onboarding;

import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

import io.linli.console.DatabaseSettings;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The open form over a real connection, where 127.0.0.2 alone is a proxy of ours.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "linli.issuer=http://localhost:1/realms/linli", "linli.onboarding.sweep=-",
				"server.address=127.0.0.1", "LINLI_PROXIES=127.0.0.2/32" })
@ContextConfiguration(initializers = DatabaseSettings.class)
class ProxiesIntegrationTests {

	private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	@LocalServerPort
	private int port;

	@Test
	void whatAProxySaysOfTheSenderCountsAndWhatTheSenderWroteBeforeItDoesNot() throws Exception {
		for (int time = 0; time < SignUpLimit.OF_ONE; time++) {
			assertThat(ask("127.0.0.2", "192.0.2." + time + ", 198.51.100.20")).isEqualTo(302);
		}
		assertThat(ask("127.0.0.2", "192.0.2.99, 198.51.100.20")).isEqualTo(429);
		assertThat(ask("127.0.0.2", "198.51.100.20, 198.51.100.21")).isEqualTo(302);
	}

	@Test
	void whatAnybodyElseSaysOfTheSenderCountsForNothing() throws Exception {
		for (int time = 0; time < SignUpLimit.OF_ONE; time++) {
			assertThat(ask("127.0.0.3", "198.51.100." + (30 + time))).isEqualTo(302);
		}
		assertThat(ask("127.0.0.3", "198.51.100.99")).isEqualTo(429);
	}

	/** Sends the form from one of our own addresses, with a header. */
	private int ask(String from, String forwarded) throws IOException, InterruptedException {
		var form = URI.create("http://127.0.0.1:" + this.port + "/sign-up");
		try (var client = HttpClient.newBuilder()
			.localAddress(InetAddress.ofLiteral(from))
			.cookieHandler(new CookieManager())
			.build()) {
			var page = client.send(HttpRequest.newBuilder(form).build(), BodyHandlers.ofString()).body();
			var token = FORM_TOKEN.matcher(page);
			assertThat(token.find()).isTrue();
			var fields = "_csrf=%s&name=Proxy&alias=%s&adminName=li.ming&adminFullName=Li&adminEmail=a%%40linli.example&projectName=P&projectCity=C"
				.formatted(encoded(token.group(1)), "px-" + UUID.randomUUID().toString().substring(0, 12));
			return client
				.send(HttpRequest.newBuilder(form)
					.header("Content-Type", "application/x-www-form-urlencoded")
					.header("X-Forwarded-For", forwarded)
					.POST(BodyPublishers.ofString(fields))
					.build(), BodyHandlers.discarding())
				.statusCode();
		}
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
