package io.linli.console.draft;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import io.linli.console.ConsoleDatabase;
import io.linli.console.ConsoleTest;
import io.linli.console.language.Words;
import io.linli.console.signin.SignedInAs;
import io.linli.console.threshold.FourEyes;
import io.linli.console.threshold.ThresholdForm;
import io.linli.sla.Limit;
import io.linli.tenancy.Organization;
import io.linli.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@ConsoleTest
class DraftPagesIntegrationTests {

	private static final RequestPostProcessor WANG = admin("wang");

	private static final RequestPostProcessor LI = admin("li");

	private static final String DRAFTS = "/thresholds/drafts";

	private static final String FIRST = "/thresholds/promise?clock=COMPLETE&caseKind=REPAIR&urgency=EMERGENCY&level="
			+ ConsoleDatabase.level(ConsoleDatabase.HAITANG, 1);

	private static final String SECOND = "/thresholds/promise?clock=COMPLETE&caseKind=REPAIR&urgency=GENERAL&level="
			+ ConsoleDatabase.level(ConsoleDatabase.HAITANG, 1);

	@Autowired
	private MockMvcTester console;

	private final JdbcClient admin = ConsoleDatabase.shared().admin();

	@BeforeEach
	void nothingIsDrafted() {
		for (var table : List.of("threshold_draft", "company_setting")) {
			this.admin.sql("delete from linli." + table).update();
		}
		this.admin.sql("delete from linli.threshold where tenant_id = ? and clock = 'COMPLETE'")
			.param(ConsoleDatabase.HAITANG)
			.update();
	}

	@Test
	void aDraftDoesNotCountAndSaysWhatItWouldChange() {
		assertThat(draft(WANG, FIRST, 8, tomorrow())).hasStatus3xxRedirection();
		assertThat(thresholds()).isEmpty();
		assertThat(get(WANG, DRAFTS)).hasStatusOk()
			.bodyText()
			.contains("完成维修", "一级", "未设定", "8 分钟", "合同第 8 条", "wang-admin");
		assertThat(get(LI, "/thresholds")).bodyText().contains("草稿：", "8 分钟");
		assertThat(get(LI, FIRST)).bodyText().contains("wang-admin", "value=\"8\"", "value=\"合同第 8 条\"");
	}

	@Test
	void aLimitThatCannotBeKeptIsFlaggedBesideItsCellAndItsDraftAndNotRefused() {
		assertThat(get(WANG, "/thresholds")).bodyText().contains("记录和传递合计 5 分钟，已用完到场的 5 分钟");
		assertThat(draft(WANG, FIRST, 8, tomorrow())).hasStatus3xxRedirection();
		assertThat(get(WANG, DRAFTS)).bodyText().contains("记录、传递和到场合计可达 10 分钟", "完成维修的 8 分钟");
		assertThat(act(WANG, "PUBLISH", drafts())).hasRedirectedUrl(DRAFTS);
	}

	@Test
	void allAreDiscardedOrPublishedInOneStep() {
		draft(WANG, FIRST, 8, tomorrow());
		draft(WANG, SECOND, 9, tomorrow());
		assertThat(act(LI, "PUBLISH", drafts())).hasRedirectedUrl(DRAFTS);
		assertThat(drafts()).isEmpty();
		assertThat(thresholds()).containsExactly("480 li-admin wang-admin", "540 li-admin wang-admin");
		assertThat(get(LI, FIRST)).bodyText().contains("双人复核", "li-admin", "wang-admin");
		draft(WANG, FIRST, 7, tomorrow().plusDays(1));
		assertThat(act(WANG, "DISCARD", drafts())).hasRedirectedUrl(DRAFTS);
		assertThat(drafts()).isEmpty();
		assertThat(thresholds()).hasSize(2);
	}

