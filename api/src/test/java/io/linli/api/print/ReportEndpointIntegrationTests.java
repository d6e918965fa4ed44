package io.linli.api.print;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.linli.api.Answer;
import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.api.MartRows;
import io.linli.api.graphql.GlobalId;
import io.linli.kpi.report.AnnualReport;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("P-02")
class ReportEndpointIntegrationTests {

	private static final String COMPANY = "/reports/company/" + Reported.YEAR;

	private static final String GROUP = "/reports/group/" + Reported.YEAR;

	private static final String JSON = "application/json";

	private static final String SHEET = ReportEndpoint.SHEET.toString();

	private static final String FILING = "reportFiling { id version status }";

	private final Api.Client manager = Api.shared().as(Role.PROJECT_MANAGER, ApiDatabase.JINXIU);

	private final Api.Client anju = Api.shared().as(Role.GROUP_MANAGER, ApiDatabase.ANJU);

	@BeforeAll
	static void publish() {
		Reported.publish();
	}

	@Test
	void theReportOfTheCompanyIsPrintedAsPagePdfSheetAndData() {
		HttpResponse<byte[]> page = Press.get(this.manager, COMPANY, Press.HTML);
		assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
		assertThat(page.headers().firstValue("Content-Security-Policy"))
			.contains("default-src 'none'; style-src 'unsafe-inline'; sandbox");
		assertThat(text(page)).contains("<h1>锦绣物业 <span>2031</span></h1>");
		HttpResponse<byte[]> pdf = Press.get(this.manager, COMPANY, Press.PDF);
		assertThat(pdf.headers().firstValue("Content-Type")).contains(Press.PDF);
		assertThat(pdf.headers().firstValue("Content-Disposition").orElse(""))
			.startsWith("inline; filename=\"annual-report-2031.pdf\"; filename*=UTF-8''%E9%94%A6%E7%BB%A3");
		assertThat(Press.text(pdf.body())).contains("锦绣物业2031");
		HttpResponse<byte[]> sheet = Press.get(this.manager, COMPANY, SHEET);
		assertThat(sheet.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment; ");
		assertThat(new String(sheet.body(), 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
		assertThat(data(Press.get(this.manager, COMPANY, JSON))).containsEntry("format", "linli-annual-report/3");
	}

	@Test
	void isInEnglishForWhomAsksForIt() {
		assertThat(Press.text(Press.get(this.manager, COMPANY + "?lang=en", Press.PDF).body()))
			.contains("Annualsatisfactionreport")
			.doesNotContain("满意度调研分析报告2031");
		assertThat(Press.text(
				Press
					.send(Press.request(this.manager, COMPANY)
						.header("Accept", Press.PDF)
						.header("Accept-Language", "en-GB")
						.build())
					.body()))
			.contains("Annualsatisfactionreport");
	}

	@Test
	void aCentreHasItsPartAndNoOther() {
		String path = centre(ApiDatabase.project(ApiDatabase.JINXIU));
		HttpResponse<byte[]> page = Press.get(this.manager, path, Press.HTML);
		assertThat(text(page)).contains("锦绣物业 · 锦绣物业一号园").doesNotContain("湖景苑");
		assertThat(data(Press.get(this.manager, path, JSON)).get("units").toString()).doesNotContain("湖景苑");
		assertThat(Press.text(Press.get(this.manager, path, Press.PDF).body())).contains("锦绣物业·锦绣物业一号园");
	}

	@Test
	void aCentreOfOthersReadsLikeOneThatDoesNotExist() {
		Api.Client unassigned = new Api.Client(Api.shared(),
				Api.token("new-" + UUID.randomUUID(), Role.PROJECT_MANAGER, ApiDatabase.JINXIU));
		String garden = centre(ApiDatabase.project(ApiDatabase.JINXIU));
		assertThat(Press.get(this.manager, garden, Press.PDF).statusCode()).isEqualTo(200);
		assertThat(Press.get(unassigned, garden, Press.PDF).statusCode()).isEqualTo(404);
		assertThat(Press.get(this.manager, centre(ApiDatabase.project(ApiDatabase.HEYUAN)), Press.PDF).statusCode())
			.isEqualTo(404);
		assertThat(Press.get(this.manager, centre(UUID.randomUUID()), Press.PDF).statusCode()).isEqualTo(404);
	}

	@Test
	void aGroupHasItsCompaniesSideBySideAndNoOther() {
		String page = text(Press.get(this.anju, GROUP, Press.HTML));
		assertThat(page).contains("<h1>安居物业集团 <span>2031</span></h1>", "锦绣物业", "和园物业").doesNotContain("海棠物业");
		assertThat(page.substring(0, page.indexOf("id=\"zh-peers\""))).as("figures are of companies")
			.doesNotContain("一号园");
		assertThat(page.substring(page.indexOf("id=\"zh-peers\""))).as("peers are of projects")
			.contains("锦绣物业 · 锦绣物业一号园", "和园物业 · 和园物业一号园");
		assertThat(Press.text(Press.get(this.anju, GROUP, Press.PDF).body())).contains("安居物业集团2031");
		assertThat(text(Press.get(this.anju, member(ApiDatabase.HEYUAN), Press.HTML))).contains("和园物业一号园");
		assertThat(Press.get(this.anju, member(ApiDatabase.HAITANG), Press.HTML).statusCode()).isEqualTo(404);
	}

	@Test
	void aGroupReadsOfACompanyThatMovedOnlyTheMonthsInWhichItBelongedToIt() {
		AnnualReport all = Reported.of(ApiDatabase.HAITANG, "海棠物业");
		AnnualReport report = new AnnualReport(all.scope(), Reported.FILED, all.entries(), all.tallies(), all.surveys(),
				all.restated(), all.origin());
		MartRows mart = MartRows.published();
		mart.report(ApiDatabase.HAITANG, report);
		mart.part(ApiDatabase.HAITANG, ApiDatabase.ANJU,
				report.within((month) -> !month.isBefore(LocalDate.of(Reported.YEAR, 10, 1))));
		String member = member(ApiDatabase.HAITANG, Reported.FILED);
		assertThat(data(Press.get(this.anju, member, JSON)).get("months").toString()).contains("2031-10", "2031-11")
			.doesNotContain("2031-09");
		assertThat(text(Press.get(this.anju, "/reports/group/" + Reported.FILED, Press.HTML)))
			.contains("海棠物业：只含属于本集团的月份（2031-10 2031-11）");
		Api.Client own = Api.shared().as(Role.PROJECT_MANAGER, ApiDatabase.HAITANG);
		assertThat(data(Press.get(own, "/reports/company/" + Reported.FILED, JSON)).get("months").toString())
			.contains("2031-09");
	}

	@Test
	void aCentresReportIsDueOnItsCompanysDayAndAGroupsOnTheLastOfThem() {
		MartRows mart = MartRows.published();
		for (UUID company : List.of(ApiDatabase.JINXIU, ApiDatabase.HEYUAN)) {
			AnnualReport some = Reported.of(company, "物业");
			List<AnnualReport.Entry> entries = some.entries()
				.stream()
				.map((entry) -> new AnnualReport.Entry(entry.unit(), entry.month().withYear(Reported.OTHER_DAYS),
						entry.kpi(), entry.figure()))
				.toList();
			mart.report(company, new AnnualReport(some.scope(), Reported.OTHER_DAYS, entries, List.of(), List.of(),
					List.of(), some.origin()));
		}
		ApiDatabase.shared()
			.admin()
			.sql("""
					insert into linli.filing_day (tenant_id, id, filing, from_year, limit_month, limit_day, source, reference,
					  set_by, set_at)
					values (?, gen_random_uuid(), 'SATISFACTION_REPORT', ?, 12, 1, 'CONTRACT', 'x', 'x', now())""")
			.params(ApiDatabase.JINXIU, Reported.OTHER_DAYS)
			.update();
		String garden = new GlobalId("Project", ApiDatabase.project(ApiDatabase.JINXIU)).encode();
		assertThat(this.manager.ask("{ centreSatisfactionReport(projectId: \"" + garden + "\", year: 2036) { dueOn } }")
			.text("/centreSatisfactionReport/dueOn")).isEqualTo("2036-12-01");
		assertThat(this.anju.ask("{ groupSatisfactionReport(year: 2036) { dueOn } }")
			.text("/groupSatisfactionReport/dueOn")).isEqualTo("2036-12-15");
	}

	@Test
	void aGroupsReportNamesTheCompanyThatItLacks() {
		String path = "/reports/group/" + Reported.FILED;
		MartRows.published()
			.withCard(ApiDatabase.HEYUAN, LocalDate.of(Reported.FILED, 3, 1),
					() -> assertThat(text(Press.get(this.anju, path, Press.HTML))).contains("和园物业：最近一次计算没有它的报告，未计入。"));
		assertThat(text(Press.get(this.anju, path, Press.HTML))).doesNotContain("和园物业");
	}

	@Test
	void aReportThatIsTooLongForAPdfIsRefused() {
		AnnualReport some = Reported.of(ApiDatabase.HEYUAN, "和园物业");
		List<AnnualReport.Entry> entries = new ArrayList<>();
		for (int n = 0; n < 100; n++) {
			AnnualReport.Unit unit = new AnnualReport.Unit(UUID.randomUUID().toString(), n + "号园");
			some.entries()
				.forEach((entry) -> entries
					.add(new AnnualReport.Entry(unit, entry.month().plusYears(3), entry.kpi(), entry.figure())));
		}
		MartRows.published()
			.report(ApiDatabase.HEYUAN, new AnnualReport(some.scope(), Reported.LONG, entries, List.of(), List.of(),
					List.of(), some.origin()));
		Api.Client own = Api.shared().as(Role.PROJECT_MANAGER, ApiDatabase.HEYUAN);
		String path = "/reports/company/" + Reported.LONG;
		assertThat(Press.get(own, path, Press.PDF).statusCode()).isEqualTo(422);
		assertThat(Press.get(own, path, Press.HTML).statusCode()).isEqualTo(200);
	}

	@Test
	void onlyThoseWhoMayReadAReportMayPrintIt() {
		for (Role role : List.of(Role.RECEPTIONIST, Role.MAINTENANCE_WORKER)) {
			Api.Client client = Api.shared().as(role, ApiDatabase.JINXIU);
			assertThat(Press.get(client, COMPANY, Press.PDF).statusCode()).isEqualTo(403);
			assertThat(Press.get(client, centre(ApiDatabase.project(ApiDatabase.JINXIU)), JSON).statusCode())
				.isEqualTo(403);
		}
		assertThat(Press.get(this.manager, GROUP, SHEET).statusCode()).isEqualTo(403);
		assertThat(Press.get(this.anju, COMPANY, SHEET).statusCode()).isEqualTo(403);
	}

	@Test
	void aFilingIsPrintedAsItWasDraftedWhateverIsPublishedAfterwards() {
		UUID consent = UUID.randomUUID();
		admin("""
				insert into linli.peer_consent (tenant_id, id, withdrawn, decided_at, decided_by)
				values (?, ?, false, clock_timestamp(), 'chen')""", ApiDatabase.JINXIU, consent);
		try {
			Answer drafted = this.manager.mutate("draftReportFiling", FILING,
					Map.of("idempotencyKey", UUID.randomUUID().toString(), "year", Reported.YEAR));
			String path = "/reports/filing/" + drafted.text("/reportFiling/id");
			byte[] pdf = Press.get(this.manager, path, Press.PDF).body();
			byte[] sheet = Press.get(this.manager, path, SHEET).body();
			String data = text(Press.get(this.manager, path, JSON));
			MartRows.published().report(ApiDatabase.JINXIU, Reported.of(ApiDatabase.JINXIU, "改了名字的物业"));
			assertThat(text(Press.get(this.manager, COMPANY, Press.HTML))).contains("改了名字的物业");
			assertThat(Press.get(this.manager, path, Press.PDF).body()).isEqualTo(pdf);
			assertThat(Press.get(this.manager, path, SHEET).body()).isEqualTo(sheet);
			assertThat(text(Press.get(this.manager, path, JSON))).isEqualTo(data);
			assertThat(
					Press.get(Api.shared().as(Role.PROJECT_MANAGER, ApiDatabase.HEYUAN), path, Press.PDF).statusCode())
				.isEqualTo(404);
		}
		finally {
			Reported.publish();
			admin("delete from linli.peer_consent where id = ?", consent);
		}
	}

	@Test
	void thePdfOfWhatIsFiledStaysTheOneThatWasPrintedFirst() {
		Answer drafted = this.manager.mutate("draftReportFiling", FILING,
				Map.of("idempotencyKey", UUID.randomUUID().toString(), "year", Reported.FILED));
		String id = drafted.text("/reportFiling/id");
		String path = "/reports/filing/" + id;
		byte[] draft = Press.get(this.manager, path, Press.PDF).body();
		assertThat(kept(id)).isZero();
		Answer reviewed = step(Api.shared().as(Role.TENANT_ADMIN, ApiDatabase.JINXIU), "reviewReportFiling", drafted);
		assertThat(reviewed.text("/reportFiling/status")).isEqualTo("REVIEWED");
		step(Api.shared().as(Role.TENANT_ADMIN, ApiDatabase.JINXIU), "fileReportFiling", reviewed);
		assertThat(Press.get(this.manager, path, Press.PDF).body()).isEqualTo(draft);
		assertThat(kept(id)).isOne();
		// As if it had been printed by an earlier release.
		ApiDatabase.shared()
			.admin()
			.sql("update linli.report_print set pdf = '\\x2550' where report_filing_id = ?")
			.param(key(id))
			.update();
		assertThat(Press.get(this.manager, path, Press.PDF).body()).containsExactly('%', 'P');
		assertThat(Press.get(this.manager, path + "?lang=en", Press.PDF).body()).hasSizeGreaterThan(10_000);
		assertThat(kept(id)).isEqualTo(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/reports", "/reports/", "/reports/company", "/reports/company/1999",
			"/reports/company/20311", "/reports/company/x", "/reports/company/2031/2031/x", "/reports/centre/x/2031",
			"/reports/filing/x", "/reports/other/2031" })
	void whatIsNotThereIsNotFound(String path) {
		assertThat(Press.get(this.manager, path, Press.PDF).statusCode()).isEqualTo(404);
	}

	@Test
	void otherKindsOfFilesAndOtherMethodsAreRefused() {
		assertThat(Press.get(this.manager, COMPANY, "image/png").statusCode()).isEqualTo(406);
		var posted = Press.send(Press.request(this.manager, COMPANY).POST(BodyPublishers.noBody()).build());
		assertThat(posted.statusCode()).isEqualTo(405);
		assertThat(posted.headers().firstValue("Allow")).contains("GET");
	}

	private static Answer step(Api.Client client, String mutation, Answer before) {
		return client.mutate(mutation, FILING, Map.of("idempotencyKey", UUID.randomUUID().toString(), "reportFilingId",
				before.text("/reportFiling/id"), "expectedVersion", before.number("/reportFiling/version")));
	}

	private static int kept(String filing) {
		return ApiDatabase.shared()
			.admin()
			.sql("select count(*) from linli.report_print where report_filing_id = ?")
			.param(key(filing))
			.query(Integer.class)
			.single();
	}

	private static UUID key(String filing) {
		return GlobalId.keyOf("ReportFiling", filing).orElseThrow();
	}

	private static void admin(String sql, Object... values) {
		ApiDatabase.shared().admin().sql(sql).params(values).update();
	}

	private static String centre(UUID project) {
		return "/reports/centre/" + new GlobalId("Project", project).encode() + "/" + Reported.YEAR;
	}

	private static String member(UUID company) {
		return member(company, Reported.YEAR);
	}

	private static String member(UUID company, int year) {
		return "/reports/member/" + new GlobalId("Company", company).encode() + "/" + year;
	}

	private static String text(HttpResponse<byte[]> answer) {
		assertThat(answer.statusCode()).isEqualTo(200);
		return new String(answer.body(), StandardCharsets.UTF_8);
	}

	private static Map<String, Object> data(HttpResponse<byte[]> answer) {
		return JsonMapper.shared().readValue(text(answer), new TypeReference<>() {
		});
	}

}
