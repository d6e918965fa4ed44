package io.linli.console.escalation;

import java.util.List;
import java.util.Locale;

import io.linli.console.ConsoleDatabase;
import io.linli.console.ConsoleTest;
import io.linli.console.signin.SignedInAs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@ConsoleTest
class EscalationPagesIntegrationTests {

	private static final String ESCALATION = "/thresholds/escalation";

	@Autowired
	private MockMvcTester console;

	private final JdbcClient admin = ConsoleDatabase.shared().admin();

	@AfterEach
	void thePlatformsCountsAgain() {
		for (var table : List.of("escalation_rung", "quiet_time", "escalation_change")) {
			this.admin.sql("delete from linli." + table).update();
		}
	}

	@Test
	void withoutOneOfTheirOwnCompaniesSeeThePlatformsLadderAndQuietTime() {
		assertThat(get(Locale.ENGLISH)).bodyText()
			.contains("the platform’s", "maintenance worker", "value=\"22:00\"", "value=\"07:00\"")
			.doesNotContain("Back to the platform’s");
	}

	@Test
	void aLadderIsReplacedAsAWholeWithWhoDidSo() {
		assertThat(ladder("0", "70", "0", "RECEPTIONIST", "100", "1.5", "PROJECT_MANAGER", "100", "0", ""))
			.hasRedirectedUrl(ESCALATION);
		assertThat(rungs()).containsExactly("REPAIR 70 0 RECEPTIONIST", "REPAIR 100 5400 PROJECT_MANAGER");
		assertThat(get(Locale.SIMPLIFIED_CHINESE)).bodyText()
			.contains("公司自己的", "haitang-admin", "70%：接待员；逾期 1.5 小时：项目经理");
		assertThat(ladder("1", "100", "0", "TENANT_ADMIN")).hasRedirectedUrl(ESCALATION);
		assertThat(rungs()).containsExactly("REPAIR 100 0 TENANT_ADMIN");
		assertThat(post("/ladder", "kind", "REPAIR", "version", "2", "usual", "true")).hasRedirectedUrl(ESCALATION);
		assertThat(rungs()).isEmpty();
		assertThat(changes()).containsExactly("REPAIR 1 {\"70 0 RECEPTIONIST\",\"100 5400 PROJECT_MANAGER\"}",
				"REPAIR 2 {\"100 0 TENANT_ADMIN\"}", "REPAIR 3 {}");
	}

	@Test
	void theSecondEditorIsToldAndSeesWhatTheFirstOneSaved() {
		ladder("0", "70", "0", "RECEPTIONIST");
		assertThat(ladder("0", "90", "0", "PROJECT_MANAGER")).hasStatus(409)
			.bodyText()
			.contains("别人修改了它", "70%：接待员")
			.doesNotContain("value=\"90\"");
		assertThat(rungs()).containsExactly("REPAIR 70 0 RECEPTIONIST");
	}

	@ParameterizedTest
	@CsvSource({ "49, 0, RECEPTIONIST", "101, 0, RECEPTIONIST", "80, 1, RECEPTIONIST", "100, 720.5, RECEPTIONIST",
			"100, -1, RECEPTIONIST", "100, 1e9, RECEPTIONIST", "half, 0, RECEPTIONIST", "80, 0, GROUP_MANAGER",
			"80, 0, OWNER" })
	void whatIsNoStepIsRefusedAndKeptInTheForm(String percent, String hours, String role) {
		assertThat(ladder("0", percent, hours, role)).hasStatus(422)
			.bodyText()
			.contains("没有保存", "value=\"" + percent + "\"");
		assertThat(rungs()).isEmpty();
	}

	@Test
	void aLadderHasStepsAndEachOnce() {
		assertThat(ladder("0", "80", "0", "")).hasStatus(422);
		assertThat(ladder("0", "80", "0", "RECEPTIONIST", "80", "0", "RECEPTIONIST")).hasStatus(422)
			.bodyText()
			.contains("不得重复");
	}