	@Test
	void noneIsPublishedWhereOneIsOlderThanWhatStandsAndThePersonSeesWhatChanged() {
		draft(WANG, FIRST, 8, tomorrow());
		draft(WANG, SECOND, 9, tomorrow());
		this.admin
			.sql("""
					insert into linli.threshold (tenant_id, id, contract_level_id, case_kind, urgency, clock, limit_kind, limit_seconds,
					  source, reference, effective, set_by)
					values (?, gen_random_uuid(), ?, 'REPAIR', 'GENERAL', 'COMPLETE', 'DURATION', 360, 'PROCEDURE', '规程', daterange(?, null),
					  'zhao-admin')""")
			.params(ConsoleDatabase.HAITANG, ConsoleDatabase.level(ConsoleDatabase.HAITANG, 1), today())
			.update();
		assertThat(get(WANG, DRAFTS)).bodyText().contains("zhao-admin", "设定了新版本（6 分钟");
		assertThat(act(WANG, "PUBLISH", drafts())).hasStatus(409).bodyText().contains("没有发布", "zhao-admin", "6 分钟");
		assertThat(thresholds()).containsExactly("360 zhao-admin null");
		assertThat(draft(WANG, SECOND, 9, tomorrow())).hasStatus3xxRedirection();
		assertThat(act(WANG, "PUBLISH", drafts())).hasRedirectedUrl(DRAFTS);
		assertThat(thresholds()).hasSize(3);
	}

	@Test
	void aDraftOfAnImpossibleLimitFromEarlierIsToldAsSuchAndDiscardedOrDraftedAnew() {
		draftImpossibly("'BY_DATE', '02-31', null");
		draft(WANG, SECOND, 9, tomorrow());
		assertThat(get(LI, DRAFTS)).hasStatusOk().bodyText().contains("不成立的草稿", "合同第 31 条", "zhao-admin", "9 分钟");
		assertThat(get(WANG, "/thresholds")).hasStatusOk();
		for (var act : List.of("SUBMIT", "PUBLISH", "DISCARD")) {
			assertThat(act(WANG, act, drafts())).hasStatus(422).bodyText().contains("没有改动：所选草稿中有时限不成立");
		}
		assertThat(thresholds()).isEmpty();
		assertThat(draft(WANG, FIRST, 8, tomorrow())).hasStatus3xxRedirection();
		assertThat(get(LI, DRAFTS)).bodyText().doesNotContain("不成立的草稿", "合同第 31 条");
		assertThat(act(LI, "PUBLISH", drafts())).hasRedirectedUrl(DRAFTS);
		draftImpossibly("'RATE', null, 500");
		var impossible = page().impossible().getFirst().id().toString();
		assertThat(discardImpossible(impossible)).hasRedirectedUrl(DRAFTS);
		assertThat(discardImpossible(impossible)).hasStatus(409);
		assertThat(thresholds()).containsExactly("480 li-admin wang-admin", "540 li-admin wang-admin");
	}

	@Test
	void aDayOnWhichCasesHaveStartedStaysWithTheLimitThatTheyHavePinned() {
		startToday();
		try {
			assertThat(save(WANG, FIRST, "PUBLISH", 8, today(), seen(FIRST))).hasStatus(409)
				.bodyText()
				.contains("今天仍归现行时限");
			draft(WANG, FIRST, 8, today());
			assertThat(act(LI, "PUBLISH", drafts())).hasStatus(409).bodyText().contains("没有发布：今天已有事项按现行时限起算");
			draft(WANG, FIRST, 8, tomorrow());
			assertThat(act(LI, "PUBLISH", drafts())).hasRedirectedUrl(DRAFTS);
		}
		finally {
			this.admin.sql("delete from linli.deadline where clock = 'COMPLETE'").update();
		}
	}

	@Test
	void aSecondDrafterIsToldThatSomebodyHasDraftedMeanwhile() {
		var opened = seen(FIRST);
		assertThat(draft(WANG, FIRST, 8, tomorrow())).hasStatus3xxRedirection();
		assertThat(save(LI, FIRST, "DRAFT", 6, tomorrow(), opened)).hasStatus(409)
			.bodyText()
			.contains("没有保存", "wang-admin", "8 分钟");
		assertThat(draft(LI, FIRST, 6, tomorrow())).hasStatus3xxRedirection();
		assertThat(drafts()).hasSize(1);
	}

	@Test
	void aDraftThatChangedAfterThePageWasOpenedIsNotPublished() {
		draft(WANG, FIRST, 8, tomorrow());
		var opened = drafts();
		draft(WANG, FIRST, 80, tomorrow());
		assertThat(act(LI, "PUBLISH", opened)).hasStatus(409).bodyText().contains("没有改动");
		assertThat(act(LI, "PUBLISH", List.of())).hasStatus(422).bodyText().contains("请先勾选草稿");
		assertThat(thresholds()).isEmpty();
	}

