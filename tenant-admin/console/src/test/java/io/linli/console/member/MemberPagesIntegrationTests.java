package io.linli.console.member;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.linli.backing.Keycloak;
import io.linli.console.ConsoleDatabase;
import io.linli.console.DatabaseSettings;
import io.linli.console.RealKeycloak;
import io.linli.console.directory.Account;
import io.linli.console.directory.Directory;
import io.linli.console.signin.SignedInAs;
import io.linli.tenancy.Organization;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Two new companies at the tests' real Keycloak, each with an administrator.
 */
@SpringBootTest(properties = "linli.onboarding.sweep=-")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = { DatabaseSettings.class, RealKeycloak.class })
class MemberPagesIntegrationTests {

	private static final Pattern MEMBER = Pattern.compile("/members/([0-9a-f-]{36})");

	@Autowired
	private MockMvcTester console;

	@Autowired
	private Directory directory;

	private final JdbcClient admin = ConsoleDatabase.shared().admin();

	private Organization ours;

	private Organization theirs;

	@BeforeEach
	void twoCompanies() {
		this.ours = company();
		this.theirs = company();
	}

	@Test
	void somebodyIsInvitedWithARoleAndAProjectAndAPasswordThatIsShownOnce() {
		var answer = invite(this.ours, "li.ming", "RECEPTIONIST", project(this.ours));
		assertThat(answer).hasStatusOk()
			.bodyText()
			.contains("li.ming@" + this.ours.alias())
			.containsPattern("id=\"password\">[a-z2-9]{14}<");
		assertThat(get(this.ours, "/members")).bodyText()
			.contains("李明", "接待员", "一号园", "已邀请")
			.doesNotContain("id=\"password\"");
		var account = account(this.ours, "li.ming");
		assertThat(this.directory.has(account.id(), "receptionist")).isTrue();
		assertThat(this.directory.has(account.id(), "tenant-admin")).isFalse();
		assertThat(this.directory.member(this.ours.id(), account.username())).isPresent();
		assertThat(assigned(this.ours)).containsExactly("li.ming@" + this.ours.alias() + " RECEPTIONIST 一号园 boss");
	}

	@Test
	void somebodyWhoseOneTimePasswordKeycloakRefusesIsInvitedAllTheSameAndTheirPasswordIsShownLater() {
		var keycloak = Keycloak.administrator();
		var policy = keycloak.passwordPolicy();
		keycloak.passwordPolicy("length(60)");
		UUID id;
		try {
			var answer = invite(this.ours, "li.ming", "RECEPTIONIST", null);
			assertThat(answer).hasStatusOk().bodyText().contains("一次性密码尚未生成").doesNotContain("id=\"password\"");
			id = member(answer);
		}
		finally {
			keycloak.passwordPolicy(policy);
		}
		assertThat(this.directory.member(this.ours.id(), "li.ming@" + this.ours.alias())).isPresent();
		assertThat(assigned(this.ours)).hasSize(1);
		assertThat(post(this.ours, "/members/" + id + "/password")).bodyText().contains("id=\"password\"");
	}

	@Test
	void rolesComeAndGoWithAssignments() {
		var id = member(invite(this.ours, "li.ming", "RECEPTIONIST", project(this.ours)));
		var account = account(this.ours, "li.ming");
		assertThat(change(this.ours, id, "assign", "role", "RECEPTIONIST", "project", project(this.ours).toString()))
			.contains("已在那里任此职");
		assertThat(change(this.ours, id, "assign", "role", "PROJECT_MANAGER")).contains("已指派", "全公司");
		assertThat(this.directory.has(account.id(), "project-manager")).isTrue();
		var manager = assignment(id, "PROJECT_MANAGER");
		assertThat(change(this.ours, id, "end", "assignment", manager)).contains("任职已结束");
		assertThat(this.directory.has(account.id(), "project-manager")).isFalse();
		assertThat(this.directory.has(account.id(), "receptionist")).isTrue();
		assertThat(change(this.ours, id, "end", "assignment", manager)).contains("已不存在");
	}

