package io.linli.console.onboarding;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import io.linli.backing.Keycloak;
import io.linli.console.ConsoleDatabase;
import io.linli.console.DatabaseSettings;
import io.linli.console.RealKeycloak;
import io.linli.console.directory.Directory;
import io.linli.console.directory.DirectoryException;
import io.linli.console.signin.SignedInAs;
import io.linli.tenancy.Organization;
import io.linli.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
 * Companies and groups are taken in at the tests' real Keycloak, cut off in the middle,
 * and taken in all the same.
 */
@SpringBootTest(properties = "linli.onboarding.sweep=-")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = { DatabaseSettings.class, RealKeycloak.class })
class OnboardingIntegrationTests {

	private static final Locale CHINA = Locale.SIMPLIFIED_CHINESE;

	private static final RequestPostProcessor OPERATOR = SignedInAs.operator();

	@Autowired
	private MockMvcTester console;

	@Autowired
	private Onboarder onboarder;

	@Autowired
	private CorrectionDesk corrections;

	@Autowired
	private Directory directory;

	private final JdbcClient admin = ConsoleDatabase.shared().admin();

	private String alias;

	@BeforeEach
	void anotherCompany() {
		this.alias = "co-" + UUID.randomUUID().toString().substring(0, 8);
	}

	@Test
	void aCompanyIsTakenInFromNothingToItsFirstAdministrator() {
		var id = begin("COMPANY", "name", "云栖<b>物业</b>", "projectName", "云栖花园", "projectCity", "杭州");
		assertThat(undone(id)).containsExactly("INVITATION NO_MAIL");
		var company = organization(id);
		assertThat(one("select alias || ' ' || name from linli.tenant where tenant_id = ?", company))
			.isEqualTo(this.alias + " 云栖<b>物业</b>");
		assertThat(one("select string_agg(label, ',' order by rank) from linli.contract_level where tenant_id = ?",
				company))
			.isEqualTo("一级服务,二级服务,三级服务");
		assertThat(
				one("select count(*) > 10 and bool_and(set_by = 'platform') from linli.threshold where tenant_id = ?",
						company))
			.isEqualTo("t");
		assertThat(one("select name || ' ' || city from linli.project where tenant_id = ?", company))
			.isEqualTo("云栖花园 杭州");
		assertThat(this.directory.find("admin@" + this.alias)).get()
			.matches((account) -> account.name().equals("王建华") && account.enabled() && !account.begun());
		var page = get("/platform/" + id);
		assertThat(page).hasStatusOk().bodyText().contains("云栖&lt;b&gt;物业&lt;/b&gt;").doesNotContain("<b>物业</b>");
	}

