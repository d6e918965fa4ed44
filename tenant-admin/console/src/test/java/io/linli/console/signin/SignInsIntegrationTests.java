package io.linli.console.signin;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.linli.console.ConsoleDatabase;
import io.linli.console.ConsoleTest;
import io.linli.console.today.Estate;
import io.linli.tenancy.Organization;
import io.linli.tenancy.Role;
import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@ConsoleTest
class SignInsIntegrationTests {

	private static final String FROM = "203.0.113.9";

	private static final String RANGE = "203.0.113.0/24";

	private final JdbcClient admin = ConsoleDatabase.shared().admin();

	private final UUID company = Estate.fresh().id();

	private final Organization estate = new Organization("estate", this.company);

	@Autowired
	private MockMvcTester console;

	@Autowired
	private Arrival arrival;

	@Test
	void aSignInIsALineOfTheCompanysAuditWithTheRangeOfTheNetworkFromWhichItCame()
			throws ServletException, IOException {
		arrive(person("chief", Role.TENANT_ADMIN));
		arrive(person("lead", Role.MAINTENANCE_SUPERVISOR));
		assertThat(lines(this.company)).containsExactly("SIGNED_IN chief TENANT_ADMIN 203.0.113.0/24",
				"SIGNED_IN lead MAINTENANCE_SUPERVISOR 203.0.113.0/24");
		var chief = SignedInAs.person("chief", Set.of(Role.TENANT_ADMIN), this.estate);
		var page = this.console.get()
			.uri("/audit?ledger=SIGN_INS")
			.locale(Locale.SIMPLIFIED_CHINESE)
			.with(chief)
			.exchange();
		assertThat(page).hasStatusOk().bodyText().contains("chief", "lead", RANGE, "维修主管", "来源网段").doesNotContain(FROM);
		var others = this.console.get().uri("/audit?ledger=SETTINGS").with(chief).exchange();
		assertThat(others).hasStatusOk().bodyText().doesNotContain(RANGE);
	}

	@Test
	void whoeverTheConsoleRefusesIsThereWithTheReason() throws ServletException, IOException {
		arrive(person("desk", Role.RECEPTIONIST));
		this.admin.sql("insert into linli.closed_organization (id) values (?)").param(this.company).update();
		arrive(person("chief", Role.TENANT_ADMIN));
		assertThat(lines(this.company)).containsExactly("SIGN_IN_REFUSED desk RECEPTIONIST 203.0.113.0/24 没有管理台所需的角色",
				"SIGN_IN_REFUSED chief TENANT_ADMIN 203.0.113.0/24 单位已停用，或者此人已离开");
	}

	@Test
	void whoeverBelongsToSeveralSignsInWhereTheyChooseToWork() throws ServletException, IOException {
		var other = Estate.fresh().id();
		var both = new Person("both", "both", "both", Set.of(Role.TENANT_ADMIN),
				List.of(this.estate, new Organization("other", other)), false);
		arrive(both);
		assertThat(lines(this.company)).isEmpty();
		var chosen = this.console.post()
			.uri("/organization")
			.with(SignedInAs.signedIn(both, Instant.now()))
			.with(csrf())
			.with((request) -> {
				request.setRemoteAddr("2001:db8::7");
				return request;
			})
			.param("organization", "other")
			.exchange();
		assertThat(chosen).hasRedirectedUrl("/");
		assertThat(lines(this.company)).isEmpty();
		assertThat(lines(other)).containsExactly("SIGNED_IN both TENANT_ADMIN 2001:db8:0::/48");
	}

	@Test
	void whoeverIsInNoCompanySignsInAllTheSameAndWritesIntoNobodysAudit() throws ServletException, IOException {
		int before = all();
		arrive(new Person("operator", "operator", "operator", Set.of(), List.of(), true));
		arrive(new Person("manager", "manager", "manager", Set.of(Role.GROUP_MANAGER),
				List.of(new Organization("anju", ConsoleDatabase.ANJU)), false));
		arrive(new Person("stranger", "stranger", "stranger", Set.of(Role.TENANT_ADMIN),
				List.of(new Organization("nowhere", UUID.randomUUID())), false));
		assertThat(all()).isEqualTo(before);
	}

	private Person person(String name, Role role) {
		return new Person(name, name, name, Set.of(role), List.of(this.estate), false);
	}

	private void arrive(Person person) throws ServletException, IOException {
		var request = new MockHttpServletRequest();
		request.setRemoteAddr(FROM);
		var response = new MockHttpServletResponse();
		var identity = new OidcIdToken("identity", Instant.now(), Instant.now().plusSeconds(300),
				Map.of("sub", person.subject()));
		this.arrival.onAuthenticationSuccess(request, response,
				new TestingAuthenticationToken(new ConsoleUser(person, identity), ""));
		assertThat(response.getRedirectedUrl()).isEqualTo("/");
	}

	private List<String> lines(UUID of) {
		return this.admin.sql("""
				select concat_ws(' ', kind, actor, actor_role, subject_words ->> 'zh', after_words ->> 'zh')
				  from linli.audit_entry where tenant_id = ? order by recorded_at""")
			.param(of)
			.query(String.class)
			.list();
	}

	private int all() {
		return this.admin
			.sql("select count(*) from linli.audit_entry where actor in ('operator', 'manager', 'stranger')")
			.query(Integer.class)
			.single();
	}

}