	@ParameterizedTest
	@ValueSource(strings = { "GROUP_MANAGER", "OPERATOR", "operator", "default-roles-linli" })
	void aRoleThatACompanyMayNotGiveIsGivenToNobody(String role) {
		var answer = invite(this.ours, "li.ming", role, null);
		assertThat(answer.getResponse().getStatus()).isIn(400, 422);
		assertThat(this.directory.find("li.ming@" + this.ours.alias())).isEmpty();
		var id = member(invite(this.ours, "wang.fang", "RECEPTIONIST", null));
		var assigned = post(this.ours, "/members/" + id + "/assign", "role", role);
		assertThat(assigned.getResponse().getStatus()).isIn(302, 400);
		assertThat(assigned(this.ours)).hasSize(1);
		var account = account(this.ours, "wang.fang");
		assertThat(this.directory.has(account.id(), "group-manager") || this.directory.has(account.id(), "operator"))
			.isFalse();
	}

	@Test
	void whoeverLeavesSeesNothingAndCannotSignIn() {
		var id = member(invite(this.ours, "li.ming", "RECEPTIONIST", project(this.ours)));
		change(this.ours, id, "administer", "administers", "true");
		var leaver = SignedInAs.person("li.ming@" + this.ours.alias(), Set.of(Role.TENANT_ADMIN), this.ours);
		assertThat(this.console.get().uri("/thresholds").with(leaver).exchange()).hasStatusOk();
		assertThat(change(this.ours, id, "leave", "version", "7")).contains("其他人刚刚修改过");
		assertThat(change(this.ours, id, "leave", "version", "0")).contains("此人已离开");
		assertThat(this.console.get().uri("/thresholds").with(leaver).exchange()).hasStatus(403);
		assertThat(assigned(this.ours)).isEmpty();
		var account = account(this.ours, "li.ming");
		assertThat(account.enabled()).isFalse();
		assertThat(this.directory.has(account.id(), "tenant-admin")).isFalse();
		assertThat(this.directory.has(account.id(), "receptionist")).isFalse();
	}

	@Test
	void nobodyGetsALoginThatSomebodyElseHasOrHad() {
		var id = member(invite(this.ours, "li.ming", "PROJECT_MANAGER", null));
		assertThat(invite(this.ours, "li.ming", "RECEPTIONIST", null)).hasStatus(422).bodyText().contains("已有在职人员");
		change(this.ours, id, "leave", "version", "0");
		assertThat(invite(this.ours, "li.ming", "RECEPTIONIST", null)).hasStatus(422).bodyText().contains("请换一个登录名");
		assertThat(account(this.ours, "li.ming").enabled()).isFalse();
		assertThat(assigned(this.ours)).isEmpty();
		var foreign = this.directory.account("wang.fang@" + this.ours.alias(), "王芳", null);
		this.directory.admit(this.theirs.id(), foreign.id());
		assertThat(invite(this.ours, "wang.fang", "RECEPTIONIST", null)).hasStatus(422).bodyText().contains("请换一个登录名");
		assertThat(this.directory.member(this.ours.id(), foreign.username())).isEmpty();
		assertThat(this.directory.has(foreign.id(), "receptionist")).isFalse();
	}

	@Test
	void aLoginThatWasCutOffIsTakenOnWithTheInvitedRoleAlone() {
		var made = this.directory.account("li.ming@" + this.ours.alias(), "李明", null);
		this.directory.give(made.id(), "tenant-admin");
		this.directory.give(made.id(), "project-manager");
		assertThat(invite(this.ours, "li.ming", "RECEPTIONIST", null)).hasStatusOk();
		assertThat(Stream.of(Role.values()).filter((role) -> this.directory.has(made.id(), role.claim())))
			.containsExactly(Role.RECEPTIONIST);
	}

	@Test
	void anAdministratorWhoIsInvitedKeepsTheRoleWhereSomebodyMakesTheirLoginFromAnOldPage() {
		var id = member(invite(this.ours, "li.ming", "TENANT_ADMIN", null));
		assertThat(post(this.ours, "/members/" + id + "/login")).bodyText()
			.contains("此人已有登录账号")
			.doesNotContain("id=\"password\"");
		assertThat(this.directory.has(account(this.ours, "li.ming").id(), "tenant-admin")).isTrue();
	}