	@Test
	void aPasswordIsShownOnceAndTheCompanyIsReady() {
		var id = begin("COMPANY", "name", "新城物业", "projectName", "新城一期", "projectCity", "上海");
		var shown = post("/platform/" + id + "/password");
		assertThat(shown).hasStatusOk().bodyText().containsPattern("id=\"password\">[a-z2-9]{14}<");
		assertThat(shown).headers().hasValue("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
		assertThat(get("/platform/" + id)).bodyText().doesNotContain("id=\"password\"").contains("已开通");
		assertThat(one("select state || coalesce(admin_email, ' no mail') from linli.onboarding where id = ?", id))
			.isEqualTo("READY no mail");
		assertThat(one("select string_agg(act || ' ' || acted_by, ',' order by acted_at) from linli.onboarding_act "
				+ "where onboarding_id = ?", id))
			.isEqualTo("APPROVED linli-operator,PASSWORD_SHOWN linli-operator");
	}

	@Test
	void aGroupIsTakenInAndThenACompanyOfIt() {
		var group = begin("GROUP", "name", "长风集团");
		post("/platform/" + group + "/password");
		var groupId = organization(group);
		assertThat(one("select name from linli.tenant_group where id = ?", groupId)).isEqualTo("长风集团");
		this.alias = this.alias + "-a";
		var company = begin("COMPANY", "name", "长风物业", "projectName", "长风一期", "projectCity", "苏州", "group",
				groupId.toString());
		assertThat(one("select group_id::text from linli.group_member where tenant_id = ?", organization(company)))
			.isEqualTo(groupId.toString());
		assertThat(get("/platform/" + company)).bodyText().contains("长风集团");
	}

	@Test
	void noCompanyJoinsASuspendedGroup() {
		var group = begin("GROUP", "name", "停步集团");
		post("/platform/" + group + "/password");
		post("/platform/" + group + "/suspend", "reason", "合同到期");
		this.alias = this.alias + "-a";
		assertThat(send("COMPANY", "name", "停步物业", "projectName", "停步一期", "projectCity", "苏州", "group",
				organization(group).toString()))
			.hasStatus(409)
			.bodyText()
			.contains("这个集团已停用");
		ask("198.51.100.9", this.alias);
		var asked = asked();
		post("/platform/" + asked + "/approve", "alias", this.alias, "group", organization(group).toString());
		assertThat(one("select state from linli.onboarding where id = ?", asked)).isEqualTo("ASKED");
	}

	@Test
	void aRetryWhereNothingWaitsIsNoAct() {
		var id = begin("GROUP", "name", "无事集团");
		post("/platform/" + id + "/password");
		post("/platform/" + id + "/retry");
		assertThat(one("select count(*) from linli.onboarding_act where act = 'RETRIED' and onboarding_id = ?", id))
			.isEqualTo("0");
	}

	@ParameterizedTest
	@EnumSource
	void aStepThatWasCutOffBeforeItsCommitIsDoneAgainAndMakesNothingTwice(Step step) {
		var id = begin("COMPANY", "name", "断点物业" + step, "projectName", "断点", "projectCity", "北京");
		// As if everything had been lost of it but what Keycloak has made.
		forget(id, step);
		this.onboarder.advance(id);
		assertThat(undone(id)).containsExactly("INVITATION NO_MAIL");
		assertThat(one("select count(*) from linli.tenant where alias = ?", this.alias)).isEqualTo("1");
		assertThat(one("select count(*) from linli.project where tenant_id = ?", organization(id))).isEqualTo("1");
		assertThat(one("select count(*) from linli.contract_level where tenant_id = ?", organization(id)))
			.isEqualTo("3");
		assertThat(this.directory.organization(id, this.alias, "断点物业")).isEqualTo(organization(id));
	}

	@ParameterizedTest
	@EnumSource
	void aStepThatTheDatabaseRefusesLeavesNothingOfItselfAndIsTriedAgainLater(Step step) {
		var id = begin("COMPANY", "name", "故障物业" + step, "projectName", "故障", "projectCity", "北京");
		forget(id, step);
		this.admin.sql("""
				create or replace function linli.refuse_test() returns trigger language plpgsql as
				$$ begin raise exception 'refused'; end $$""").update();
		this.admin
			.sql("create trigger refused before update on linli.onboarding_step for each row when "
					+ "(new.done_at is not null and new.onboarding_id = '%s') execute function linli.refuse_test()"
						.formatted(id))
			.update();
		try {
			this.onboarder.advance(id);
			assertThat(undone(id).getFirst()).startsWith(step + ((step == Step.INVITATION) ? " NO_MAIL" : " FAILED"));
			assertThat(one("select count(*) from linli.project where tenant_id = ?", known(id)))
				.isEqualTo((step.compareTo(Step.PROJECT) <= 0) ? "0" : "1");
		}
		finally {
			this.admin.sql("drop trigger refused on linli.onboarding_step; drop function linli.refuse_test()").update();
		}
		post("/platform/" + id + "/retry");
		assertThat(undone(id)).containsExactly("INVITATION NO_MAIL");
	}

	@Test
	void whatAnotherInstanceHasInHandIsLeftAlone() throws SQLException {
		var id = begin("COMPANY", "name", "双机物业", "projectName", "双机", "projectCity", "北京");
		forget(id, Step.PROJECT);
		try (var other = DriverManager.getConnection(ConsoleDatabase.shared().url(), "linli_console", "");
				var lock = other.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 20261202))")) {
			other.setAutoCommit(false);
			lock.setString(1, "onboarding " + id);
			lock.execute();
			this.onboarder.sweep();
			assertThat(undone(id)).containsExactly("PROJECT", "INVITATION");
			// Closing alone lets go of the lock only when the server gets to it.
			other.rollback();
		}
		this.onboarder.sweep();
		assertThat(undone(id)).containsExactly("INVITATION NO_MAIL");
	}

	@Test
	void aCompanyAsksByTheOpenFormAndNothingIsMadeBeforeAnOperatorApproves() {
		assertThat(ask("198.51.100.1", this.alias)).hasRedirectedUrl("/sign-up/asked");
		var id = asked();
		assertThat(one("select count(*) from linli.onboarding_step where onboarding_id = ?", id)).isEqualTo("0");
		assertThat(this.directory.find("li.ming@" + this.alias)).isEmpty();
		assertThat(get("/platform")).bodyText().contains("申请开通");
		assertThat(get("/platform/" + id)).bodyText().contains("li.ming@linli.example", "&lt;i&gt;自荐&lt;/i&gt;");
		assertThat(post("/platform/" + id + "/approve", "alias", "Wrong Alias")).hasRedirectedUrl("/platform/" + id);
		assertThat(one("select state from linli.onboarding where id = ?", id)).isEqualTo("ASKED");
		post("/platform/" + id + "/approve", "alias", this.alias);
		assertThat(undone(id)).containsExactly("INVITATION NO_MAIL");
		assertThat(this.directory.find("li.ming@" + this.alias)).isPresent();
	}

	@Test
	void aCompanyThatIsDeclinedLeavesNoAddress() {
		ask("198.51.100.2", this.alias);
		var id = asked();
		post("/platform/" + id + "/decline", "reason", "无法核实");
		assertThat(one("select state || coalesce(admin_email, '') from linli.onboarding where id = ?", id))
			.isEqualTo("DECLINED");
		post("/platform/" + id + "/approve", "alias", this.alias);
		assertThat(one("select state from linli.onboarding where id = ?", id)).isEqualTo("DECLINED");
	}

	@Test
	void theOpenFormIsTakenFiveTimesAnHourFromOneAddress() {
		for (int i = 0; i < SignUpLimit.OF_ONE; i++) {
			assertThat(ask("198.51.100.3", this.alias + "-" + i)).hasStatus(302);
		}
		assertThat(ask("198.51.100.3", this.alias + "-6")).hasStatus(429).bodyText().contains("提交过于频繁");
		assertThat(ask("198.51.100.4", this.alias + "-7")).hasStatus(302);
		assertThat(this.console.post().uri("/sign-up").param("name", "X").exchange()).hasStatus(403);
	}

	@Test
	void anAliasThatSomebodyElseHasIsRefusedInTheFormOrWaitsForAnOperator() {
		begin("COMPANY", "name", "甲物业", "projectName", "甲", "projectCity", "北京");
		assertThat(send("COMPANY", "name", "乙物业", "projectName", "乙", "projectCity", "北京")).hasStatus(409)
			.bodyText()
			.contains("已有公司或集团使用这个简称");
		// Keycloak has one of this alias that was never taken in here.
		var stranger = UUID.randomUUID();
		this.alias = this.alias + "-x";
		this.directory.organization(stranger, this.alias, "别人");
		var id = begin("COMPANY", "name", "丙物业", "projectName", "丙", "projectCity", "北京");
		assertThat(undone(id).getFirst()).isEqualTo("ORGANIZATION NAME_TAKEN");
		assertThat(one("select count(*) from linli.tenant where alias = ?", this.alias)).isEqualTo("0");
	}

	@Test
	void aLoginThatSomebodyElseHasIsNotMadeTheFirstAdministrator() {
		var elsewhere = this.directory.organization(UUID.randomUUID(), this.alias + "-y", "别人");
		var theirs = this.directory.account("admin@" + this.alias, "别人", null);
		this.directory.admit(elsewhere, theirs.id());
		var id = begin("COMPANY", "name", "丁物业", "projectName", "丁", "projectCity", "北京");
		assertThat(undone(id).getFirst()).isEqualTo("ADMIN NAME_TAKEN");
		assertThat(this.directory.has(theirs.id(), "tenant-admin")).isFalse();
		assertThat(this.directory.member(organization(id), theirs.username())).isEmpty();
		assertThat(post("/platform/" + id + "/password")).bodyText().doesNotContain("id=\"password\"");
		assertThat(undone(id)).contains("INVITATION");
	}

	@Test
	void aLoginThatWasMadeBeforeACorrectionOfItsNameIsRemoved() {
		var id = begin("COMPANY", "name", "改登录物业", "projectName", "改登录", "projectCity", "北京");
		forget(id, Step.ADMIN);
		assertThat(refusal("/platform/" + id + "/correct", "adminName", "chief")).isNull();
		assertThat(undone(id)).containsExactly("INVITATION NO_MAIL");
		assertThat(this.directory.find("admin@" + this.alias)).isEmpty();
		assertThat(this.directory.members(organization(id)))
			.satisfiesExactly((member) -> assertThat(member.username()).isEqualTo("chief@" + this.alias));
		assertThat(acts(id)).contains("LOGIN_REMOVED linli-operator admin@" + this.alias);
	}

	@Test
	void aLoginThatWasMadeBeforeACorrectionOfItsMailIsMadeAnewWithTheOther() {
		var id = begin("COMPANY", "name", "改邮箱物业", "projectName", "改邮箱", "projectCity", "北京", "adminEmail",
				"old@linli.example");
		forget(id, Step.ADMIN);
		assertThat(refusal("/platform/" + id + "/correct", "adminEmail", "new@linli.example")).isNull();
		assertThat(undone(id)).containsExactly("INVITATION NO_MAIL");
		var keycloak = new ServiceAccountRights(Keycloak.shared().issuer(), "linli-console-administration", "linli");
		assertThat(keycloak.read("/users?exact=true&username=admin@" + this.alias).at("/0/email").asString())
			.isEqualTo("new@linli.example");
	}

	@Test
	void somebodyElsesLoginLeavesTheOrganizationOnceItIsNotTheAdministratorsAnyMore() {
		var theirs = this.directory.account("admin@" + this.alias, "别人", null);
		this.directory.admit(this.directory.organization(UUID.randomUUID(), this.alias + "-y", "别人"), theirs.id());
		var id = begin("COMPANY", "name", "误入物业", "projectName", "误入", "projectCity", "北京");
		// By hand at Keycloak.
		this.directory.admit(organization(id), theirs.id());
		assertThat(refusal("/platform/" + id + "/correct", "adminName", "chief")).isNull();
		assertThat(this.directory.member(organization(id), theirs.username())).isEmpty();
		assertThat(this.directory.memberships(theirs.id())).isOne();
	}

	@Test
	void aShortNameOrALoginThatIsTakenIsCorrectedAndTheOnboardingGoesOn() {
		var taken = this.alias + "-x";
		this.directory.organization(UUID.randomUUID(), taken, "别人");
		var theirs = this.directory.account("admin@" + this.alias, "别人", null);
		this.directory.admit(this.directory.organization(UUID.randomUUID(), this.alias + "-y", "别人"), theirs.id());
		var wanted = this.alias;
		this.alias = taken;
		var id = begin("COMPANY", "name", "改名物业", "projectName", "改名", "projectCity", "北京");
		assertThat(undone(id).getFirst()).isEqualTo("ORGANIZATION NAME_TAKEN");
		assertThat(refusal("/platform/" + id + "/correct", "alias", "Not An Alias")).isEqualTo("alias");
		assertThat(refusal("/platform/" + id + "/correct", "alias", wanted, "adminEmail", "nobody"))
			.isEqualTo("adminEmail");
		assertThat(one("select alias from linli.onboarding where id = ?", id)).isEqualTo(taken);
		assertThat(refusal("/platform/" + id + "/correct", "alias", wanted)).isNull();
		assertThat(undone(id).getFirst()).isEqualTo("ADMIN NAME_TAKEN");
		assertThat(one("select count(*) from linli.tenant where tenant_id = ?", organization(id))).isEqualTo("0");
		assertThat(get("/platform/" + id)).bodyText()
			.contains("name=\"adminName\"", "/give-up")
			.doesNotContain("name=\"alias\"");
		assertThat(refusal("/platform/" + id + "/correct", "alias", "other-name", "adminName", "chief")).isNull();
		assertThat(undone(id)).containsExactly("INVITATION NO_MAIL");
		assertThat(one("select alias || ' ' || admin_name from linli.onboarding where id = ?", id))
			.isEqualTo(wanted + " chief");
		assertThat(one("select name from linli.staff_member where tenant_id = ?", organization(id)))
			.isEqualTo("chief@" + wanted);
		assertThat(acts(id)).contains("CORRECTED linli-operator " + taken + " → " + wanted,
				"CORRECTED linli-operator admin → chief");
		assertThat(this.directory.has(theirs.id(), "tenant-admin")).isFalse();
	}

	@Test
	void aShortNameThatACompanyHereHasIsNoCorrection() {
		begin("COMPANY", "name", "先到物业", "projectName", "先到", "projectCity", "北京");
		var ours = this.alias;
		this.alias = ours + "-x";
		this.directory.organization(UUID.randomUUID(), this.alias, "别人");
		var id = begin("COMPANY", "name", "后到物业", "projectName", "后到", "projectCity", "北京");
		assertThat(refusal("/platform/" + id + "/correct", "alias", ours)).isEqualTo("taken");
		assertThat(undone(id).getFirst()).isEqualTo("ORGANIZATION NAME_TAKEN");
	}

	@Test
	void whatCannotGoOnIsGivenUpAndWhatWasMadeOfItIsRemovedAndNamed() {
		var theirs = this.directory.account("admin@" + this.alias, "别人", null);
		this.directory.admit(this.directory.organization(UUID.randomUUID(), this.alias + "-y", "别人"), theirs.id());
		var id = begin("COMPANY", "name", "放弃<b>物业</b>", "projectName", "放弃", "projectCity", "北京");
		var organization = organization(id);
		assertThat(refusal("/platform/" + id + "/give-up", "reason", " ")).isEqualTo("reason");
		assertThat(refusal("/platform/" + id + "/give-up", "reason", "申请人撤回<i>")).isNull();
		assertThat(one("select state || coalesce(organization_id::text, '') from linli.onboarding where id = ?", id))
			.isEqualTo("GIVEN_UP");
		assertThat(acts(id)).contains("GIVEN_UP linli-operator 申请人撤回<i>",
				"ORGANIZATION_REMOVED linli-operator " + this.alias);
		assertThat(this.directory.find("admin@" + this.alias)).as("somebody else's").isPresent();
		assertThat(one("select count(*) from linli.tenant where tenant_id = ?", organization)).isEqualTo("0");
		assertThat(get("/platform")).bodyText().contains("已拒绝或已放弃", "放弃&lt;b&gt;物业&lt;/b&gt;");
		assertThat(get("/platform/" + id)).bodyText().contains("已放弃", "申请人撤回&lt;i&gt;").doesNotContain("/retry");
		post("/platform/" + id + "/retry");
		assertThat(acts(id)).noneMatch((act) -> act.startsWith("RETRIED"));
		assertThat(refusal("/platform/" + id + "/give-up", "reason", "again")).isEqualTo("late");
		// Its short name is free again.
		var next = begin("COMPANY", "name", "再来物业", "projectName", "再来", "projectCity", "北京");
		assertThat(refusal("/platform/" + next + "/correct", "adminName", "chief")).isNull();
		assertThat(undone(next)).containsExactly("INVITATION NO_MAIL");
	}

	@Test
	void aLoginThatWasMadeForItIsRemovedWithIt() {
		var id = begin("GROUP", "name", "撤回集团");
		var organization = organization(id);
		// As if the database had refused the group's own row.
		this.admin.sql("""
				update linli.onboarding_step set done_at = null, problem = 'FAILED'
				 where onboarding_id = ? and step = 'TENANT'""").param(id).update();
		assertThat(get("/platform/" + id)).bodyText().contains("/give-up").doesNotContain("/correct");
		assertThat(refusal("/platform/" + id + "/give-up", "reason", "撤回")).isNull();
		assertThat(acts(id)).contains("LOGIN_REMOVED linli-operator admin@" + this.alias,
				"ORGANIZATION_REMOVED linli-operator " + this.alias);
		assertThat(this.directory.find("admin@" + this.alias)).isEmpty();
		assertThat(this.directory.removeOrganization(id)).isFalse();
		assertThat(this.directory.removeLogin(organization, "jinxiu-admin")).as("somebody else's").isFalse();
	}

	@Test
	void aLoginThatWasCutOffBeforeItWasAdmittedIsRemovedToo() {
		var id = begin("COMPANY", "name", "未入物业", "projectName", "未入", "projectCity", "北京");
		forget(id, Step.ADMIN);
		var made = this.directory.find("admin@" + this.alias).orElseThrow();
		this.directory.dismiss(organization(id), made.id());
		assertThat(refusal("/platform/" + id + "/give-up", "reason", "撤回")).isNull();
		assertThat(this.directory.find("admin@" + this.alias)).isEmpty();
		assertThat(acts(id)).contains("LOGIN_REMOVED linli-operator admin@" + this.alias);
	}

	@Test
	void aCompanyWhoseRowsAreThereIsNotGivenUp() {
		var id = begin("COMPANY", "name", "已有物业", "projectName", "已有", "projectCity", "北京");
		assertThat(get("/platform/" + id)).bodyText().doesNotContain("/give-up", "/correct");
		assertThat(refusal("/platform/" + id + "/give-up", "reason", "late")).isEqualTo("late");
		assertThat(refusal("/platform/" + id + "/correct", "alias", "new-name", "adminName", "other")).isNull();
		assertThat(one("select state || ' ' || alias || ' ' || admin_name from linli.onboarding where id = ?", id))
			.isEqualTo("RUNNING " + this.alias + " admin");
		assertThat(this.directory.member(organization(id), "admin@" + this.alias)).isPresent();
	}

	@Test
	void whatCameToNothingIsForgottenAfterATimeAndWhatIsHereNever() {
		ask("198.51.100.40", this.alias + "-a");
		ask("198.51.100.40", this.alias + "-b");
		ask("198.51.100.40", this.alias + "-c");
		this.alias = this.alias + "-c";
		var declined = asked();
		post("/platform/" + declined + "/decline", "reason", "无法核实");
		assertThat(get("/platform")).bodyText().contains("30 天后删除", "90 天后删除");
		this.alias = this.alias.replace("-c", "-a");
		var old = asked();
		this.alias = this.alias.replace("-a", "-b");
		var young = asked();
		age("onboarding", "asked_at", "id", old, CorrectionDesk.ASKED_KEPT.plusMinutes(1));
		age("onboarding", "asked_at", "id", young, CorrectionDesk.ASKED_KEPT.minusMinutes(1));
		age("onboarding_act", "acted_at", "onboarding_id", declined, CorrectionDesk.ENDED_KEPT.minusMinutes(1));
		this.alias = this.alias.replace("-b", "-d");
		var here = begin("GROUP", "name", "长留集团");
		post("/platform/" + here + "/password");
		age("onboarding", "asked_at", "id", here, CorrectionDesk.ENDED_KEPT.multipliedBy(9));
		age("onboarding_act", "acted_at", "onboarding_id", here, CorrectionDesk.ENDED_KEPT.multipliedBy(9));
		this.corrections.forget(Instant.now());
		assertThat(there(old, young, declined, here)).containsExactlyInAnyOrder(young, declined, here);
		age("onboarding_act", "acted_at", "onboarding_id", declined, CorrectionDesk.ENDED_KEPT.plusMinutes(1));
		this.corrections.forget(Instant.now());
		assertThat(there(old, young, declined, here)).containsExactlyInAnyOrder(young, here);
		assertThat(one("select count(*) from linli.onboarding_act where onboarding_id = ?", declined)).isEqualTo("0");
	}

	@Test
	void whatAFormSaysWrongIsExplainedAndKept() {
		this.alias = "Not An Alias";
		assertThat(send("COMPANY", "name", " ", "adminName", "x", "adminFullName", "<script>", "adminEmail", "nobody",
				"projectName", "", "projectCity", ""))
			.hasStatus(422)
			.bodyText()
			.contains("简称须为", "公司名称", "登录名须为", "姓名须为", "邮箱地址不正确", "项目名称须为", "城市须为", "value=\"Not An Alias\"")
			.doesNotContain("<script>");
	}

	@Test
	void nobodyButAnOperatorOpensThesePages() {
		var id = begin("COMPANY", "name", "权限物业", "projectName", "权限", "projectCity", "北京");
		var admin = SignedInAs.admin("jinxiu", ConsoleDatabase.JINXIU);
		var manager = SignedInAs.groupManager("anju", ConsoleDatabase.ANJU);
		var nobody = SignedInAs.person("nobody", Set.of(Role.RECEPTIONIST));
		for (var person : List.of(admin, manager, nobody)) {
			for (var path : List.of("/platform", "/platform/new?kind=COMPANY", "/platform/" + id)) {
				assertThat(this.console.get().uri(path).with(person).exchange()).as(path).hasStatus(403);
			}
			for (var path : List.of("/platform/new", "/platform/" + id + "/password", "/platform/" + id + "/retry",
					"/platform/" + id + "/suspend", "/platform/" + id + "/resume", "/platform/" + id + "/correct",
					"/platform/" + id + "/give-up")) {
				assertThat(this.console.post().uri(path).with(person).with(csrf()).exchange()).as(path).hasStatus(403);
			}
		}
		for (var path : List.of("/thresholds", "/benchmark", "/reports", "/thresholds/levels")) {
			assertThat(get(path)).as(path).hasStatus(403);
		}
		assertThat(get("/")).hasRedirectedUrl("/platform");
	}

	@Test
	void whoeverIsInAnOrganizationOperatesNothing() {
		assertThat(this.console.get()
			.uri("/platform")
			.with(SignedInAs.person("both", Set.of(Role.TENANT_ADMIN),
					new Organization("jinxiu", ConsoleDatabase.JINXIU)))
			.exchange()).hasStatus(403);
	}

	@Test
	void aSuspendedCompanyIsClosedAtKeycloakAndHereAndOpenedAgain() {
		var id = begin("COMPANY", "name", "停用物业", "projectName", "停用", "projectCity", "北京");
		post("/platform/" + id + "/password");
		var company = organization(id);
		var its = SignedInAs.admin(this.alias, company);
		assertThat(this.console.get().uri("/thresholds").locale(CHINA).with(its).exchange()).hasStatusOk();
		assertThat(post("/platform/" + id + "/suspend", "reason", " ")).hasRedirectedUrl("/platform/" + id);
		assertThat(this.console.get().uri("/thresholds").locale(CHINA).with(its).exchange()).hasStatusOk();
		post("/platform/" + id + "/suspend", "reason", "合同到期");
		assertThat(this.console.get().uri("/thresholds").locale(CHINA).with(its).exchange()).hasStatus(403)
			.bodyText()
			.contains("您的单位已停用");
		assertThat(one("select state || directory_open from linli.onboarding where id = ?", id))
			.isEqualTo("SUSPENDEDfalse");
		assertThat(one("select count(*) from linli.closed_organization where id = ?", company)).isEqualTo("1");
		assertThat(get("/platform/" + id)).bodyText().contains("已停用", "合同到期");
		post("/platform/" + id + "/resume");
		assertThat(this.console.get().uri("/thresholds").locale(CHINA).with(its).exchange()).hasStatusOk();
		assertThat(one("select state || directory_open from linli.onboarding where id = ?", id)).isEqualTo("READYtrue");
	}

	@Test
	void aLoginThatHasItsOwnPasswordGetsNoOneTimePassword() {
		var account = this.directory.find("jinxiu-admin").orElseThrow();
		assertThat(account.begun()).isTrue();
		assertThat(this.directory.oneTimePassword(account.id())).isEmpty();
	}

	@Test
	void theServiceAccountMayChangeNothingButOrganizationsAndPeople() {
		var rights = new ServiceAccountRights(Keycloak.shared().issuer(), "linli-console-administration", "linli");
		assertThat(rights.names()).containsExactlyInAnyOrder("manage-organizations", "manage-users");
		assertThat(rights.refused("/clients")).isTrue();
		assertThat(rights.refused("/components")).isTrue();
	}

	@Test
	void timeAloneHelpsWhereKeycloakIsAwayAndTheNextAttemptComesLaterEachTime() {
		assertThat(List.of(Onboarder.pause(0).toSeconds(), Onboarder.pause(1).toSeconds(),
				Onboarder.pause(3).toSeconds(), Onboarder.pause(60).toSeconds()))
			.containsExactly(5L, 10L, 40L, 300L);
		for (var reason : DirectoryException.Reason.values()) {
			assertThat(Trouble.of(reason).name()).isEqualTo(reason.name());
		}
	}

	private void age(String table, String column, String key, UUID id, Duration old) {
		this.admin.sql("update linli.%s set %s = now() - ?::interval where %s = ?".formatted(table, column, key))
			.params(old.toString(), id)
			.update();
	}

	private List<UUID> there(UUID... ids) {
		return this.admin.sql("select id from linli.onboarding where id in (:ids)")
			.param("ids", List.of(ids))
			.query(UUID.class)
			.list();
	}

	private List<String> acts(UUID id) {
		return this.admin.sql("""
				select concat_ws(' ', act, acted_by, note) from linli.onboarding_act
				 where onboarding_id = ? order by acted_at""").param(id).query(String.class).list();
	}

	/** Why a form was refused; null: it was not. */
	private @Nullable Object refusal(String uri, String... fields) {
		return post(uri, fields).getMvcResult().getFlashMap().get("refusal");
	}

	private void forget(UUID id, Step from) {
		var company = known(id);
		var steps = List.of(Step.values());
		this.admin.sql("""
				update linli.onboarding_step set done_at = null, problem = null, retry_at = null
				 where onboarding_id = ? and position >= ?""").params(id, steps.indexOf(from) + 1).update();
		delete(from, Step.TENANT, "delete from linli.staff_member where tenant_id = ?", company);
		delete(from, Step.PROJECT, "delete from linli.project where tenant_id = ?", company);
		delete(from, Step.LEVELS, "delete from linli.threshold where tenant_id = ?", company);
		delete(from, Step.LEVELS, "delete from linli.contract_level where tenant_id = ?", company);
		delete(from, Step.TENANT, "delete from linli.tenant where tenant_id = ?", company);
		delete(from, Step.ORGANIZATION, "update linli.onboarding set organization_id = null where organization_id = ?",
				company);
	}

	private void delete(Step from, Step made, String sql, UUID company) {
		if (from.compareTo(made) <= 0) {
			this.admin.sql(sql).param(company).update();
		}
	}

	private UUID begin(String kind, String... fields) {
		var answer = send(kind, fields);
		assertThat(answer).hasStatus(302);
		var next = answer.getResponse().getRedirectedUrl();
		return UUID.fromString(String.valueOf(next).replace("/platform/", ""));
	}

	private MvcTestResult send(String kind, String... fields) {
		var request = this.console.post()
			.uri("/platform/new")
			.locale(CHINA)
			.with(OPERATOR)
			.with(csrf())
			.param("kind", kind);
		var given = List.of(fields);
		if (!given.contains("adminName")) {
			request = request.param("adminName", "admin");
		}
		if (!given.contains("adminFullName")) {
			request = request.param("adminFullName", "王建华");
		}
		request = request.param("alias", this.alias);
		for (int index = 0; index < fields.length; index += 2) {
			request = request.param(fields[index], fields[index + 1]);
		}
		return request.exchange();
	}

	private MvcTestResult ask(String from, String wanted) {
		return this.console.post().uri("/sign-up").locale(CHINA).with(csrf()).with((request) -> {
			request.setRemoteAddr(from);
			return request;
		})
			.param("name", "<i>自荐</i>物业")
			.param("alias", wanted)
			.param("projectName", "自荐一期")
			.param("projectCity", "广州")
			.param("adminName", "li.ming")
			.param("adminFullName", "李明")
			.param("adminEmail", "li.ming@linli.example")
			.exchange();
	}

	private UUID asked() {
		return this.admin.sql("select id from linli.onboarding where alias = ?")
			.param(this.alias)
			.query(UUID.class)
			.single();
	}

	private MvcTestResult get(String uri) {
		return this.console.get().uri(uri).locale(CHINA).with(OPERATOR).exchange();
	}

	private MvcTestResult post(String uri, String... fields) {
		var request = this.console.post().uri(uri).locale(CHINA).with(OPERATOR).with(csrf());
		for (int index = 0; index < fields.length; index += 2) {
			request = request.param(fields[index], fields[index + 1]);
		}
		return request.exchange();
	}

	/** The steps that are not done, each with its problem. */
	private List<String> undone(UUID id) {
		return this.admin.sql("""
				select step || coalesce(' ' || problem, '') from linli.onboarding_step
				 where onboarding_id = ? and done_at is null order by position""").param(id).query(String.class).list();
	}

	private UUID organization(UUID id) {
		return this.admin.sql("select organization_id from linli.onboarding where id = ?")
			.param(id)
			.query(UUID.class)
			.single();
	}

	/** Also where the onboarding does not know it any more. */
	private UUID known(UUID id) {
		return this.directory.organization(id, this.alias, "断点物业");
	}

	private String one(String sql, Object parameter) {
		return this.admin.sql(sql).param(parameter).query((row, number) -> row.getString(1)).single();
	}

}