	@Test
	void withFourEyesOnePersonSubmitsAndAnotherOnePublishes() {
		assertThat(turn(WANG, "ON")).hasRedirectedUrl(DRAFTS);
		assertThat(save(WANG, FIRST, "PUBLISH", 8, tomorrow(), "")).hasStatus(409).bodyText().contains("须先存为草稿");
		draft(WANG, FIRST, 8, tomorrow());
		assertThat(act(LI, "PUBLISH", drafts())).hasStatus(403);
		assertThat(act(LI, "SUBMIT", drafts())).hasStatus(403);
		assertThat(act(LI, "DISCARD", drafts())).hasStatus(403).bodyText().contains("只能提交或丢弃自己起草的草稿");
		assertThat(act(WANG, "SUBMIT", drafts())).hasRedirectedUrl(DRAFTS);
		assertThat(act(WANG, "PUBLISH", drafts())).hasStatus(403).bodyText().contains("起草人以外的管理员");
		assertThat(thresholds()).isEmpty();
		assertThat(get(LI, DRAFTS)).bodyText().contains("待您复核");
		assertThat(act(LI, "PUBLISH", drafts())).hasRedirectedUrl(DRAFTS);
		assertThat(thresholds()).containsExactly("480 li-admin wang-admin");
	}

	@Test
	void aDraftIsSentBackWithAReasonAndSubmittedAgain() {
		turn(WANG, "ON");
		draft(WANG, FIRST, 8, tomorrow());
		act(WANG, "SUBMIT", drafts());
		assertThat(act(LI, "SEND_BACK", drafts())).hasStatus(422).bodyText().contains("请填写退回原因");
		assertThat(act(LI, "SEND_BACK", drafts(), "请核对合同")).hasRedirectedUrl(DRAFTS);
		assertThat(get(WANG, DRAFTS)).bodyText().contains("li-admin", "退回：请核对合同");
		assertThat(act(LI, "PUBLISH", drafts())).hasStatus(403);
		act(WANG, "SUBMIT", drafts());
		assertThat(act(LI, "PUBLISH", drafts())).hasRedirectedUrl(DRAFTS);
	}

	@Test
	void theSwitchIsKeptWithWhoTurnedItAndTurnedOnceByTwoAtOnce() {
		var page = page();
		assertThat(turn(WANG, "ON", page.fourEyes().setAt().toString())).hasRedirectedUrl(DRAFTS);
		assertThat(turn(LI, "ON", page.fourEyes().setAt().toString())).hasStatus(409).bodyText().contains("已切换了开关");
		assertThat(page().switches()).extracting(FourEyes::on).containsExactly(true);
	}

	@Test
	void fourEyesAreSwitchedOffByTwo() {
		turn(WANG, "ON");
		assertThat(turn(WANG, "OFF")).hasStatus(403).bodyText().contains("另一位管理员关闭");
		assertThat(turn(WANG, "ASKED")).hasRedirectedUrl(DRAFTS);
		assertThat(turn(WANG, "OFF")).hasStatus(403);
		assertThat(get(LI, DRAFTS)).bodyText().contains("wang-admin 申请关闭双人复核", "保持开启");
		assertThat(turn(LI, "KEPT")).hasRedirectedUrl(DRAFTS);
		assertThat(turn(LI, "OFF")).hasStatus(403);
		turn(WANG, "ASKED");
		assertThat(turn(LI, "OFF")).hasRedirectedUrl(DRAFTS);
		assertThat(get(WANG, DRAFTS)).bodyText().contains("wang-admin 于", "申请关闭", "决定保持开启", "li-admin 于", "关闭");
		assertThat(page().switches()).extracting(FourEyes::turn)
			.containsExactly(FourEyes.Turn.OFF, FourEyes.Turn.ASKED, FourEyes.Turn.KEPT, FourEyes.Turn.ASKED,
					FourEyes.Turn.ON);
	}

	@Test
	void whatSomebodyHasSubmittedIsNotReplacedByAnother() {
		turn(WANG, "ON");
		draft(WANG, FIRST, 8, tomorrow());
		act(WANG, "SUBMIT", drafts());
		var submitted = drafts();
		assertThat(draft(LI, FIRST, 6, tomorrow())).hasStatus(409).bodyText().contains("wang-admin 已提交同一来源的草稿");
		assertThat(drafts()).isEqualTo(submitted);
		assertThat(act(LI, "SEND_BACK", drafts(), "请核对合同")).hasRedirectedUrl(DRAFTS);
		assertThat(draft(LI, FIRST, 6, tomorrow())).hasStatus3xxRedirection();
		assertThat(drafts()).hasSize(1).doesNotContainAnyElementsOf(submitted);
	}

