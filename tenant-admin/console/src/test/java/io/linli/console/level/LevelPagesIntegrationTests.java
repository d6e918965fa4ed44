package io.linli.console.level;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import io.linli.console.ConsoleDatabase;
import io.linli.console.ConsoleTest;
import io.linli.console.language.Words;
import io.linli.console.signin.SignedInAs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@ConsoleTest
class LevelPagesIntegrationTests {

	private static final String LEVELS = "/thresholds/levels";

	private static final UUID PROJECT = ConsoleDatabase.named("haitang/project");

	private static final UUID FIRST = ConsoleDatabase.level(ConsoleDatabase.HAITANG, 1);

	private static final UUID SECOND = ConsoleDatabase.level(ConsoleDatabase.HAITANG, 2);

	@Autowired
	private MockMvcTester console;

	private final JdbcClient admin = ConsoleDatabase.shared().admin();

	@BeforeEach
	void theProjectHasTheFirstLevelSince2024() {
		this.admin.sql("delete from linli.project_level where tenant_id = ?").param(ConsoleDatabase.HAITANG).update();
		this.admin.sql("delete from linli.contract_level_rename where tenant_id = ?")
			.param(ConsoleDatabase.HAITANG)
			.update();
		this.admin.sql("delete from linli.contract_level where tenant_id = ? and rank > 3")
			.param(ConsoleDatabase.HAITANG)
			.update();
		this.admin.sql("""
				insert into linli.project_level (tenant_id, id, project_id, contract_level_id, effective)
				values (?, gen_random_uuid(), ?, ?, '[2024-01-01,)')""")
			.params(ConsoleDatabase.HAITANG, PROJECT, FIRST)
			.update();
	}

	@Test
	void aLevelIsAddedRenamedAndRetiredWithWhoDidSo() {
		assertThat(post("", "label", " 特级 ", "rank", "4")).hasRedirectedUrl(LEVELS);
		assertThat(page()).bodyText().contains("特级", "haitang-admin");
		var level = level("特级");
		assertThat(post("/rename", "level", level, "version", "0", "label", "尊享级")).hasRedirectedUrl(LEVELS);
		assertThat(post("/rename", "level", level, "version", "0", "label", "豪华级")).hasStatus(409)
			.bodyText()
			.contains("没有保存", "尊享级");
		assertThat(get("/thresholds")).bodyText().contains("尊享级");
		assertThat(page()).bodyText().contains("haitang-admin 由“特级”改名为“尊享级”");
		assertThat(post("/retire", "level", level, "version", "1")).hasRedirectedUrl(LEVELS);
		assertThat(page()).bodyText().contains("停用");
		assertThat(get("/thresholds")).bodyText().doesNotContain("尊享级");
	}

	@Test
	void aLevelThatAProjectHasIsNotRetired() {
		assertThat(post("/retire", "level", FIRST.toString(), "version", "0")).hasStatus(409)
			.bodyText()
			.contains("仍有项目");
	}

	@Test
	void aLabelIsThereOnceAndARankIsOneToTwenty() {
		assertThat(post("", "label", "一级", "rank", "4")).hasStatus(409).bodyText().contains("已有同名等级");
		assertThat(post("", "label", "  ", "rank", "4")).hasStatus(422);
		assertThat(post("", "label", "低级", "rank", "21")).hasStatus(422);
		assertThat(post("", "label", "低级", "rank", "x")).hasStatus(400);
	}

	@Test
	void aProjectGetsAnotherLevelFromADayOnAndKeepsTheOneThatItHad() {
		assertThat(grant(SECOND, today().plusDays(5), seen())).hasRedirectedUrl(LEVELS);
		assertThat(granted()).containsExactly("一级 2024-01-01 " + today().plusDays(5) + " null",
				"二级 " + today().plusDays(5) + " open haitang-admin");
		assertThat(page()).bodyText().contains("haitang-admin", "待生效");
	}

	@Test
	void neitherThePastNorWhatIsPlannedIsRewritten() {
		assertThat(grant(SECOND, today().minusDays(1), seen())).hasStatus(422).bodyText().contains("已经过去的日子不改写");
		grant(SECOND, today().plusDays(5), seen());
		assertThat(grant(FIRST, today().plusDays(5), seen())).hasStatus(409).bodyText().contains("须晚于");
		assertThat(grant(FIRST, today().plusDays(9), "")).hasStatus(409).bodyText().contains("没有保存");
		assertThat(granted()).hasSize(2);
		assertThat(grant(FIRST, today().plusDays(9), seen())).hasRedirectedUrl(LEVELS);
	}

	@Test
	void neitherProjectsNorLevelsOfAnotherCompanyAreReached() {
		var theirs = ConsoleDatabase.level(ConsoleDatabase.JINXIU, 1);
		assertThat(page()).bodyText().doesNotContain("锦绣物业一号园");
		assertThat(grant(theirs, today().plusDays(5), seen())).hasStatus(409);
		assertThat(post("/project", "project", ConsoleDatabase.named("jinxiu/project").toString(), "level",
				FIRST.toString(), "from", today().toString(), "seen", ""))
			.hasStatus(409);
		assertThat(post("/rename", "level", theirs.toString(), "version", "0", "label", "我的")).hasStatus(409);
		assertThat(post("/retire", "level", theirs.toString(), "version", "0")).hasStatus(409);
	}

	@Test
	void aFormWithoutItsTokenIsRefused() {
		for (var form : List.of("", "/rename", "/retire", "/project")) {
			assertThat(this.console.post().uri(LEVELS + form).with(admin()).exchange()).hasStatus(403);
		}
	}

	private MvcTestResult grant(UUID level, LocalDate from, String seen) {
		return post("/project", "project", PROJECT.toString(), "level", level.toString(), "from", from.toString(),
				"seen", seen);
	}

	private MvcTestResult post(String form, String... parameters) {
		var request = this.console.post()
			.uri(LEVELS + form)
			.locale(Locale.SIMPLIFIED_CHINESE)
			.with(csrf())
			.with(admin());
		for (int index = 0; index < parameters.length; index += 2) {
			request = request.param(parameters[index], parameters[index + 1]);
		}
		return request.exchange();
	}

	private MvcTestResult page() {
		return get(LEVELS);
	}

	private MvcTestResult get(String uri) {
		return this.console.get().uri(uri).locale(Locale.SIMPLIFIED_CHINESE).with(admin()).exchange();
	}

	private String seen() {
		var page = (LevelController.LevelPage) page().getMvcResult().getModelAndView().getModel().get("page");
		return page.projects().getFirst().seen();
	}

	private String level(String label) {
		return this.admin.sql("select id::text from linli.contract_level where label = ?")
			.param(label)
			.query(String.class)
			.single();
	}

	/** Label, first day, end and who set it, the oldest first. */
	private List<String> granted() {
		return this.admin
			.sql("""
					select concat_ws(' ', label, lower(effective), coalesce(upper(effective)::text, 'open'), coalesce(g.set_by, 'null'))
					  from linli.project_level g join linli.contract_level l on l.id = contract_level_id
					 where g.tenant_id = ? order by effective""")
			.param(ConsoleDatabase.HAITANG)
			.query(String.class)
			.list();
	}

	private static RequestPostProcessor admin() {
		return SignedInAs.admin("haitang", ConsoleDatabase.HAITANG);
	}

	private static LocalDate today() {
		return LocalDate.now(Words.ZONE);
	}

}
