package io.linli.api.nightly;

import java.util.UUID;

import io.linli.api.Answer;
import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class NightlyRunsIntegrationTests {

	private static final String QUESTION = """
			{ nightlyRuns(first: 2) { asOf status startedAt finishedAt failure steps { name seconds } } }""";

	private static final UUID FAILED = UUID.fromString("c1000000-0000-4000-8000-000000000001");

	private static final UUID RUNNING = UUID.fromString("c1000000-0000-4000-8000-000000000002");

	private final Api.Client anju = Api.shared().as(Role.GROUP_MANAGER, ApiDatabase.ANJU);

	@BeforeAll
	static void twoNights() {
		JdbcClient admin = ApiDatabase.shared().admin();
		admin.sql("""
				insert into mart.night (id, as_of, status, failure, started_at, finished_at) values
				  (?, '2099-01-01T16:00Z', 'FAILED', 'It does not add up.', '2099-01-01T18:00Z', '2099-01-01T18:05Z'),
				  (?, '2099-01-02T16:00Z', 'RUNNING', null, '2099-01-02T18:00Z', null)""")
			.params(FAILED, RUNNING)
			.update();
		admin.sql("""
				insert into mart.run_step (run_id, seq, name, row_count, byte_count, milliseconds) values
				  (?, 2, 'warehouse', 7, 100, 1500), (?, 1, 'source', 0, 0, 20), (?, 1, 'source', 0, 0, 30)""")
			.params(FAILED, FAILED, RUNNING)
			.update();
	}

	@AfterAll
	static void remove() {
		ApiDatabase.shared().admin().sql("delete from mart.night where id in (?, ?)").params(FAILED, RUNNING).update();
	}

	@Test
	void theLatestComesFirstWithTheStepsThatAreDone() {
		Answer answer = this.anju.ask(QUESTION);

		assertThat(answer.each("/nightlyRuns", "status")).containsExactly("RUNNING", "FAILED");
		assertThat(answer.isNull("/nightlyRuns/0/finishedAt")).isTrue();
		assertThat(answer.isNull("/nightlyRuns/0/failure")).isTrue();
		assertThat(answer.size("/nightlyRuns/0/steps")).isEqualTo(1);
		assertThat(answer.text("/nightlyRuns/1/failure")).isEqualTo("It does not add up.");
		assertThat(answer.each("/nightlyRuns/1/steps", "name")).containsExactly("source", "warehouse");
		assertThat(answer.each("/nightlyRuns/1/steps", "seconds")).containsExactly("0.02", "1.5");
	}

	@Test
	void aTenantAdminReadsThemAndAProjectManagerDoesNot() {
		assertThat(Api.shared().as(Role.TENANT_ADMIN, ApiDatabase.JINXIU).ask(QUESTION).size("/nightlyRuns"))
			.isEqualTo(2);
		assertThat(Api.shared().as(Role.PROJECT_MANAGER, ApiDatabase.JINXIU).ask(QUESTION).errors())
			.containsExactly("FORBIDDEN");
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 31 })
	void asksForOneToThirty(int first) {
		assertThat(this.anju.ask("{ nightlyRuns(first: %d) { status } }".formatted(first)).errors())
			.containsExactly("INVALID_INPUT");
	}

}