	@Test
	void theLimitsOfALevelAreDraftedForAnotherOneAndNeitherTwiceNorForThePlatform() {
		assertThat(copy(1, 3, tomorrow())).hasStatus(422).bodyText().contains("没有可以复制的时限");
		draft(WANG, FIRST, 8, today());
		draft(WANG, SECOND, 9, today());
		act(WANG, "PUBLISH", drafts());
		assertThat(copy(1, 3, today().minusDays(1))).hasStatus(422);
		assertThat(copy(1, 1, tomorrow())).hasStatus(422);
		assertThat(copy(1, 3, tomorrow())).hasRedirectedUrl(DRAFTS);
		assertThat(page().groups().getFirst().lines()).extracting("draft.threshold.limit", "level.rank")
			.containsExactlyInAnyOrder(tuple(new Limit.Within(Duration.ofMinutes(8)), 3),
					tuple(new Limit.Within(Duration.ofMinutes(9)), 3));
		assertThat(copy(1, 3, tomorrow())).hasStatus(422);
		assertThat(act(LI, "PUBLISH", drafts())).hasRedirectedUrl(DRAFTS);
	}

	@Test
	void anotherCompanysDraftsAreNeitherSeenNorTouched() {
		draft(WANG, FIRST, 8, tomorrow());
		var stranger = SignedInAs.admin("jinxiu", ConsoleDatabase.JINXIU);
		assertThat(get(stranger, DRAFTS)).bodyText().doesNotContain("wang-admin");
		for (var act : DraftsPage.Act.values()) {
			assertThat(act(stranger, act.name(), drafts(), "原因")).hasStatus(409);
		}
		assertThat(drafts()).hasSize(1);
	}

	@Test
	void aFormWithoutItsTokenIsRefused() {
		for (var address : List.of(DRAFTS + "?act=PUBLISH", DRAFTS + "/four-eyes?turn=ON", DRAFTS + "/copy")) {
			assertThat(this.console.post().uri(address).with(WANG).exchange()).hasStatus(403);
		}
	}

	private MvcTestResult draft(RequestPostProcessor person, String address, int minutes, LocalDate from) {
		return save(person, address, "DRAFT", minutes, from, seen(address));
	}

	private MvcTestResult save(RequestPostProcessor person, String address, String saving, int minutes, LocalDate from,
			String seen) {
		return this.console.post()
			.uri(address)
			.param("kind", "DURATION")
			.param("amount", Integer.toString(minutes))
			.param("unit", "MINUTES")
			.param("source", "CONTRACT")
			.param("reference", "合同第 8 条")
			.param("from", from.toString())
			.param("seen", seen)
			.param("saving", saving)
			.locale(Locale.SIMPLIFIED_CHINESE)
			.with(csrf())
			.with(person)
			.exchange();
	}

	private MvcTestResult discardImpossible(String draft) {
		return this.console.post()
			.uri(DRAFTS + "/impossible")
			.param("draft", draft)
			.locale(Locale.SIMPLIFIED_CHINESE)
			.with(csrf())
			.with(LI)
			.exchange();
	}

	/** As a draft could be before the database judged drafts as strictly as limits. */
	private void draftImpossibly(String limit) {
		var check = this.admin.sql("""
				select pg_get_constraintdef(oid) from pg_constraint where conname = 'threshold_draft_limit'""")
			.query(String.class)
			.single();
		this.admin.sql("alter table linli.threshold_draft drop constraint threshold_draft_limit").update();
		this.admin
			.sql("""
					insert into linli.threshold_draft (tenant_id, id, contract_level_id, case_kind, urgency, clock, limit_kind, limit_date,
					  limit_percent, source, reference, effective, drafted_by)
					values (?, gen_random_uuid(), ?, 'REPAIR', 'EMERGENCY', 'COMPLETE', %s, 'CONTRACT', '合同第 31 条',
					  daterange(current_date + 3, null), 'zhao-admin')"""
				.formatted(limit))
			.params(ConsoleDatabase.HAITANG, ConsoleDatabase.level(ConsoleDatabase.HAITANG, 1))
			.update();
		this.admin.sql("alter table linli.threshold_draft add constraint threshold_draft_limit " + check).update();
	}