	@Test
	void whileFourEyesAreOnNobodyMakesASecondAdministratorAloneOrSeesTheirPassword() {
		var early = member(invite(this.ours, "early", "TENANT_ADMIN", null));
		var id = member(invite(this.ours, "li.ming", "RECEPTIONIST", null));
		this.admin.sql("insert into linli.company_setting (tenant_id, four_eyes, set_by) values (?, true, 'boss')")
			.param(this.ours.id())
			.update();
		assertThat(invite(this.ours, "other", "TENANT_ADMIN", null)).hasStatus(422)
			.bodyText()
			.contains("双人复核开启期间")
			.doesNotContain("id=\"password\"");
		assertThat(this.directory.find("other@" + this.ours.alias())).isEmpty();
		assertThat(change(this.ours, id, "administer", "administers", "true")).contains("双人复核开启期间");
		assertThat(this.directory.has(account(this.ours, "li.ming").id(), "tenant-admin")).isFalse();
		assertThat(post(this.ours, "/members/" + early + "/password")).bodyText()
			.contains("双人复核开启期间")
			.doesNotContain("id=\"password\"");
		assertThat(post(this.ours, "/members/" + id + "/password")).bodyText().contains("id=\"password\"");
		assertThat(change(this.ours, early, "administer", "administers", "false")).contains("已取消公司管理员");
	}

	@Test
	void whatIsDoneToMembersStandsInTheAudit() {
		var id = member(invite(this.ours, "li.ming", "RECEPTIONIST", null));
		post(this.ours, "/members/" + id + "/password");
		change(this.ours, id, "administer", "administers", "true");
		change(this.ours, id, "administer", "administers", "false");
		change(this.ours, id, "leave", "version", "0");
		var login = "boss li.ming@" + this.ours.alias();
		assertThat(this.admin.sql("""
				select concat_ws(' ', actor, subject_words ->> 'zh', kind, before_words ->> 'en', after_words ->> 'en')
				  from linli.audit_entry where tenant_id = ? order by recorded_at, id""")
			.param(this.ours.id())
			.query(String.class)
			.list()).containsExactlyInAnyOrder(login + " MEMBER_INVITED receptionist", login + " PASSWORD_SHOWN",
					login + " PASSWORD_SHOWN", login + " ADMINISTRATOR_NAMED company’s administrator",
					login + " ADMINISTRATOR_REMOVED company’s administrator", login + " MEMBER_LEFT",
					login + " LOGIN_CLOSED");
		assertThat(get(this.ours, "/audit?ledger=SETTINGS")).bodyText().contains("邀请人员", "显示一次性密码", "取消公司管理员");
	}

	@Test
	void rowsThatTheDatabaseRefusesMakeNoLogin() {
		this.admin.sql("""
				create function linli.refuse_member() returns trigger language plpgsql as
				$$ begin raise unique_violation; end $$""").update();
		this.admin
			.sql("create trigger refused before insert on linli.staff_member for each row when (new.tenant_id = '%s') "
				.formatted(this.ours.id()) + "execute function linli.refuse_member()")
			.update();
		try {
			assertThat(invite(this.ours, "li.ming", "RECEPTIONIST", null)).hasStatus(422).bodyText().contains("已有在职人员");
		}
		finally {
			this.admin.sql("drop trigger refused on linli.staff_member; drop function linli.refuse_member()").update();
		}
		assertThat(this.directory.find("li.ming@" + this.ours.alias())).isEmpty();
	}

	@Test
	void nobodyLeavesOrAdministersByThemselves() {
		var id = member(invite(this.ours, "boss2", "TENANT_ADMIN", null));
		var boss = SignedInAs.person("boss2@" + this.ours.alias(), Set.of(Role.TENANT_ADMIN), this.ours);
		for (var change : List.of("leave?version=0", "administer?administers=false")) {
			this.console.post().uri("/members/" + id + "/" + change).with(boss).with(csrf()).exchange();
		}
		var account = account(this.ours, "boss2");
		assertThat(account.enabled()).isTrue();
		assertThat(this.directory.has(account.id(), "tenant-admin")).isTrue();
	}

