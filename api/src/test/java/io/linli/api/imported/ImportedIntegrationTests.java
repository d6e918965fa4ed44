package io.linli.api.imported;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.linli.api.Answer;
import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class ImportedIntegrationTests {

	private static final String QUESTIONS = """
			{ importedQuestions { project year number question asked answered mean marks { mark count } } }""";

	private static final String RENOVATIONS = """
			query ($byProject: Boolean!) { importedRenovations(byProject: $byProject) { project category status count } }""";

	private static final String WAITS = """
			{ importedWaits { category stage ended open untold observedOn medianDays survivalMedianDays } }""";

	private static final JdbcClient ADMIN = ApiDatabase.shared().admin();

	private final Api.Client manager = Api.shared().as(Role.PROJECT_MANAGER, ApiDatabase.JINXIU);

	@BeforeAll
	static void counted() {
		ADMIN
			.sql("""
					insert into mart.survey_mark (tenant_id, survey_id, place, mark, project_id, project_name, ledger, year, seq, question,
					                              least, most, answer_count, as_of)
					select ?, md5(question)::uuid, place, mark, ?, '一期', 'old', year, seq, question, 1, 10, count, '2026-11-23T16:00Z'
					from (values ('all', 2025, 1, 1, null, 3), ('all', 2025, 1, 2, 8, 2), ('all', 2025, 1, 3, 8.5, 2), ('green', 2025, 2, 1, null, 7),
					             ('once', 2024, 1, 1, 10, 1)) as given(question, year, seq, place, mark, count)""")
			.params(ApiDatabase.JINXIU, new UUID(0, 1))
			.update();
		ADMIN
			.sql("""
					insert into mart.renovation_count (tenant_id, project_id, project_name, ledger, category, status, renovation_count, as_of)
					select ?, md5(project)::uuid, project, 'old', category, status, count, '2026-11-23T16:00Z'
					from (values ('一期', 'walls', 'COMPLETED', 5), ('二期', 'walls', 'COMPLETED', 2), ('二期', 'walls', 'REVOKED', 9),
					             ('一期', 'floors', 'UNKNOWN', 1)) as counted(project, category, status, count)""")
			.param(ApiDatabase.JINXIU)
			.update();
		ADMIN
			.sql("""
					insert into mart.renovation_wait (tenant_id, ledger, category, stage, ended, open, untold, observed_on, median_days,
					                                  survival_median_days, as_of)
					values (:company, 'old', 'walls', 'COMPLETION', 6, 2, 1, '2026-01-31', 258.5, 260, '2026-11-23T16:00Z'),
					       (:company, 'old', 'walls', 'ISSUE', 0, 9, 0, '2026-01-31', null, null, '2026-11-23T16:00Z')""")
			.param("company", ApiDatabase.JINXIU)
			.update();
	}

	@AfterAll
	static void remove() {
		for (String table : List.of("survey_mark", "renovation_count", "renovation_wait")) {
			ADMIN.sql("delete from mart." + table + " where tenant_id = ?").param(ApiDatabase.JINXIU).update();
		}
	}

	@Test
	@Tag("P-02")
	void anImportedSurveyHasAMeanOfItsValidAnswersAndSaysHowManyWereNot() {
		Answer answer = this.manager.ask(QUESTIONS);

		assertThat(answer.each("/importedQuestions", "question")).containsExactly("all", "green", "once");
		assertThat(answer.each("/importedQuestions", "asked")).containsExactly("7", "7", "1");
		assertThat(answer.each("/importedQuestions", "answered")).containsExactly("4", "0", "1");
		assertThat(answer.text("/importedQuestions/0/mean")).isEqualTo("8.25");
		assertThat(answer.isNull("/importedQuestions/1/mean")).isTrue();
		assertThat(answer.size("/importedQuestions/1/marks")).isZero();
		assertThat(answer.each("/importedQuestions/0/marks", "mark")).containsExactly("8.0", "8.5");
		assertThat(answer.each("/importedQuestions/0/marks", "count")).containsExactly("2", "2");
	}

	@Test
	void renovationsAreCountedByKindAndStatusOverAllProjectsOrByProject() {
		Answer all = this.manager.ask(RENOVATIONS, Map.of("byProject", false));
		assertThat(all.each("/importedRenovations", "category")).containsExactly("floors", "walls", "walls");
		assertThat(all.each("/importedRenovations", "status")).containsExactly("UNKNOWN", "REVOKED", "COMPLETED");
		assertThat(all.each("/importedRenovations", "count")).containsExactly("1", "9", "7");
		assertThat(all.isNull("/importedRenovations/0/project")).isTrue();

		Answer apart = this.manager.ask(RENOVATIONS, Map.of("byProject", true));
		assertThat(apart.size("/importedRenovations")).isEqualTo(4);
		assertThat(apart.each("/importedRenovations", "project")).containsExactlyInAnyOrder("一期", "一期", "二期", "二期");
	}

	@Test
	void waitsSayHowManyAreNotOver() {
		Answer answer = this.manager.ask(WAITS);
		assertThat(answer.each("/importedWaits", "stage")).containsExactly("ISSUE", "COMPLETION");
		assertThat(answer.each("/importedWaits", "open")).containsExactly("9", "2");
		assertThat(answer.isNull("/importedWaits/0/medianDays")).isTrue();
		assertThat(answer.text("/importedWaits/1/medianDays")).isEqualTo("258.5");
		assertThat(answer.text("/importedWaits/1/survivalMedianDays")).isEqualTo("260.0");
		assertThat(answer.text("/importedWaits/1/untold")).isEqualTo("1");
		assertThat(answer.text("/importedWaits/1/observedOn")).isEqualTo("2026-01-31");
	}

	@Test
	void anotherCompanySeesNothingOfIt() {
		Api.Client other = Api.shared().as(Role.TENANT_ADMIN, ApiDatabase.HAITANG);
		assertThat(other.ask(QUESTIONS).size("/importedQuestions")).isZero();
		assertThat(other.ask(RENOVATIONS, Map.of("byProject", false)).size("/importedRenovations")).isZero();
		assertThat(other.ask(WAITS).size("/importedWaits")).isZero();
	}

}
