package io.linli.console.member;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.linli.backing.Keycloak;
import io.linli.console.ConsoleDatabase;
import io.linli.console.DatabaseSettings;
import io.linli.console.directory.Directory;
import io.linli.console.signin.SignedInAs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Somebody of the staff list without a login, and the tests' real Keycloak behind a
 * server that stops answering where roles are given.
 */
@SpringBootTest(properties = { "linli.onboarding.sweep=-", "linli.directory.secret=linli" })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = DatabaseSettings.class)
class LoginCutOffIntegrationTests {

	// Started before anybody waits for it.
	private static final URI KEYCLOAK = URI.create(Keycloak.shared().issuer());

	private static final HttpServer BEFORE_KEYCLOAK = start();

	private static volatile boolean givesNoRole;

	private final JdbcClient admin = ConsoleDatabase.shared().admin();

	private final String alias = "cut-" + UUID.randomUUID().toString().substring(0, 8);

	private final String login = "li.ming@" + this.alias;

	private final UUID person = UUID.randomUUID();

	@Autowired
	private MockMvcTester console;

	@Autowired
	private Directory directory;

	@DynamicPropertySource
	static void issuer(DynamicPropertyRegistry settings) {
		settings.add("linli.issuer",
				() -> "http://127.0.0.1:" + BEFORE_KEYCLOAK.getAddress().getPort() + "/realms/linli");
	}

	@AfterAll
	static void stop() {
		BEFORE_KEYCLOAK.stop(0);
	}

	@Test
	void aLoginThatKeycloakCutsOffAmongItsRolesIsMadeByTheSameButtonLater() {
		var company = company();
		givesNoRole = true;
		assertThat(makeLogin(company)).contains("Keycloak 没有应答").doesNotContain("id=\"password\"");
		assertThat(this.directory.find(this.login)).isPresent();
		assertThat(this.directory.member(company, this.login)).isEmpty();
		assertThat(invited(company)).isEmpty();
		givesNoRole = false;
		assertThat(page(company)).contains("/members/" + this.person + "/login");
		assertThat(makeLogin(company)).containsPattern("id=\"password\">[a-z2-9]{14}<");
		var account = this.directory.member(company, this.login).orElseThrow();
		assertThat(this.directory.has(account.id(), "inspector")).isTrue();
		assertThat(invited(company)).containsExactly(this.login);
	}

	private UUID company() {
		var company = this.directory.organization(UUID.randomUUID(), this.alias, "中断物业");
		this.admin.sql("insert into linli.tenant (tenant_id, alias, name) values (?, ?, '中断物业')")
			.params(company, this.alias)
			.update();
		this.admin.sql("insert into linli.staff_member (tenant_id, id, name, full_name) values (?, ?, ?, '李明')")
			.params(company, this.person, this.login)
			.update();
		this.admin.sql("""
				insert into linli.project_assignment (tenant_id, id, staff_member_id, role, assigned_at, assigned_by)
				values (?, gen_random_uuid(), ?, 'INSPECTOR', now(), 'before')""")
			.params(company, this.person)
			.update();
		return company;
	}

	private String makeLogin(UUID company) {
		var answer = this.console.post()
			.uri("/members/" + this.person + "/login")
			.locale(Locale.SIMPLIFIED_CHINESE)
			.with(SignedInAs.admin(this.alias, company))
			.with(csrf())
			.exchange();
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private String page(UUID company) {
		var answer = this.console.get()
			.uri("/members/" + this.person)
			.with(SignedInAs.admin(this.alias, company))
			.exchange();
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private List<String> invited(UUID company) {
		return this.admin.sql("""
				select subject_words ->> 'zh' from linli.audit_entry where tenant_id = ? and kind = 'MEMBER_INVITED'""")
			.param(company)
			.query(String.class)
			.list();
	}

	private static HttpServer start() {
		try {
			var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
			server.createContext("/", LoginCutOffIntegrationTests::pass);
			server.start();
			return server;
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void pass(HttpExchange asked) throws IOException {
		boolean gives = asked.getRequestMethod().equals("POST")
				&& asked.getRequestURI().getPath().endsWith("/role-mappings/realm");
		if (gives && givesNoRole) {
			asked.sendResponseHeaders(504, -1);
			asked.close();
			return;
		}
		var request = HttpRequest.newBuilder(KEYCLOAK.resolve(asked.getRequestURI()))
			.method(asked.getRequestMethod(), BodyPublishers.ofByteArray(asked.getRequestBody().readAllBytes()));
		for (var name : List.of("Authorization", "Content-Type", "Accept")) {
			asked.getRequestHeaders().getOrDefault(name, List.of()).forEach((value) -> request.header(name, value));
		}
		try (asked; var web = HttpClient.newHttpClient()) {
			var answer = web.send(request.build(), BodyHandlers.ofByteArray());
			answer.headers()
				.firstValue("Content-Type")
				.ifPresent((type) -> asked.getResponseHeaders().set("Content-Type", type));
			boolean empty = answer.body().length == 0;
			asked.sendResponseHeaders(answer.statusCode(), empty ? -1 : answer.body().length);
			if (!empty) {
				asked.getResponseBody().write(answer.body());
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
