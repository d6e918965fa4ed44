package io.linli.api.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import io.linli.api.Answer;
import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.api.graphql.GlobalId;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TimeIntegrationTests {

	private static final String SLOW = """
			query($id: ID!) { a: households(projectId: $id) { id } b: households(projectId: $id) { id }
			  c: households(projectId: $id) { id } d: households(projectId: $id) { id } }""";

	private static final Api API = Api.with(Map.of("linli.limits.execution-time", "1s"));

	@AfterAll
	static void close() {
		API.context().close();
	}

	@Test
	void whatRunsWhenTheTimeIsOverIsCancelledAndNothingElseBegun() {
		Api.Client client = API.as(Role.RECEPTIONIST, ApiDatabase.JINXIU);
		Map<String, String> project = Map.of("id",
				new GlobalId("Project", ApiDatabase.project(ApiDatabase.JINXIU)).encode());
		ApiDatabase.shared().whileLocked("linli.household", () -> {
			Instant asked = Instant.now();
			Answer answer = client.ask(SLOW, project);
			assertThat(answer.errors()).isNotEmpty().containsOnly("UNAVAILABLE");
			assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(4));
			assertThat(waiting()).isZero();
		});
		assertThat(client.ask(SLOW, project).size("/a")).isEqualTo(3);
	}

	private static int waiting() {
		return ApiDatabase.shared()
			.admin()
			.sql("select count(*)::int from pg_stat_activity where usename = 'linli_api' and state = 'active'")
			.query(Integer.class)
			.single();
	}

}
