package io.linli.console.replay;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

import io.linli.console.ConsoleDatabase;
import io.linli.console.ConsoleTest;
import io.linli.console.signin.SignedInAs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Ten repairs of 海棠物业 completed 1 to 10 hours after their start, all within the 12 hours
 * of their contract; and one that is still open after two days.
 */
@ConsoleTest
class ReplayPageIntegrationTests {

	private static final UUID STANDING = ConsoleDatabase.named("twelve hours");

	@Autowired
	private MockMvcTester console;

	private final JdbcClient admin = ConsoleDatabase.shared().admin();

	@BeforeEach
	void repairs() {
		nothing();
		this.admin
			.sql("""
					insert into linli.threshold (tenant_id, id, case_kind, clock, limit_kind, limit_seconds, source, reference,
					  effective, set_by)
					values (?, ?, 'REPAIR', 'COMPLETE', 'DURATION', 43200, 'CONTRACT', '合同第 3 条', '[2024-01-01,)', 'zhao')""")
			.params(ConsoleDatabase.HAITANG, STANDING)
			.update();
		this.admin
			.sql("""
					insert into linli.deadline (tenant_id, id, project_id, subject_kind, subject_id, clock, case_kind, category,
					  threshold_id, source, reference, time_zone, started_at, due_at, claimed_stop_at, proven_stop_at, claimed_verdict,
					  proven_verdict)
					select ?, gen_random_uuid(), ?, 'REPAIR', gen_random_uuid(), 'COMPLETE', 'REPAIR', '水电', ?, 'CONTRACT', '合同第 3 条',
					       'Asia/Shanghai', start, start + interval '12 hours', stop, stop,
					       case when stop is null then 'OPEN' else 'MET' end, case when stop is null then 'OPEN' else 'MET' end
					  from (select now() - interval '2 days' as start,
					               case when hours <= 10 then now() - interval '2 days' + hours * interval '1 hour' end as stop
					          from generate_series(1, 11) hours) as repair""")
			.params(ConsoleDatabase.HAITANG, ConsoleDatabase.named("haitang/project"), STANDING)
			.update();
	}

	@AfterEach
	void nothing() {
		this.admin.sql("delete from linli.deadline where clock = 'COMPLETE'").update();
		this.admin.sql("delete from linli.threshold_draft").update();
		this.admin.sql("delete from linli.threshold where id = ?").param(STANDING).update();
	}

	@Test
	void aTighterDraftShowsWhichProjectTurnsRedAndWhichCasesFlip() {
		draft(8);
		var page = page("/thresholds/drafts/replay?target=90", Locale.SIMPLIFIED_CHINESE);
		assertThat(page.lines()).singleElement().satisfies((line) -> {
			assertThat(line.project()).isEqualTo("海棠物业一号园");
			assertThat(line.counts().claimedBefore().kept()).isEqualTo(10);
			assertThat(line.counts().claimedBefore().closed()).isEqualTo(11);
			assertThat(line.counts().claimedAfter().kept()).isEqualTo(8);
			assertThat(line.turn()).isEqualTo(ReplayPage.Turn.RED);
		});
		assertThat(page.flipped()).isEqualTo(2);
		assertThat(get("/thresholds/drafts/replay?target=90", Locale.SIMPLIFIED_CHINESE)).bodyText()
			.contains("用 1 项草稿对", "90.9%", "10 / 11", "72.7%", "8 / 11", "转为不达标", "按时 → 逾期");
		assertThat(get("/thresholds/drafts/replay?target=90", Locale.ENGLISH)).bodyText()
			.contains("The draft is laid on", "turns red", "kept → missed");
	}

	@Test
	void theCasesThatFlipAreNamedByTheirNumbers() {
		draft(8);
		this.admin
			.sql("""
					insert into linli.repair_request (tenant_id, id, number, project_id, status, urgency, area, category, fault, recorded_at)
					select tenant_id, subject_id, 'BX' || extract(epoch from claimed_stop_at - started_at)::int / 3600, project_id,
					       'COMPLETED', 'GENERAL', 'PRIVATE', '水电', '漏水', started_at
					  from linli.deadline where clock = 'COMPLETE' and claimed_stop_at is not null""")
			.update();
		try {
			assertThat(page("/thresholds/drafts/replay", Locale.SIMPLIFIED_CHINESE).flips())
				.extracting(ReplayPage.Case::number)
				.containsExactlyInAnyOrder("BX9", "BX10");
			assertThat(get("/thresholds/drafts/replay", Locale.ENGLISH)).bodyText()
				.contains("BX9", "BX10")
				.doesNotContain("BX8");
		}
		finally {
			this.admin.sql("delete from linli.repair_request where number like 'BX%'").update();
		}
	}

