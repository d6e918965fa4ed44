package io.linli.console.onboarding;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import io.linli.backing.Keycloak;
import io.linli.console.ConsoleDatabase;
import io.linli.console.DatabaseSettings;
import io.linli.console.RealKeycloak;
import io.linli.console.directory.Directory;
import io.linli.console.signin.SignedInAs;
import io.linli.tenancy.Caller;
import io.linli.tenancy.Callers;
import io.linli.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * A company that was taken in from an export, as infra/restore leaves it, and the tests'
 * real Keycloak, which has nothing of it.
 */
@SpringBootTest(properties = "linli.onboarding.sweep=-")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = { DatabaseSettings.class, RealKeycloak.class })
class RestoredCompanyIntegrationTests {

	private static final Locale CHINA = Locale.SIMPLIFIED_CHINESE;

	private final JdbcClient admin = ConsoleDatabase.shared().admin();

	private final UUID company = UUID.randomUUID();

	private final UUID id = UUID.randomUUID();

	private final String alias = "re-" + this.company.toString().substring(0, 8);

	@Autowired
	private MockMvcTester console;

	@Autowired
	private Directory directory;

	@BeforeEach
	void isTakenIn() {
		this.admin.sql("insert into linli.tenant (tenant_id, alias, name) values (?, ?, '归来<b>物业</b>')")
			.params(this.company, this.alias)
			.update();
		this.admin.sql("""
				insert into linli.onboarding (id, kind, name, alias, state, organization_id, directory_open)
				values (?, 'COMPANY', '归来<b>物业</b>', ?, 'SUSPENDED', ?, false)""")
			.params(this.id, this.alias, this.company)
			.update();
		this.admin.sql("""
				insert into linli.onboarding_act (onboarding_id, id, act, acted_by, note)
				values (?, gen_random_uuid(), 'SUSPENDED', 'postgres', 'restored: 2026-11-30')""")
			.param(this.id)
			.update();
		this.admin.sql("insert into linli.closed_organization (id) values (?)").param(this.company).update();
	}

	@Test
	void getsItsOrganizationAndItsFirstAdministratorAndItsTokensNameTheCompanyThatItWas() {
		assertThat(page()).contains("组织和首位管理员");
		assertThat(found("chief", "王建华")).isNull();
		assertThat(undone()).containsExactly("INVITATION NO_MAIL");
		assertThat(this.directory.has(this.company)).isTrue();
		assertThat(this.directory.member(this.company, "chief@" + this.alias)).isPresent();
		assertThat(one("select name from linli.staff_member where tenant_id = ?", this.company))
			.isEqualTo("chief@" + this.alias);
		assertThat(refusal("resume")).as("before it is done").isEqualTo("leaving");
		assertThat(post("password")).hasStatusOk().bodyText().containsPattern("id=\"password\">[a-z2-9]{14}<");
		assertThat(one("select state from linli.onboarding where id = ?", this.id)).isEqualTo("SUSPENDED");
		assertThat(page()).doesNotContain("/found-again").contains("建立组织和首位管理员", "chief@" + this.alias);

		var chief = "chief@" + this.alias;
		Keycloak.administrator().password(chief, "a-long-enough-one");
		assertThat(claims(chief)).as("closed").doesNotContainKey("linli_organizations");
		assertThat(refusal("resume")).isNull();
		var caller = Callers.of(claims(chief), null);
		assertThat(caller).isInstanceOfSatisfying(Caller.Staff.class, (staff) -> {
			assertThat(staff.tenantId()).isEqualTo(this.company);
			assertThat(staff.organization().alias()).isEqualTo(this.alias);
			assertThat(staff.roles()).containsExactly(Role.TENANT_ADMIN);
		});
		assertThat(this.directory.rights(caller.subject()))
			.hasValueSatisfying((rights) -> assertThat(rights.organizations()).containsExactly(this.company));
		assertThat(this.directory.members(this.company)).extracting("username").containsExactly(chief);
		assertThat(this.directory.dismissAll(this.company)).isOne();
		assertThat(this.directory.remove(this.company)).isTrue();
		assertThat(this.directory.has(this.company)).isFalse();
	}

