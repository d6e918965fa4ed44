package io.linli.console.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import io.linli.console.ConsoleDatabase;
import io.linli.console.DatabaseSettings;
import io.linli.console.RealKeycloak;
import io.linli.console.directory.Account;
import io.linli.console.directory.Directory;
import io.linli.tenancy.Organization;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Rights that are taken away at the tests' real Keycloak while somebody is signed in.
 */
@SpringBootTest(properties = "linli.onboarding.sweep=-")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = { DatabaseSettings.class, RealKeycloak.class })
class RightsOfTodayIntegrationTests {

	private static final Organization HAITANG = new Organization("haitang", ConsoleDatabase.HAITANG);

	@Autowired
	private MockMvcTester console;

	@Autowired
	private Directory directory;

	private final MockHttpSession session = new MockHttpSession();

	@Test
	void whoeverHasNoMoreWhatTheySignedInWithIsSentToSignInAndNothingIsDoneForThem() {
		var person = person("haitang-keeper", HAITANG, Role.TENANT_ADMIN);
		assertThat(get(person, "/thresholds", 5)).hasStatusOk();
		assertThat(get(person, "/thresholds", 40)).hasRedirectedUrl("/oauth2/authorization/linli");
		assertThat(this.session.isInvalid()).isTrue();
		var sent = this.console.post()
			.uri("/thresholds/levels")
			.with(SignedInAs.signedIn(person, Instant.now().minusSeconds(40)))
			.with(csrf())
			.param("label", "没有权限")
			.param("rank", "9")
			.exchange();
		assertThat(sent).hasRedirectedUrl("/oauth2/authorization/linli");
		assertThat(ConsoleDatabase.shared()
			.admin()
			.sql("select count(*) from linli.contract_level where label = '没有权限'")
			.query(Integer.class)
			.single()).isZero();
		var part = this.console.get()
			.uri("/today/now")
			.header("HX-Request", "true")
			.with(SignedInAs.signedIn(person, Instant.now().minusSeconds(40)))
			.exchange();
		assertThat(part).hasStatus(401).headers().hasValue("HX-Refresh", "true");
	}

	@Test
	void whoeverHasItStillGoesOn() {
		assertThat(get(person("haitang-admin", HAITANG, Role.TENANT_ADMIN), "/thresholds", 4000)).hasStatusOk();
	}

	@Test
	void aRoleThatIsTakenAwayCountsWithinAMinuteAndIsNotAskedForEachTime() {
		var account = somebody();
		this.directory.admit(HAITANG.id(), account.id());
		this.directory.give(account.id(), Role.TENANT_ADMIN.claim());
		var person = person(account.username(), HAITANG, Role.TENANT_ADMIN);
		var now = new AtomicReference<>(Instant.now());
		var rights = new RightsOfToday(this.directory, now::get);
		assertThat(rights.lost(person)).isFalse();
		this.directory.take(account.id(), Role.TENANT_ADMIN.claim());
		now.set(now.get().plus(Duration.ofSeconds(29)));
		assertThat(rights.lost(person)).as("remembered").isFalse();
		now.set(now.get().plus(Duration.ofSeconds(27)));
		assertThat(rights.lost(person)).isTrue();
		this.directory.give(account.id(), Role.TENANT_ADMIN.claim());
		assertThat(rights.lost(person)).as("given back, and signed in again").isFalse();
	}

	@Test
	void aClosedLoginAMembershipThatEndedAndAPersonWhoIsGoneCount() {
		var account = somebody();
		this.directory.admit(HAITANG.id(), account.id());
		var person = person(account.username(), HAITANG);
		assertThat(asked().lost(person)).isFalse();
		this.directory.dismiss(HAITANG.id(), account.id());
		assertThat(asked().lost(person)).isTrue();
		this.directory.admit(HAITANG.id(), account.id());
		assertThat(asked().lost(person)).isFalse();
		this.directory.enable(account.id(), false);
		assertThat(asked().lost(person)).isTrue();
		assertThat(asked().lost(new Person(UUID.randomUUID().toString(), "gone", "gone", Set.of(), List.of(), false)))
			.isTrue();
	}

	@Test
	void nobodyOperatesThePlatformWhoIsInAnOrganizationEvenASuspendedOne() {
		var account = somebody();
		this.directory.give(account.id(), "operator");
		var operator = new Person(account.id().toString(), account.username(), "x", Set.of(), List.of(), true);
		assertThat(asked().operates(operator)).isTrue();
		assertThat(get(operator, "/platform", 40)).hasStatusOk();
		var company = this.directory.organization(UUID.randomUUID(), account.username().substring(0, 8), "停用");
		this.directory.admit(company, account.id());
		this.directory.open(company, false);
		assertThat(asked().operates(operator)).isFalse();
		assertThat(asked().lost(operator)).isTrue();
		assertThat(operator.withoutPlatform().operates()).isFalse();
	}

	private RightsOfToday asked() {
		return new RightsOfToday(this.directory, InstantSource.system());
	}

	private Account somebody() {
		return this.directory.account("p" + UUID.randomUUID().toString().substring(0, 12), "某人", null);
	}

	private Person person(String username, Organization organization, Role... roles) {
		var subject = this.directory.find(username).orElseThrow().id().toString();
		return new Person(subject, username, username, Set.of(roles), List.of(organization), false);
	}

	private MvcTestResult get(Person person, String uri, int secondsAgo) {
		return this.console.get()
			.uri(uri)
			.session(this.session)
			.with(SignedInAs.signedIn(person, Instant.now().minusSeconds(secondsAgo)))
			.exchange();
	}

}