	@Test
	void anAdministratorOfAnotherCompanyTouchesNobodyHere() {
		var id = member(invite(this.ours, "li.ming", "RECEPTIONIST", project(this.ours)));
		var before = assigned(this.ours);
		assertThat(get(this.theirs, "/members/" + id)).hasStatus(404);
		assertThat(get(this.theirs, "/members")).bodyText().doesNotContain("李明");
		for (var change : List.of("assign?role=PROJECT_MANAGER", "leave?version=0", "close",
				"administer?administers=true", "end?assignment=" + assignment(id, "RECEPTIONIST"), "password")) {
			var answer = post(this.theirs, "/members/" + id + "/" + change);
			assertThat(answer.getResponse().getStatus()).as(change).isIn(302, 404);
		}
		assertThat(assigned(this.ours)).isEqualTo(before);
		var account = account(this.ours, "li.ming");
		assertThat(account.enabled()).isTrue();
		assertThat(this.directory.has(account.id(), "tenant-admin")).isFalse();
		var elsewhere = invite(this.theirs, "wang.fang", "RECEPTIONIST", project(this.ours));
		assertThat(elsewhere).hasStatus(422);
		assertThat(this.directory.find("wang.fang@" + this.theirs.alias())).isEmpty();
	}

	@Test
	void aNameInOurRecordsGivesNoPowerOverAForeignLogin() {
		var foreign = UUID.randomUUID();
		this.admin
			.sql("insert into linli.staff_member (tenant_id, id, name, full_name) values (?, ?, 'jinxiu-admin', '冒名')")
			.params(this.ours.id(), foreign)
			.update();
		change(this.ours, foreign, "administer", "administers", "true");
		post(this.ours, "/members/" + foreign + "/password");
		change(this.ours, foreign, "leave", "version", "0");
		var account = this.directory.find("jinxiu-admin").orElseThrow();
		assertThat(account.enabled()).isTrue();
		assertThat(this.directory.has(account.id(), "tenant-admin")).isTrue();
	}

	@Test
	void aLoginOfSeveralOrganizationsKeepsItsRolesAndOnlyLosesTheMembership() {
		var id = member(invite(this.ours, "li.ming", "RECEPTIONIST", project(this.ours)));
		var account = account(this.ours, "li.ming");
		this.directory.admit(this.theirs.id(), account.id());
		assertThat(change(this.ours, id, "assign", "role", "PROJECT_MANAGER")).contains("还属于其他单位");
		assertThat(change(this.ours, id, "administer", "administers", "true")).contains("还属于其他单位");
		change(this.ours, id, "leave", "version", "0");
		assertThat(this.directory.member(this.ours.id(), account.username())).isEmpty();
		assertThat(this.directory.member(this.theirs.id(), account.username())).get().matches(Account::enabled);
		assertThat(this.directory.has(account.id(), "receptionist")).isTrue();
	}

	@Test
	void onlyAdministratorsOpenThesePages() {
		var receptionist = SignedInAs.person("li.ming@" + this.ours.alias(), Set.of(Role.RECEPTIONIST), this.ours);
		for (var person : List.of(receptionist, SignedInAs.operator(),
				SignedInAs.groupManager("anju", ConsoleDatabase.ANJU))) {
			assertThat(this.console.get().uri("/members").with(person).exchange()).hasStatus(403);
			assertThat(this.console.get().uri("/start").with(person).exchange()).hasStatus(403);
			assertThat(this.console.post().uri("/members").with(person).with(csrf()).exchange()).hasStatus(403);
		}
	}

	@Test
	void whatIsWrittenWronglyIsRefusedAndMarkupIsShownAsItIs() {
		assertThat(invite(this.ours, "Li Ming", "RECEPTIONIST", null)).hasStatus(422).bodyText().contains("请检查姓名");
		assertThat(post(this.ours, "/members", "name", "li.ming", "fullName", "李明")).hasStatus(422)
			.bodyText()
			.contains("请检查姓名");
		var person = UUID.randomUUID();
		this.admin.sql(
				"insert into linli.staff_member (tenant_id, id, name, full_name) values (?, ?, 'x', '<script>1</script>')")
			.params(this.ours.id(), person)
			.update();
		assertThat(get(this.ours, "/members")).bodyText().contains("&lt;script&gt;").doesNotContain("<script>1");
		assertThat(get(this.ours, "/members/" + person)).bodyText().doesNotContain("<script>1");
	}

