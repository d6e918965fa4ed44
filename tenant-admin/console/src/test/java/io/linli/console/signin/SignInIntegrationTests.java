package io.linli.console.signin;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import io.linli.console.ConsoleDatabase;
import io.linli.console.ConsoleTest;
import io.linli.tenancy.Organization;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

@ConsoleTest
class SignInIntegrationTests {

	private static final Organization JINXIU = new Organization("jinxiu", ConsoleDatabase.JINXIU);

	private static final Organization HEYUAN = new Organization("heyuan", ConsoleDatabase.HEYUAN);

	private static final RequestPostProcessor ADMIN_OF_TWO = SignedInAs.person("roving-admin",
			Set.of(Role.TENANT_ADMIN), HEYUAN, JINXIU);

	private static final String PROMISE = "/thresholds/promise?clock=RECORD&caseKind=REPAIR";

	private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	@Autowired
	private MockMvcTester console;

	private final MockHttpSession session = new MockHttpSession();

	@Test
	void aStrangerIsSentToSignInAndToldWhileKeycloakIsAway() {
		assertThat(this.console.get().uri("/thresholds").exchange()).hasRedirectedUrl("/oauth2/authorization/linli");
		var away = this.console.get().uri("/oauth2/authorization/linli").exchange();
		assertThat(away).hasStatus(503).hasForwardedUrl("/denied");
		assertThat(away.getRequest().getAttribute(Problem.class.getName())).isEqualTo(Problem.KEYCLOAK_AWAY);
	}

	@Test
	void aPageMayLoadOurOwnFilesOnlyAndRunNothingThatIsWrittenIntoIt() {
		assertThat(this.console.get().uri("/signed-out").exchange()).hasStatusOk()
			.headers()
			.hasValue("Content-Security-Policy",
					"default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:; frame-src 'self'; "
							+ "form-action 'self' http://localhost:1/; base-uri 'none'; frame-ancestors 'none'")
			.hasValue("X-Content-Type-Options", "nosniff")
			.hasValue("Referrer-Policy", "same-origin");
	}

	@Test
	void anAdminOfTwoCompaniesChoosesAndMayChangeTheirMind() {
		assertThat(get("/thresholds")).hasRedirectedUrl("/organization");
		assertThat(get("/organization")).hasStatusOk().bodyText().contains("锦绣物业", "和园物业");
		choose("jinxiu", formToken("/organization"));
		assertThat(get("/thresholds")).hasStatusOk().bodyText().contains("<b>锦绣物业</b>");
		choose("heyuan", formToken("/organization"));
		assertThat(get("/thresholds")).hasStatusOk().bodyText().contains("<b>和园物业</b>");
	}

	@Test
	void aFormThatWasOpenedForTheOtherCompanyIsVoid() {
		choose("jinxiu", formToken("/organization"));
		var opened = formToken(PROMISE);
		choose("heyuan", formToken("/organization"));
		assertThat(post(PROMISE, "_csrf", opened)).hasStatus(403).hasForwardedUrl("/denied");
	}

	@Test
	void anOrganizationThatThePersonIsNotInCannotBeChosen() {
		assertThat(post("/organization", "organization", "haitang", "_csrf", formToken("/organization"))).hasStatus(403)
			.bodyText()
			.contains("您的账号不属于任何单位");
		assertThat(get("/thresholds")).hasRedirectedUrl("/organization");
	}

	@Test
	void markupInANameIsShownAndNotRun() {
		var name = "<script>alert(1)</script>";
		var answer = this.console.get()
			.uri("/")
			.with(SignedInAs.person(name, Set.of(Role.RECEPTIONIST), JINXIU))
			.exchange();
		assertThat(answer).hasStatus(403).bodyText().contains("&lt;script&gt;").doesNotContain(name);
	}

	private void choose(String alias, String token) {
		assertThat(post("/organization", "organization", alias, "_csrf", token)).hasRedirectedUrl("/");
	}

	private String formToken(String page) {
		var token = FORM_TOKEN.matcher(new String(get(page).getResponse().getContentAsByteArray(), UTF_8));
		assertThat(token.find()).isTrue();
		return token.group(1);
	}

	private MvcTestResult get(String uri) {
		return this.console.get()
			.uri(uri)
			.session(this.session)
			.locale(Locale.SIMPLIFIED_CHINESE)
			.with(ADMIN_OF_TWO)
			.exchange();
	}

	private MvcTestResult post(String uri, String... parameters) {
		var request = this.console.post()
			.uri(uri)
			.session(this.session)
			.locale(Locale.SIMPLIFIED_CHINESE)
			.with(ADMIN_OF_TWO);
		for (int index = 0; index < parameters.length; index += 2) {
			request = request.param(parameters[index], parameters[index + 1]);
		}
		return request.exchange();
	}

}
