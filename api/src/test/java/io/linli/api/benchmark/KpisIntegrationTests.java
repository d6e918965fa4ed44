package io.linli.api.benchmark;

import java.time.OffsetDateTime;
import java.util.UUID;

import io.linli.api.Answer;
import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.api.MartRows;
import io.linli.api.graphql.GlobalId;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class KpisIntegrationTests {

	private static final String FIGURE = """
			{ kpi { code } kpiVersion unit { companyId company projectId project month } numerator denominator value \
			interval { low high } provenNumerator provenDenominator provenValue openOverdue closed unmeasured \
			measuredShare thin asOf }""";

	private static final String YEAR = "from: \"2026-01\", to: \"2026-12\"";

	private final Api.Client jinxiu = Api.shared().as(Role.PROJECT_MANAGER, ApiDatabase.JINXIU);

	private final Api.Client anju = Api.shared().as(Role.GROUP_MANAGER, ApiDatabase.ANJU);

	@BeforeAll
	static void publish() {
		MartRows.published();
	}

	@Test
	void sumsTheMonthsAndLevelsOfOneProject() {
		var figure = kpis(this.jinxiu, YEAR + ", codes: [K04], projectId: \"" + id(garden()) + "\"").at("/0");

		assertThat(figure.text("/kpi/code")).isEqualTo("K04");
		assertThat(figure.number("/kpiVersion")).isEqualTo(3);
		assertThat(figure.text("/unit/project")).isEqualTo("一号园");
		assertThat(figure.text("/unit/projectId")).isEqualTo(id(garden()));
		assertThat(figure.isNull("/unit/month")).isTrue();
		assertThat(figure.number("/numerator")).isEqualTo(95);
		assertThat(figure.number("/denominator")).isEqualTo(100);
		assertThat(figure.number("/openOverdue")).isEqualTo(3);
		assertThat(figure.number("/closed")).isEqualTo(97);
		assertThat(figure.number("/unmeasured")).isEqualTo(4);
		assertThat(decimal(figure, "/provenValue")).isEqualTo(87 / 98.0, within(1e-12));
		assertThat(figure.at("/thin").part().asBoolean()).isFalse();
		assertThat(OffsetDateTime.parse(figure.text("/asOf"))).isEqualTo(MartRows.AS_OF);
	}

	@Test
	void givesWilsonsInterval() {
		var figure = kpis(this.jinxiu, YEAR + ", codes: [K04], projectId: \"" + id(garden()) + "\"").at("/0");

		assertThat(decimal(figure, "/value")).isEqualTo(0.95);
		assertThat(decimal(figure, "/interval/low")).isEqualTo(0.88825, within(1e-5));
		assertThat(decimal(figure, "/interval/high")).isEqualTo(0.97846, within(1e-5));
	}

	@Test
	void sumsTheProjectsOfACompanyAndAveragesNothing() {
		var figures = kpis(this.jinxiu, YEAR + ", codes: [K04]");

		assertThat(figures.each("", "numerator")).containsExactly("98");
		assertThat(figures.number("/0/denominator")).isEqualTo(104);
		assertThat(decimal(figures, "/0/value")).isEqualTo(98 / 104.0, within(1e-12));
		assertThat(figures.text("/0/unit/company")).isEqualTo("锦绣物业");
		assertThat(figures.isNull("/0/unit/project")).isTrue();
	}

	@Test
	void keepsProjectsAndMonthsApartWhereAsked() {
		var figures = kpis(this.jinxiu, YEAR + ", codes: [K04], groupBy: [PROJECT, MONTH]");

		assertThat(figures.each("", "numerator")).containsExactlyInAnyOrder("48", "47", "3");
		assertThat(figures.size("")).isEqualTo(3);
		var months = kpis(this.jinxiu, YEAR + ", codes: [K04], groupBy: [MONTH]");
		assertThat(months.each("", "numerator")).containsExactly("48", "50");
		assertThat(months.text("/0/unit/month")).isEqualTo("2026-10");
		assertThat(months.isNull("/0/unit/company")).isTrue();
	}

	@Test
	void answersTheSameAgainAndAgain() {
		var first = kpis(this.jinxiu, YEAR).toString();

		for (int again = 0; again < 3; again++) {
			assertThat(kpis(this.jinxiu, YEAR)).hasToString(first);
		}
	}

	@Test
	void leavesOutTheMonthsBeforeAndAfterThePeriod() {
		assertThat(kpis(this.jinxiu, "from: \"2026-10\", to: \"2026-10\", codes: [K04]").number("/0/numerator"))
			.isEqualTo(48);
		assertThat(kpis(this.jinxiu, "from: \"2025-01\", to: \"2026-09\"").size("")).isZero();
	}

	@Test
	void listsTheKpisInTheRegistrysOrder() {
		var figures = this.jinxiu
			.ask("{ kpis(" + YEAR + ", codes: [K16, K04, K12_REPAIR, K09_PROPERTY]) { kpi { code } } }")
			.at("/kpis");
		assertThat(figures.part().findValuesAsString("code")).containsExactly("K04", "K09_PROPERTY", "K12_REPAIR",
				"K16");
	}

	@Test
	void bringsComplaintsToAThousandHouseholdsAYear() {
		var figure = kpis(this.jinxiu, YEAR + ", codes: [K09_PROPERTY]").at("/0");

		assertThat(decimal(figure, "/value")).isEqualTo(35.0, within(1e-9));
		assertThat(figure.isNull("/interval")).isTrue();
		assertThat(figure.isNull("/closed")).isTrue();
		assertThat(figure.isNull("/measuredShare")).isTrue();
		assertThat(figure.isNull("/provenValue")).isTrue();
	}

	@Test
	void countsMoreHouseholdDaysThanFitInto32Bits() {
		var figure = kpis(this.anju, YEAR + ", codes: [K09_DEVELOPER]").at("/0");

		assertThat(figure.at("/denominator").part().asLong()).isEqualTo(3_650_000_000L);
	}

	@Test
	void showsTheResponseRateAndMarksFewCases() {
		var figure = kpis(this.jinxiu, YEAR + ", codes: [K16]").at("/0");

		assertThat(decimal(figure, "/measuredShare")).isEqualTo(0.25);
		assertThat(figure.at("/thin").part().asBoolean()).isTrue();
	}

	@Test
	void noCaseIsNotZeroPerCent() {
		var figure = kpis(this.jinxiu, YEAR + ", codes: [K12_REPAIR]").at("/0");

		assertThat(figure.isNull("/value")).isTrue();
		assertThat(figure.isNull("/interval")).isTrue();
		assertThat(figure.number("/unmeasured")).isEqualTo(7);
	}

	@Test
	void showsAGroupItsCompaniesAndNoOther() {
		var figures = kpis(this.anju, YEAR + ", codes: [K04], groupBy: [COMPANY]");

		assertThat(figures.size("")).isEqualTo(2);
		assertThat(figures.part().findValuesAsString("company")).containsExactlyInAnyOrder("锦绣物业", "和园物业");
		assertThat(figures.each("", "numerator")).containsExactlyInAnyOrder("98", "240");
		assertThat(kpis(this.anju, YEAR + ", codes: [K04], groupBy: []").number("/0/numerator")).isEqualTo(338);
		assertThat(kpis(this.anju, YEAR + ", codes: [K04], groupBy: [PROJECT]").size("")).isEqualTo(3);
	}

	@Test
	void showsOtherGroupsNothing() {
		var stranger = Api.shared().as(Role.GROUP_MANAGER, UUID.fromString("b0000000-0000-4000-8000-000000000000"));

		assertThat(kpis(stranger, YEAR).size("")).isZero();
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "GROUP_MANAGER")
	void showsAllStaffTheirOwnCompanyOnly(Role role) {
		var figures = kpis(Api.shared().as(role, ApiDatabase.HAITANG), YEAR + ", groupBy: []");

		assertThat(figures.each("", "numerator")).containsExactly("10");
	}

	@Test
	void aForeignProjectReadsLikeOneThatDoesNotExist() {
		for (UUID project : new UUID[] { ApiDatabase.project(ApiDatabase.HEYUAN), UUID.randomUUID() }) {
			assertThat(kpis(this.jinxiu, YEAR + ", projectId: \"" + id(project) + "\"").size("")).isZero();
		}
		assertThat(kpis(this.jinxiu, YEAR + ", projectId: \"nonsense\"").size("")).isZero();
		assertThat(kpis(this.anju, YEAR + ", projectId: \"" + id(ApiDatabase.project(ApiDatabase.HAITANG)) + "\"")
			.size("")).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "2026-05, 2026-04", "2023-12, 2026-12", "1999-12, 2000-01", "2099-12, 2100-01" })
	void refusesWhatIsNoPeriod(String from, String to) {
		var answer = this.jinxiu.ask("{ kpis(from: \"%s\", to: \"%s\") { value } }".formatted(from, to));

		assertThat(answer.errors()).containsExactly("INVALID_INPUT");
	}

	@Test
	void refusesUnknownCodesByItsSchema() {
		var answer = this.jinxiu.ask("{ kpis(" + YEAR + ", codes: [K99]) { value } }");

		assertThat(answer.errors()).containsExactly("INVALID_DOCUMENT");
		assertThat(answer.toString()).contains("K99");
	}

	@Test
	void tellsTheRunAndNothingBeforeTheFirstOne() {
		var document = "{ kpiRun { asOf kpiVersion inputHash finishedAt } kpis(" + YEAR + ") { value } }";
		var answer = this.jinxiu.ask(document);
		assertThat(answer.text("/kpiRun/kpiVersion")).isEqualTo("registry of new");
		assertThat(answer.text("/kpiRun/inputHash")).isEqualTo("input of new");
		assertThat(OffsetDateTime.parse(answer.text("/kpiRun/asOf"))).isEqualTo(MartRows.AS_OF);
		assertThat(OffsetDateTime.parse(answer.text("/kpiRun/finishedAt"))).isEqualTo(MartRows.AS_OF.plusHours(3));

		MartRows.published().unpublish();
		try {
			var before = this.anju.ask(document);
			assertThat(before.errors()).isEmpty();
			assertThat(before.isNull("/kpiRun")).isTrue();
			assertThat(before.at("/kpis").part().isArray()).isTrue();
			assertThat(before.size("/kpis")).isZero();
		}
		finally {
			MartRows.published();
		}
	}

	@Test
	void givesTheFiledAndTheRestatedFigureOfAMonth() {
		var figures = restated(this.jinxiu,
				YEAR + ", codes: [K04], groupBy: [MONTH], projectId: \"" + id(garden()) + "\"");

		assertThat(figures.each("", "numerator")).containsExactly("48", "47");
		assertThat(figures.isNull("/1/restated")).isTrue();
		var october = figures.at("/0");
		assertThat(october.number("/numerator")).isEqualTo(48);
		assertThat(october.number("/restated/filedNumerator")).isEqualTo(48);
		assertThat(october.number("/restated/filedDenominator")).isEqualTo(50);
		assertThat(decimal(october, "/restated/filedValue")).isEqualTo(0.96);
		assertThat(october.number("/restated/numerator")).isEqualTo(43);
		assertThat(october.number("/restated/denominator")).isEqualTo(50);
		assertThat(decimal(october, "/restated/value")).isEqualTo(0.86);
		assertThat(decimal(october, "/restated/interval/low")).isBetween(0.7, 0.8);
		assertThat(october.number("/restated/provenNumerator")).isEqualTo(37);
		assertThat(october.number("/restated/provenDenominator")).isEqualTo(48);
		assertThat(decimal(october, "/restated/provenValue")).isEqualTo(37 / 48.0, within(1e-12));
		assertThat(october.number("/restated/openOverdue")).isEqualTo(2);
		assertThat(october.number("/restated/unmeasured")).isEqualTo(3);
		assertThat(OffsetDateTime.parse(october.text("/restated/asOf"))).isEqualTo(MartRows.RESTATED_AS_OF);
		assertThat(october.text("/restated/limitsOn")).isEqualTo("2026-11-15");
		assertThat(october.text("/restated/reason")).isEqualTo("restatement 2");
		assertThat(october.text("/restated/restatedBy")).isEqualTo("chen");
		assertThat(OffsetDateTime.parse(october.text("/restated/restatedAt"))).isEqualTo(MartRows.AS_OF.plusDays(2));
		assertThat(october.number("/restated/restatements")).isEqualTo(1);
	}

	@Test
	void sumsWhatIsRestatedWithWhatIsNot() {
		var company = restated(this.jinxiu, YEAR + ", codes: [K04, K16]");
		assertThat(company.number("/0/numerator")).isEqualTo(98);
		assertThat(company.number("/0/restated/numerator")).isEqualTo(93);
		assertThat(company.number("/0/restated/denominator")).isEqualTo(104);
		assertThat(company.number("/0/restated/filedNumerator")).isEqualTo(98);
		assertThat(OffsetDateTime.parse(company.text("/0/restated/asOf"))).isEqualTo(MartRows.RESTATED_AS_OF);
		assertThat(company.isNull("/1/restated")).isTrue();

		var group = restated(this.anju, YEAR + ", codes: [K04], groupBy: []");
		assertThat(group.number("/0/numerator")).isEqualTo(338);
		assertThat(group.number("/0/restated/numerator")).isEqualTo(293);
		assertThat(group.number("/0/restated/restatements")).isEqualTo(2);
		assertThat(group.text("/0/restated/reason")).isEqualTo("restatement 2");
	}

	@Test
	void leavesOutRestatementsByFormulasThatDoNotCountAnyMore() {
		var figure = restated(this.jinxiu, YEAR + ", codes: [K09_PROPERTY]").at("/0");

		assertThat(figure.number("/numerator")).isEqualTo(7);
		assertThat(figure.isNull("/restated")).isTrue();
	}

	@Test
	void showsNobodyElsesRestatements() {
		var haitang = Api.shared().as(Role.PROJECT_MANAGER, ApiDatabase.HAITANG);
		assertThat(restated(haitang, YEAR + ", groupBy: []").isNull("/0/restated")).isTrue();
		var heyuan = Api.shared().as(Role.PROJECT_MANAGER, ApiDatabase.HEYUAN);
		assertThat(restated(heyuan, YEAR + ", codes: [K04]").number("/0/restated/restatements")).isEqualTo(1);
		assertThat(restated(heyuan, "from: \"2026-10\", to: \"2026-10\", codes: [K04]").size("")).isZero();
	}

	@Test
	void definesTheKpisInBothLanguages() {
		var kpi = this.anju
			.ask("{ kpiDefinitions { code version title { zhCn en } description { zhCn en } rules scale unit { en } "
					+ "direction target minimumN } }")
			.at("/kpiDefinitions/8");

		assertThat(kpi.text("/code")).isEqualTo("K09_PROPERTY");
		assertThat(kpi.text("/title/zhCn")).isEqualTo("物业类投诉率");
		assertThat(kpi.text("/title/en")).isEqualTo("Property complaints per 1,000 households");
		assertThat(kpi.text("/unit/en")).isEqualTo("per 1,000 households a year");
		assertThat(kpi.text("/scale")).isEqualTo("PER_1000_HOUSEHOLDS_A_YEAR");
		assertThat(kpi.text("/direction")).isEqualTo("LOWER_IS_BETTER");
		assertThat(kpi.text("/rules/0")).isEqualTo("C-04");
		assertThat(kpi.isNull("/target")).isTrue();
		assertThat(kpi.number("/minimumN")).isEqualTo(3000);
	}

	private static Answer restated(Api.Client client, String arguments) {
		var answer = client.ask("{ kpis(" + arguments + """
				) { numerator unit { month } restated { numerator denominator value interval { low } provenNumerator
				provenDenominator provenValue openOverdue unmeasured filedNumerator filedDenominator filedValue asOf
				limitsOn reason restatedBy restatedAt restatements } } }""");
		assertThat(answer.errors()).as(answer.toString()).isEmpty();
		return answer.at("/kpis");
	}

	private static Answer kpis(Api.Client client, String arguments) {
		var answer = client.ask("{ kpis(" + arguments + ") " + FIGURE + " }");
		assertThat(answer.errors()).as(answer.toString()).isEmpty();
		return answer.at("/kpis");
	}

	private static UUID garden() {
		return ApiDatabase.project(ApiDatabase.JINXIU);
	}

	private static String id(UUID project) {
		return new GlobalId("Project", project).encode();
	}

	private static double decimal(Answer figure, String pointer) {
		return figure.at(pointer).part().asDouble();
	}

}