	@Test
	void itsAdministratorMakesTheLoginsOfThePeopleThatCameBackWithTheirRolesAndNoOtherNames() {
		found("chief", "王建华");
		post("password");
		post("resume");
		var chief = SignedInAs.admin(this.alias, this.company);
		var wang = "wang@" + this.alias;
		var odd = hired(wang, "王<i>工");
		var other = hired("wang@elsewhere", "别处的人");
		this.admin.sql("""
				insert into linli.project_assignment (tenant_id, id, staff_member_id, role, assigned_at, assigned_by)
				values (?, gen_random_uuid(), ?, 'MAINTENANCE_WORKER', now(), 'before')""")
			.params(this.company, hired("li@" + this.alias, "李工"))
			.update();
		assertThat(login(chief, other)).bodyText().doesNotContain("id=\"password\"");
		assertThat(this.directory.find("wang@elsewhere")).isEmpty();
		assertThat(login(chief, odd)).bodyText().doesNotContain("id=\"password\"");
		var li = UUID.fromString(one("select id::text from linli.staff_member where name = ?", "li@" + this.alias));
		assertThat(login(chief, li)).hasStatusOk().bodyText().containsPattern("id=\"password\">[a-z2-9]{14}<");
		var made = this.directory.member(this.company, "li@" + this.alias).orElseThrow();
		assertThat(this.directory.has(made.id(), "maintenance-worker")).isTrue();
		assertThat(this.directory.has(made.id(), "tenant-admin")).isFalse();
		assertThat(login(SignedInAs.admin("jinxiu", ConsoleDatabase.JINXIU), li)).hasStatus(404);
	}

	private UUID hired(String login, String name) {
		var person = UUID.randomUUID();
		this.admin.sql("insert into linli.staff_member (tenant_id, id, name, full_name) values (?, ?, ?, ?)")
			.params(this.company, person, login, name)
			.update();
		return person;
	}

	private MvcTestResult login(RequestPostProcessor admin, UUID person) {
		return this.console.post()
			.uri("/members/" + person + "/login")
			.locale(CHINA)
			.with(admin)
			.with(csrf())
			.exchange();
	}

	@Test
	void whatWasCutOffIsDoneAgainAndMakesNothingTwice() {
		found("chief", "王建华");
		for (var step : List.of("TENANT", "ADMIN", "ORGANIZATION")) {
			this.admin.sql("""
					update linli.onboarding_step set done_at = null, problem = null, retry_at = null
					 where onboarding_id = ? and step in (?, 'INVITATION')""").params(this.id, step).update();
			post("retry");
			assertThat(found("chief", "王建华")).isNull();
			assertThat(undone()).containsExactly("INVITATION NO_MAIL");
		}
		assertThat(this.directory.members(this.company)).hasSize(1);
		assertThat(one("select count(*) from linli.staff_member where tenant_id = ?", this.company)).isEqualTo("1");
	}

	@Test
	void whoeverWasSaidWronglyAndHasNotBegunIsNoAdministratorOfIt() {
		found("cheif", "王建华");
		assertThat(found("chief", "王建华")).isNull();
		assertThat(this.directory.members(this.company)).extracting("username").containsExactly("chief@" + this.alias);
		assertThat(this.directory.find("cheif@" + this.alias)).isEmpty();
	}

	@Test
	void anAliasThatAnotherOrganizationHasWaitsForAnOperatorAndLeavesNothing() {
		this.directory.organization(UUID.randomUUID(), this.alias, "别人");
		assertThat(found("chief", "王建华")).isNull();
		assertThat(undone().getFirst()).isEqualTo("ORGANIZATION NAME_TAKEN");
		assertThat(this.directory.find("chief@" + this.alias)).isEmpty();
		assertThat(this.directory.has(this.company)).isFalse();
	}