	@Test
	void theFirstStepsAreDoneAsTheRowsCome() {
		assertThat(get(this.ours, "/")).hasRedirectedUrl("/begin");
		assertThat(get(this.ours, "/begin")).hasRedirectedUrl("/start");
		assertThat(get(this.ours, "/start")).bodyText().contains("已完成 1 项，共 5 项", "还有 1 个项目没有合同等级");
		this.admin
			.sql("""
					insert into linli.project_level (tenant_id, id, project_id, contract_level_id, effective)
					select tenant_id, gen_random_uuid(), ?, id, '[2024-01-01,)' from linli.contract_level where tenant_id = ?""")
			.params(project(this.ours), this.ours.id())
			.update();
		invite(this.ours, "li.ming", "RECEPTIONIST", project(this.ours));
		assertThat(get(this.ours, "/start")).bodyText().contains("已完成 3 项", "当前有 1 项任职");
		this.admin
			.sql("insert into linli.household (tenant_id, id, project_id, building, unit, owner_name, delivered_on) "
					+ "values (?, gen_random_uuid(), ?, '1栋', '101', '王', '2024-01-01')")
			.params(this.ours.id(), project(this.ours))
			.update();
		assertThat(get(this.ours, "/start")).bodyText().contains("已完成 4 项", "已录入 1 户");
		assertThat(get(this.ours, "/begin")).hasRedirectedUrl("/thresholds");
	}

	private Organization company() {
		var alias = "m-" + UUID.randomUUID().toString().substring(0, 8);
		var id = this.directory.organization(UUID.randomUUID(), alias, "人员物业");
		this.admin.sql("insert into linli.tenant (tenant_id, alias, name) values (?, ?, '人员物业')")
			.params(id, alias)
			.update();
		this.admin.sql(
				"insert into linli.project (tenant_id, id, code, name, city, time_zone) values (?, ?, 'P1', '一号园', '杭州', 'Asia/Shanghai')")
			.params(id, UUID.randomUUID())
			.update();
		this.admin.sql("insert into linli.contract_level (tenant_id, id, label, rank) values (?, ?, '一级', 1)")
			.params(id, UUID.randomUUID())
			.update();
		return new Organization(alias, id);
	}

	private UUID project(Organization company) {
		return this.admin.sql("select id from linli.project where tenant_id = ?")
			.param(company.id())
			.query(UUID.class)
			.single();
	}

	private Account account(Organization company, String name) {
		return this.directory.find(name + "@" + company.alias()).orElseThrow();
	}

	private String assignment(UUID member, String role) {
		return this.admin.sql("select id from linli.project_assignment where staff_member_id = ? and role = ?")
			.params(member, role)
			.query(UUID.class)
			.single()
			.toString();
	}

	private List<String> assigned(Organization company) {
		return this.admin.sql("""
				select concat_ws(' ', s.name, a.role, p.name, a.assigned_by) from linli.project_assignment a
				  join linli.staff_member s on s.id = a.staff_member_id left join linli.project p on p.id = a.project_id
				 where a.tenant_id = ? and a.ended_at is null order by 1""")
			.param(company.id())
			.query(String.class)
			.list();
	}

	private MvcTestResult invite(Organization company, String name, String role, UUID project) {
		return post(company, "/members", "name", name, "fullName", "李明", "role", role, "project",
				(project != null) ? project.toString() : "");
	}

	private static UUID member(MvcTestResult invited) {
		try {
			var page = MEMBER.matcher(invited.getResponse().getContentAsString());
			assertThat(page.find()).isTrue();
			return UUID.fromString(page.group(1));
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** What the page says after a change. */
	private String change(Organization company, UUID member, String what, String... fields) {
		var answer = post(company, "/members/" + member + "/" + what, fields);
		assertThat(answer).hasStatus(302);
		var outcome = (MemberOutcome) answer.getMvcResult().getFlashMap().get("outcome");
		var page = this.console.get()
			.uri("/members/" + member)
			.locale(Locale.SIMPLIFIED_CHINESE)
			.flashAttr("outcome", outcome)
			.with(boss(company))
			.exchange();
		assertThat(page).hasStatusOk();
		try {
			return page.getResponse().getContentAsString();
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private MvcTestResult get(Organization company, String uri) {
		return this.console.get().uri(uri).locale(Locale.SIMPLIFIED_CHINESE).with(boss(company)).exchange();
	}

	private MvcTestResult post(Organization company, String uri, String... fields) {
		var request = this.console.post().uri(uri).locale(Locale.SIMPLIFIED_CHINESE).with(boss(company)).with(csrf());
		for (int index = 0; index < fields.length; index += 2) {
			request = request.param(fields[index], fields[index + 1]);
		}
		return request.exchange();
	}

	private static RequestPostProcessor boss(Organization company) {
		return SignedInAs.person("boss", Set.of(Role.TENANT_ADMIN), company);
	}

}