	/** A case under a limit of the contract that stands since January. */
	private void startToday() {
		this.admin
			.sql("""
					with standing as (
					  insert into linli.threshold (tenant_id, id, contract_level_id, case_kind, urgency, clock, limit_kind, limit_seconds,
					    source, reference, effective, set_by)
					  values (?, gen_random_uuid(), ?, 'REPAIR', 'EMERGENCY', 'COMPLETE', 'DURATION', 360, 'CONTRACT', '合同',
					    '[2026-01-01,)', 'zhao-admin') returning *)
					insert into linli.deadline (tenant_id, id, project_id, subject_kind, subject_id, clock, case_kind, category, threshold_id,
					  source, reference, time_zone, started_at, due_at, claimed_verdict, proven_verdict)
					select tenant_id, gen_random_uuid(), ?, 'REPAIR', gen_random_uuid(), clock, case_kind, '水电', id, source, reference,
					  'Asia/Shanghai', now(), now() + interval '6 minutes', 'OPEN', 'OPEN' from standing""")
			.params(ConsoleDatabase.HAITANG, ConsoleDatabase.level(ConsoleDatabase.HAITANG, 1),
					ConsoleDatabase.named("haitang/project"))
			.update();
	}

	private MvcTestResult act(RequestPostProcessor person, String act, List<String> drafts) {
		return act(person, act, drafts, null);
	}

	private MvcTestResult act(RequestPostProcessor person, String act, List<String> drafts, @Nullable String reason) {
		return this.console.post()
			.uri(DRAFTS)
			.param("act", act)
			.param("draft", drafts.toArray(String[]::new))
			.param("reason", (reason != null) ? reason : "")
			.locale(Locale.SIMPLIFIED_CHINESE)
			.with(csrf())
			.with(person)
			.exchange();
	}

	private MvcTestResult turn(RequestPostProcessor person, String turn) {
		return turn(person, turn, page().fourEyes().setAt().toString());
	}

	private MvcTestResult turn(RequestPostProcessor person, String turn, String seen) {
		return this.console.post()
			.uri(DRAFTS + "/four-eyes")
			.param("turn", turn)
			.param("seen", seen)
			.locale(Locale.SIMPLIFIED_CHINESE)
			.with(csrf())
			.with(person)
			.exchange();
	}

	private MvcTestResult copy(int from, int to, LocalDate day) {
		return this.console.post()
			.uri(DRAFTS + "/copy")
			.param("from", ConsoleDatabase.level(ConsoleDatabase.HAITANG, from).toString())
			.param("to", ConsoleDatabase.level(ConsoleDatabase.HAITANG, to).toString())
			.param("day", day.toString())
			.locale(Locale.SIMPLIFIED_CHINESE)
			.with(csrf())
			.with(WANG)
			.exchange();
	}

	private MvcTestResult get(RequestPostProcessor person, String uri) {
		return this.console.get().uri(uri).locale(Locale.SIMPLIFIED_CHINESE).with(person).exchange();
	}

	private DraftsPage page() {
		return (DraftsPage) get(WANG, DRAFTS).getMvcResult().getModelAndView().getModel().get("page");
	}

	private String seen(String address) {
		return ((ThresholdForm) get(WANG, address).getMvcResult().getModelAndView().getModel().get("form")).seen();
	}

	private List<String> drafts() {
		return this.admin.sql("select id::text from linli.threshold_draft").query(String.class).list();
	}

	/** Seconds, who set it and who drafted it. */
	private List<String> thresholds() {
		return this.admin.sql("""
				select limit_seconds || ' ' || set_by || ' ' || coalesce(drafted_by, 'null') from linli.threshold
				 where tenant_id = ? and clock = 'COMPLETE' order by limit_seconds""")
			.param(ConsoleDatabase.HAITANG)
			.query(String.class)
			.list();
	}

	private static RequestPostProcessor admin(String name) {
		return SignedInAs.person(name + "-admin", Set.of(Role.TENANT_ADMIN),
				new Organization("haitang", ConsoleDatabase.HAITANG));
	}

	private static LocalDate today() {
		return LocalDate.now(Words.ZONE);
	}

	private static LocalDate tomorrow() {
		return today().plusDays(1);
	}

}
