package io.linli.console.report;

import java.util.List;

import io.linli.console.language.TestWords;
import io.linli.kpi.Kpi;
import io.linli.kpi.Registry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReportWordsTests {

	private final ReportWords english = new ReportWords(TestWords.ENGLISH);

	@Test
	void daysOfHouseholdsAreNoCasesAndOneCaseIsNotCases() {
		assertThat(few("K09_PROPERTY", 1_200))
			.endsWith("stands on 1,200 days of households only (households times days)");
		assertThat(few("K04", 1)).endsWith("stands on 1 case only");
		assertThat(few("K04", 7)).endsWith("stands on 7 cases only");
		assertThat(TestWords.CHINESE.say("reports.lacks.FEW", "到场", 7)).isEqualTo("到场：只有 7 件计入，数值仅供参考");
	}

	@Test
	void whereEachProjectHasFiledItsPlanNoneIsCounted() {
		assertThat(TestWords.ENGLISH.say("reports.plans.both", 0))
			.isEqualTo("The company’s own is missing; all projects have filed theirs");
		assertThat(TestWords.ENGLISH.say("reports.plans.both", 1)).endsWith("1 project has filed none");
		assertThat(TestWords.CHINESE.say("reports.plans.both", 0)).isEqualTo("公司计划未报，各项目均已报");
		assertThat(TestWords.CHINESE.say("reports.plans.both", 3)).isEqualTo("公司计划未报，还有 3 个项目未报");
	}

	private String few(String code, long count) {
		Kpi kpi = Registry.find(code).orElseThrow();
		var told = new Told(code, kpi.version(), kpi.title(), kpi.scale(), kpi.minimumN());
		return this.english.shortfall(new Shortfall(Shortfall.Kind.FEW, told, count, List.of()));
	}

}
