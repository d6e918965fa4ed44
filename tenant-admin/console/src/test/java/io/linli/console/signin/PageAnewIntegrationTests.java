package io.linli.console.signin;

import java.time.Instant;
import java.util.Set;

import io.linli.console.ConsoleDatabase;
import io.linli.console.ConsoleTest;
import io.linli.tenancy.Organization;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@ConsoleTest
class PageAnewIntegrationTests {

	private static final Person MANAGER = new Person("manager", "manager", "manager", Set.of(Role.PROJECT_MANAGER),
			java.util.List.of(new Organization("heyuan", ConsoleDatabase.HEYUAN)), false);

	@Autowired
	private MockMvcTester console;

	private final MockHttpSession session = new MockHttpSession();

	@Test
	void aPartThatIsFetchedAfterAShiftEndsTheSessionAndLoadsThePageAnew() {
		var answer = part(Instant.now().minus(PageAnew.SHIFT).minusSeconds(60), true);
		assertThat(answer).hasStatus(401).headers().hasValue("HX-Refresh", "true");
		assertThat(this.session.isInvalid()).isTrue();
	}

	@Test
	void untilThenItIsAnsweredAndAWholePageIsAtAnyTime() {
		assertThat(part(Instant.now().minus(PageAnew.SHIFT).plusSeconds(60), true)).hasStatusOk();
		assertThat(part(Instant.now().minus(PageAnew.SHIFT).minusSeconds(60), false)).hasStatusOk();
	}

	@Test
	void aPartIsNoUseSoThatAPageBeforeWhichNobodySitsEndsItsSession() {
		var signedIn = Instant.now().minusSeconds(7200);
		assertThat(part(signedIn, false)).hasStatusOk();
		assertThat(part(signedIn, true)).hasStatusOk();
		this.session.setAttribute(PageAnew.class.getName(), Instant.now().minusSeconds(1790));
		assertThat(part(signedIn, true)).hasStatusOk();
		this.session.setAttribute(PageAnew.class.getName(), Instant.now().minusSeconds(1801));
		assertThat(part(signedIn, true)).hasStatus(401).headers().hasValue("HX-Refresh", "true");
		assertThat(this.session.isInvalid()).isTrue();
	}

	@Test
	void aPartForNobodyLoadsThePageAnewInsteadOfSigningIn() {
		assertThat(this.console.get().uri("/today/now").header("HX-Request", "true").exchange()).hasStatus(401)
			.headers()
			.hasValue("HX-Refresh", "true")
			.doesNotContainHeader("Location");
		assertThat(this.console.get().uri("/today/now").exchange()).hasRedirectedUrl("/oauth2/authorization/linli");
	}

	@Test
	void aPartForSomebodyWhoHasNotSaidForWhomTheyWorkLoadsThePageAnew() {
		var member = SignedInAs.person("both", Set.of(Role.PROJECT_MANAGER),
				new Organization("heyuan", ConsoleDatabase.HEYUAN), new Organization("jinxiu", ConsoleDatabase.JINXIU));
		assertThat(this.console.get().uri("/today/now").header("HX-Request", "true").with(member).exchange())
			.hasStatus(401)
			.headers()
			.hasValue("HX-Refresh", "true")
			.doesNotContainHeader("Location");
		assertThat(this.console.get().uri("/today").with(member).exchange()).hasRedirectedUrl("/organization");
	}

	private MvcTestResult part(Instant signedIn, boolean htmx) {
		var request = this.console.get()
			.uri("/today/now")
			.session(this.session)
			.with(SignedInAs.signedIn(MANAGER, signedIn));
		return (htmx ? request.header("HX-Request", "true") : request).exchange();
	}

}