	@Test
	void quietTimeIsSetSwitchedOffAndGivenBack() {
		assertThat(quiet("0", "12:00", "13:30", "21:30", "06:30")).hasRedirectedUrl(ESCALATION);
		assertThat(quietTimes()).containsExactly("12:00:00 13:30:00", "21:30:00 06:30:00");
		assertThat(post("/quiet", "version", "1", "never", "true")).hasRedirectedUrl(ESCALATION);
		assertThat(quietTimes()).containsExactly("00:00:00 00:00:00");
		assertThat(get(Locale.ENGLISH)).bodyText().contains("Tell at any hour", "12:00–13:30; 21:30–06:30");
		assertThat(post("/quiet", "version", "2", "usual", "true")).hasRedirectedUrl(ESCALATION);
		assertThat(quietTimes()).isEmpty();
		assertThat(quiet("1", "12:00", "13:30")).hasStatus(409);
	}

	@Test
	void aStretchHasABeginningAndAnotherEndAndSomebodyIsToldSomeTime() {
		assertThat(quiet("0", "12:00", "")).hasStatus(422);
		assertThat(quiet("0", "12:00", "12:00")).hasStatus(422);
		assertThat(quiet("0", "", "")).hasStatus(422);
		assertThat(quiet("0", "00:00", "12:00", "12:00", "00:00")).hasStatus(422).bodyText().contains("没有任何时间");
		assertThat(quietTimes()).isEmpty();
	}

	@Test
	void anotherCompanyKeepsItsOwn() {
		this.admin
			.sql("insert into linli.quiet_time (tenant_id, id, from_time, until_time)"
					+ " values (?, gen_random_uuid(), '01:00', '02:00')")
			.param(ConsoleDatabase.JINXIU)
			.update();
		assertThat(get(Locale.ENGLISH)).bodyText().doesNotContain("01:00");
		quiet("0", "12:00", "13:30");
		assertThat(quietTimes()).containsExactly("01:00:00 02:00:00", "12:00:00 13:30:00");
	}

	@Test
	void aFormWithoutItsTokenIsRefused() {
		for (var form : List.of("/ladder", "/quiet")) {
			assertThat(this.console.post().uri(ESCALATION + form).with(admin()).exchange()).hasStatus(403);
		}
	}

	/** Share, hours and role of each step. */
	private MvcTestResult ladder(String version, String... steps) {
		var request = request("/ladder").param("kind", "REPAIR").param("version", version);
		for (int at = 0; at < steps.length; at += 3) {
			request = request.param("percent", steps[at]).param("hours", steps[at + 1]).param("role", steps[at + 2]);
		}
		return request.exchange();
	}

	/** From and until of each stretch. */
	private MvcTestResult quiet(String version, String... times) {
		var request = request("/quiet").param("version", version);
		for (int at = 0; at < times.length; at += 2) {
			request = request.param("from", times[at]).param("until", times[at + 1]);
		}
		return request.exchange();
	}

	private MvcTestResult post(String form, String... parameters) {
		var request = request(form);
		for (int at = 0; at < parameters.length; at += 2) {
			request = request.param(parameters[at], parameters[at + 1]);
		}
		return request.exchange();
	}

	private MockMvcTester.MockMvcRequestBuilder request(String form) {
		return this.console.post().uri(ESCALATION + form).locale(Locale.SIMPLIFIED_CHINESE).with(csrf()).with(admin());
	}

	private MvcTestResult get(Locale locale) {
		return this.console.get().uri(ESCALATION).locale(locale).with(admin()).exchange();
	}

	private List<String> rungs() {
		return column("select concat_ws(' ', subject_kind, percent, later_seconds, role) from linli.escalation_rung"
				+ " order by percent, later_seconds");
	}

	private List<String> quietTimes() {
		return column("select from_time || ' ' || until_time from linli.quiet_time order by from_time");
	}

	private List<String> changes() {
		return column(
				"select part || ' ' || version || ' ' || said::text from linli.escalation_change order by version");
	}

	private List<String> column(String sql) {
		return this.admin.sql(sql).query(String.class).list();
	}

	private static RequestPostProcessor admin() {
		return SignedInAs.admin("haitang", ConsoleDatabase.HAITANG);
	}

}