	@Test
	void aShortNameThatNoOrganizationCanHaveIsSaidAgainAndOneThatIsTakenOnceMore() {
		assertThat(page()).doesNotContain("name=\"alias\"");
		this.admin.sql("update linli.tenant set alias = ? where tenant_id = ?")
			.params(this.alias + "-of-a-company-that-came-back", this.company)
			.update();
		this.admin.sql("update linli.onboarding set alias = null where id = ?").param(this.id).update();
		assertThat(page()).contains("name=\"alias\"", "公司需要一个未被占用的简称");
		assertThat(found("chief", "王建华")).isEqualTo("alias");
		assertThat(found(this.alias + "-of-a-company-that-came-back")).isEqualTo("alias");
		var other = "o-" + this.alias;
		this.admin.sql(
				"insert into linli.onboarding (id, kind, name, alias, state) values (?, 'COMPANY', '在途', ?, 'RUNNING')")
			.params(UUID.randomUUID(), other)
			.update();
		assertThat(found(other)).isEqualTo("taken");
		assertThat(undone()).isEmpty();
		var unknown = "u-" + this.alias;
		this.directory.organization(UUID.randomUUID(), unknown, "别人");
		assertThat(found(unknown)).isNull();
		assertThat(undone().getFirst()).isEqualTo("ORGANIZATION NAME_TAKEN");
		assertThat(page()).contains("name=\"alias\"");
		assertThat(found(this.alias)).isNull();
		assertThat(undone()).containsExactly("INVITATION NO_MAIL");
		assertThat(this.directory.member(this.company, "chief@" + this.alias)).isPresent();
		assertThat(page()).doesNotContain("name=\"alias\"");
		assertThat(found(other)).as("it has one now").isNull();
		assertThat(one("select alias from linli.onboarding where id = ?", this.id)).isEqualTo(this.alias);
	}

	private @Nullable Object found(String alias) {
		return refusal("found-again", "alias", alias, "adminName", "chief", "adminFullName", "王建华");
	}

	@Test
	void whatIsNoNameOrNotNeededIsRefused() {
		assertThat(found("X", "王建华")).isEqualTo("adminName");
		assertThat(found("chief", "<script>")).isEqualTo("adminFullName");
		assertThat(undone()).isEmpty();
		found("chief", "王建华");
		post("password");
		assertThat(found("other", "王建华")).isEqualTo("there");
		post("resume");
		assertThat(found("other", "王建华")).isEqualTo("late");
		for (var person : List.of(SignedInAs.admin(this.alias, this.company),
				SignedInAs.groupManager("anju", ConsoleDatabase.ANJU))) {
			assertThat(this.console.post()
				.uri("/platform/" + this.id + "/found-again")
				.with(person)
				.with(csrf())
				.exchange()).hasStatus(403);
		}
	}

	private @Nullable Object found(String login, String name) {
		return refusal("found-again", "adminName", login, "adminFullName", name);
	}

	private @Nullable Object refusal(String act, String... fields) {
		return post(act, fields).getMvcResult().getFlashMap().get("refusal");
	}

	private MvcTestResult post(String act, String... fields) {
		var request = this.console.post()
			.uri("/platform/" + this.id + "/" + act)
			.locale(CHINA)
			.with(SignedInAs.operator())
			.with(csrf());
		for (int index = 0; index < fields.length; index += 2) {
			request = request.param(fields[index], fields[index + 1]);
		}
		return request.exchange();
	}

	private String page() {
		var page = this.console.get().uri("/platform/" + this.id).locale(CHINA).with(SignedInAs.operator()).exchange();
		assertThat(page).hasStatusOk();
		return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	/** Of a token for a front-end. */
	private static Map<String, Object> claims(String username) {
		var form = new LinkedMultiValueMap<String, String>();
		form.setAll(Map.of("grant_type", "password", "client_id", "linli-front-end", "username", username, "password",
				"a-long-enough-one", "scope", "openid organization:*"));
		var token = RestClient.create()
			.post()
			.uri(Keycloak.shared().issuer() + "/protocol/openid-connect/token")
			.body(form)
			.retrieve()
			.body(JsonNode.class)
			.get("access_token")
			.asString();
		return JsonMapper.shared()
			.readValue(Base64.getUrlDecoder().decode(token.split("\\.")[1]), new TypeReference<>() {
			});
	}

	private List<String> undone() {
		return this.admin.sql("""
				select step || coalesce(' ' || problem, '') from linli.onboarding_step
				 where onboarding_id = ? and done_at is null order by position""")
			.param(this.id)
			.query(String.class)
			.list();
	}

	private String one(String sql, Object parameter) {
		return this.admin.sql(sql).param(parameter).query((row, number) -> row.getString(1)).single();
	}

}