	@Test
	void aCaseThatIsNotThereAnyMoreHasNoNumber() {
		draft(8);
		assertThat(page("/thresholds/drafts/replay", Locale.SIMPLIFIED_CHINESE).flips()).hasSize(2)
			.extracting(ReplayPage.Case::number)
			.containsOnlyNulls();
	}

	@Test
	void aLooserDraftTurnsNothingRed() {
		draft(24);
		var page = page("/thresholds/drafts/replay", Locale.SIMPLIFIED_CHINESE);
		assertThat(page.turning("RED")).isZero();
		assertThat(page.flips()).isEmpty();
	}

	@Test
	void whatHappenedBeforeTheLastNinetyDaysIsLeftAlone() {
		this.admin.sql("update linli.deadline set started_at = now() - interval '91 days' where clock = 'COMPLETE'")
			.update();
		draft(8);
		assertThat(get("/thresholds/drafts/replay", Locale.SIMPLIFIED_CHINESE)).bodyText().contains("这段时间没有受这些草稿影响的事项");
	}

	@Test
	void withoutADraftThereIsNothingToReplay() {
		assertThat(get("/thresholds/drafts/replay", Locale.SIMPLIFIED_CHINESE)).bodyText().contains("现在没有草稿");
	}

	@Test
	void aTargetBeyondAPercentageCountsAsTheNearest() {
		draft(8);
		assertThat(page("/thresholds/drafts/replay?target=1000", Locale.SIMPLIFIED_CHINESE).target()).isEqualTo(100);
		assertThat(get("/thresholds/drafts/replay?target=many", Locale.SIMPLIFIED_CHINESE)).hasStatus(400);
	}

	@ParameterizedTest
	@CsvSource({ "zh-CN, 读取数据用时过长", "en, This takes too long" })
	void oneThatIsGivenUpSaysSoOnThePageThatHasBegun(Locale locale, String title) {
		draft(8);
		ConsoleDatabase.shared().whileLocked("linli.deadline", () -> {
			Thread.ofVirtual().start(this::giveUp);
			assertThat(get("/thresholds/drafts/replay", locale)).hasStatusOk()
				.bodyText()
				.startsWith("\n")
				.contains(title, "</html>");
		});
	}

	/** As its time limit would, but sooner; the first line break comes after a second. */
	private void giveUp() {
		LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
		while (this.admin.sql("""
				select count(pg_cancel_backend(pid)) from pg_stat_activity
				 where usename = 'linli_console' and wait_event_type = 'Lock'""").query(Integer.class).single() == 0) {
			LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
		}
	}

	@Test
	void nothingIsChangedByIt() {
		draft(8);
		var before = verdicts();
		get("/thresholds/drafts/replay", Locale.SIMPLIFIED_CHINESE);
		assertThat(verdicts()).isEqualTo(before);
	}

	private String verdicts() {
		return this.admin
			.sql("select string_agg(claimed_verdict || due_at || version, ',' order by id) from linli.deadline")
			.query(String.class)
			.single();
	}

	private void draft(int hours) {
		this.admin
			.sql("""
					insert into linli.threshold_draft (tenant_id, id, case_kind, clock, limit_kind, limit_seconds, source, reference,
					  effective, seen_id, drafted_by)
					values (?, gen_random_uuid(), 'REPAIR', 'COMPLETE', 'DURATION', ?, 'CONTRACT', '补充协议',
					  daterange(current_date + 3, null), ?, 'wang-admin')""")
			.params(ConsoleDatabase.HAITANG, hours * 3600, STANDING)
			.update();
	}

	private ReplayPage page(String address, Locale locale) {
		var result = get(address, locale);
		assertThat(result).hasStatusOk();
		return (ReplayPage) result.getMvcResult().getModelAndView().getModel().get("page");
	}

	private MvcTestResult get(String address, Locale locale) {
		return this.console.get()
			.uri(address)
			.with(SignedInAs.admin("haitang", ConsoleDatabase.HAITANG))
			.locale(locale)
			.exchange();
	}

}
