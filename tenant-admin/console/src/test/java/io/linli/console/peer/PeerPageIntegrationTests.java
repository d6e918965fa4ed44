package io.linli.console.peer;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import io.linli.console.ConsoleDatabase;
import io.linli.console.ConsoleTest;
import io.linli.console.signin.SignedInAs;
import io.linli.console.today.Estate;
import io.linli.tenancy.Organization;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@ConsoleTest
class PeerPageIntegrationTests {

	private final JdbcClient admin = ConsoleDatabase.shared().admin();

	private final Estate estate = Estate.fresh();

	private final UUID other = Estate.fresh().id();

	@Autowired
	private MockMvcTester console;

	/** Nobody else decides for a company of these tests. */
	@AfterEach
	void nothingIsDecidedAnyMore() {
		this.admin.sql("delete from linli.peer_consent where tenant_id = ?").param(this.estate.id()).update();
	}

	@Test
	void theAdministratorAgreesAndTakesItBackAndThePageSaysWhoAndWhen() {
		assertThat(text("/benchmark/consent", chief()))
			.contains("未参加", "还没有人作过决定", "现在同意，第一个计入的月份是", "name=\"takesPart\" value=\"true\"")
			.doesNotContain("谁作的决定");
		assertThat(decide(chief(), true)).isEqualTo(PeerOutcome.JOINED);
		assertThat(text("/benchmark/consent", chief()))
			.contains("已参加", "chief 于 ", "同意参加", "name=\"takesPart\" value=\"false\"")
			.doesNotContain("未参加", "现在同意");
		assertThat(decide(chief(), false)).isEqualTo(PeerOutcome.LEFT);
		assertThat(text("/benchmark/consent?lang=en", chief())).contains("does not take part", "chief took it back on ",
				"If you agree now", "agreed to take part");
		assertThat(this.admin.sql("""
				select concat_ws(' ', withdrawn, decided_by, decided_at between now() - interval '1 minute' and now())
				  from linli.peer_consent where tenant_id = ? order by decided_at""")
			.param(this.estate.id())
			.query(String.class)
			.list()).containsExactly("f chief t", "t chief t");
	}

	@Test
	void whatStandsAlreadyIsNotDecidedAgain() {
		assertThat(decide(chief(), false)).isEqualTo(PeerOutcome.ALREADY);
		assertThat(decide(chief(), true)).isEqualTo(PeerOutcome.JOINED);
		assertThat(decide(chief(), true)).isEqualTo(PeerOutcome.ALREADY);
		assertThat(this.admin.sql("select count(*) from linli.peer_consent where tenant_id = ?")
			.param(this.estate.id())
			.query(Long.class)
			.single()).isOne();
	}

	/** In Shanghai: the last of September, a second before six in the evening. */
	@Test
	void itSaysFromWhichMonthAndNightTheConsentCounts() {
		consent("2026-09-30T09:59:59Z");
		assertThat(text("/benchmark/consent", chief())).contains("第一个计入的月份是2026年10月，数据在 2026年12月2日 那一夜计算");
		assertThat(text("/benchmark/consent?lang=en", chief()))
			.contains("The first month that counts is Oct 2026. It is calculated in the night after 2 Dec 2026");
	}

	@Test
	void aDecisionIsALineOfTheAuditByWhicheverApplicationItWasMade() {
		consent("2026-09-30T09:59:59Z");
		decide(chief(), false);
		var lines = "/audit?from=2026-09-01&until=" + LocalDate.now().plusDays(1);
		assertThat(text(lines, chief())).contains("同意参加同类比较", "退出同类比较", "by the API", "chief", "与同类项目比较");
		assertThat(text(lines + "&lang=en", chief())).contains("comparison with peers agreed to",
				"comparison with peers taken back");
		assertThat(text(lines + "&kind=PEERS_LEFT", chief())).contains("chief").doesNotContain("by the API");
		assertThat(text(lines, stranger())).contains("没有符合条件的记录");
	}

	@Test
	void nothingOfAnotherCompanyIsSeenOrDecided() {
		decide(chief(), true);
		assertThat(text("/benchmark/consent", stranger())).contains("未参加", "还没有人作过决定").doesNotContain("chief");
		assertThat(decide(stranger(), false)).isEqualTo(PeerOutcome.ALREADY);
		assertThat(text("/benchmark/consent", chief())).contains("已参加");
	}

	@Test
	void aNameIsNoMarkup() {
		var named = SignedInAs.person("<script>alert(1)</script>", Set.of(Role.TENANT_ADMIN), organization());
		decide(named, true);
		assertThat(text("/benchmark/consent", chief())).contains("&lt;script&gt;alert(1)")
			.doesNotContain("<script>alert(1)");
	}

	@ParameterizedTest
	@EnumSource(Role.class)
	void isOpenToTheAdministratorOfACompanyAndToNobodyElse(Role role) {
		var person = SignedInAs.person("somebody", Set.of(role), organization());
		var allowed = role == Role.TENANT_ADMIN;
		assertThat(get("/benchmark/consent", person)).hasStatus(allowed ? 200 : 403);
		assertThat(post(person, true)).hasStatus(allowed ? 302 : 403);
	}

	@Test
	void aGroupHasNoPartOfItsOwn() {
		var manager = SignedInAs.person("manager", Set.of(Role.GROUP_MANAGER, Role.TENANT_ADMIN),
				new Organization("anju", ConsoleDatabase.ANJU));
		assertThat(get("/benchmark/consent", manager)).hasStatus4xxClientError();
		assertThat(get("/benchmark/consent", SignedInAs.operator())).hasStatus(403);
	}

	/** Where there are no peers, the page leads to where a company agrees. */
	@Test
	void theBenchmarkLeadsHere() {
		assertThat(text("/benchmark/peers?kpi=K04", SignedInAs.admin("haitang", ConsoleDatabase.HAITANG)))
			.contains("没有同类数据", "href=\"/benchmark/consent\"");
		assertThat(text("/benchmark/peers?kpi=K05", SignedInAs.groupManager("anju", ConsoleDatabase.ANJU)))
			.contains("没有同类数据", "由各公司的管理员")
			.doesNotContain("href=\"/benchmark/consent\"");
	}

	private void consent(String at) {
		this.admin.sql("""
				insert into linli.peer_consent (tenant_id, id, decided_at, decided_by)
				values (?, gen_random_uuid(), cast(? as timestamptz), 'by the API')""")
			.params(this.estate.id(), at)
			.update();
	}

	private Organization organization() {
		return new Organization("estate", this.estate.id());
	}

	private RequestPostProcessor chief() {
		return this.estate.person("chief", Role.TENANT_ADMIN);
	}

	private RequestPostProcessor stranger() {
		return SignedInAs.person("stranger", Set.of(Role.TENANT_ADMIN), new Organization("other", this.other));
	}

	private Object decide(RequestPostProcessor person, boolean takesPart) {
		return post(person, takesPart).getMvcResult().getFlashMap().get("outcome");
	}

	private MvcTestResult post(RequestPostProcessor person, boolean takesPart) {
		return this.console.post()
			.uri("/benchmark/consent")
			.with(person)
			.with(csrf())
			.param("takesPart", String.valueOf(takesPart))
			.exchange();
	}

	private MvcTestResult get(String uri, RequestPostProcessor person) {
		return this.console.get().uri(uri).locale(Locale.SIMPLIFIED_CHINESE).with(person).exchange();
	}

	private String text(String uri, RequestPostProcessor person) {
		var page = get(uri, person);
		assertThat(page).hasStatusOk();
		return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
