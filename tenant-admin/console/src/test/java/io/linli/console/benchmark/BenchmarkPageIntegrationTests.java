package io.linli.console.benchmark;

import java.util.Locale;
import java.util.Set;

import io.linli.console.ConsoleDatabase;
import io.linli.console.ConsoleTest;
import io.linli.console.signin.SignedInAs;
import io.linli.tenancy.Organization;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;

@ConsoleTest
class BenchmarkPageIntegrationTests {

	private static final RequestPostProcessor MANAGER = SignedInAs.groupManager("anju", ConsoleDatabase.ANJU);

	@Autowired
	private MockMvcTester console;

	@Test
	void aProjectsMonthsAndLevelsAreSummedAndNeverAveraged() {
		var garden = page("/benchmark?kpi=K04").benchmark()
			.projects()
			.stream()
			.filter((line) -> "锦绣花园".equals(line.project()))
			.findFirst()
			.orElseThrow();
		assertThat(garden.figure().numerator()).isEqualTo(95);
		assertThat(garden.figure().denominator()).isEqualTo(100);
		assertThat(garden.figure().provenNumerator()).isEqualTo(87);
		assertThat(garden.figure().openOverdue()).isEqualTo(3);
		assertThat(garden.figure().unmeasured()).isEqualTo(4);
	}

	@Test
	void projectsStandInTheOrderOfTheIntervalsLowerEnd() {
		assertThat(page("/benchmark?kpi=K04").benchmark().projects()).extracting(Line::project)
			.containsExactly("和园一期", "锦绣花园", "锦绣东苑", "和园二期", "湖畔雅居", "和园商街");
	}

	@Test
	void aCompanysValueComesFromItsSums() {
		assertThat(page("/benchmark?kpi=K04&from=2026-11&to=2026-11").benchmark().companies())
			.extracting(Line::company, (line) -> line.figure().numerator(), (line) -> line.figure().denominator())
			.containsExactly(org.assertj.core.api.Assertions.tuple("和园物业", 306L, 334L),
					org.assertj.core.api.Assertions.tuple("锦绣物业", 221L, 243L));
	}

	@Test
	void thePageSaysNoCasesRatherThanZeroAndFootnotesFewOnes() {
		assertThat(get("/benchmark?kpi=K04", MANAGER)).hasStatusOk()
			.bodyText()
			.contains("无案例", "100.0%", "案例少于 30", "95.0%", "<svg", "2026年11月24日 00:00")
			.doesNotContain(">0.0%", "style=\"", "<script", "onclick");
	}

	@Test
	void aRateHasNoInterval() {
		assertThat(get("/benchmark?kpi=K09_PROPERTY&from=2026-11&to=2026-11", MANAGER)).hasStatusOk()
			.bodyText()
			.contains("60.6", "件/千户·年", "数值越低越好");
	}

	@Test
	void anotherGroupsProjectsAndOlderRunsDoNotAppear() {
		assertThat(get("/benchmark?kpi=K04", MANAGER)).bodyText().doesNotContain("海棠湾", "旧批次");
		assertThat(get("/benchmark?kpi=K04", SignedInAs.groupManager("yuanjing", ConsoleDatabase.OTHER_GROUP)))
			.bodyText()
			.contains("海棠湾")
			.doesNotContain("锦绣花园", "和园一期");
	}

	@Test
	void aManagerWhoseOrganizationIsACompanySeesNoFigures() {
		assertThat(get("/benchmark", SignedInAs.groupManager("haitang", ConsoleDatabase.HAITANG))).hasStatus(403);
	}

	@Test
	void aReversedPeriodIsTurnedRoundAndSaid() {
		assertThat(get("/benchmark?kpi=K04&from=2026-11&to=2026-10", MANAGER)).hasStatusOk()
			.bodyText()
			.contains("2026年10月至2026年11月");
	}

	@Test
	void nonsenseIsAnsweredWithAnErrorAndNoFigures() {
		assertThat(get("/benchmark?kpi=K99", MANAGER)).hasStatus(404);
		assertThat(get("/benchmark?from=yesterday", MANAGER)).hasStatus(400);
	}

	@Test
	void otherRolesAreRefused() {
		var organization = new Organization("anju", ConsoleDatabase.ANJU);
		for (var role : Role.values()) {
			if (role != Role.GROUP_MANAGER) {
				assertThat(get("/benchmark", SignedInAs.person("somebody", Set.of(role), organization))).as(role.name())
					.hasStatus(403);
			}
		}
	}

	private BenchmarkPage page(String uri) {
		var view = get(uri, MANAGER).getMvcResult().getModelAndView();
		assertThat(view).isNotNull();
		return (BenchmarkPage) view.getModel().get("page");
	}

	private MvcTestResult get(String uri, RequestPostProcessor person) {
		return this.console.get().uri(uri).locale(Locale.SIMPLIFIED_CHINESE).with(person).exchange();
	}

}
