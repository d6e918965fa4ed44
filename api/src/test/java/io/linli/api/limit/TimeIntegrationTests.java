package io.linli.api.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import io.linli.api.Answer;
import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.api.graphql.GlobalId;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class TimeIntegrationTests {

	private static final String SLOW = """
			query($id: ID!) { a: households(projectId: $id) { id } b: households(projectId: $id) { id }
			  c: households(projectId: $id) { id } d: households(projectId: $id) { id } }""";

	private static final String TOKEN = Api.token(Role.RECEPTIONIST, ApiDatabase.JINXIU);

	private static final String PROJECT = new GlobalId("Project", ApiDatabase.project(ApiDatabase.JINXIU)).encode();

	private static final Api API = Api.with(Map.of("linli.limits.execution-time", "1s"));

	@AfterAll
	static void close() {
		API.context().close();
	}

	@Test
	void whatRunsWhenTheTimeIsOverIsCancelledAndNothingElseBegun() {
		Api.Client client = API.as(Role.RECEPTIONIST, ApiDatabase.JINXIU);
		Map<String, String> project = Map.of("id", PROJECT);
		int households = client.ask(SLOW, project).size("/a");
		ApiDatabase.shared().whileLocked("linli.household", () -> {
			Instant asked = Instant.now();
			Answer answer = client.ask(SLOW, project);
			assertThat(answer.errors()).isNotEmpty().containsOnly("UNAVAILABLE");
			assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(4));
			assertThat(waiting()).isZero();
		});
		assertThat(client.ask(SLOW, project).size("/a")).isEqualTo(households).isPositive();
	}

	@Test
	void aCommandThatTakesTooLongIsUndoneAndMayBeRepeated() {
		Api.Client client = API.as(Role.RECEPTIONIST, ApiDatabase.JINXIU);
		Map<String, Object> input = intake();
		assertThat(client.mutate("recordComplaint", "complaint { id }", intake()).refusals()).isEmpty();
		ApiDatabase.shared().whileLocked("linli.complaint", () -> {
			Instant asked = Instant.now();
			assertThat(client.mutate("recordComplaint", "complaint { id }", input).errors())
				.containsExactly("UNAVAILABLE");
			assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(4));
		});
		assertThat(client.mutate("recordComplaint", "complaint { id }", input).text("/complaint/id")).isNotEmpty();
	}

	@Test
	void nothingGoesOnWaitingForAClientThatHasLeft() {
		ApiDatabase.shared().whileLocked("linli.household", () -> {
			API.leave(TOKEN, Bomb.body(SLOW, Map.of("id", PROJECT)));
			await().atMost(Duration.ofSeconds(1)).until(() -> waiting() == 1);
			await().during(Duration.ofSeconds(1)).atMost(Duration.ofSeconds(4)).until(() -> waiting() == 0);
		});
	}

	@Test
	void nothingWorksTwoSecondsAfterTheClientHasLeft() {
		ApiDatabase.shared().whileBusy("linli.household", () -> {
			Bomb.all().forEach((bomb) -> API.leave(TOKEN, bomb.body()));
			API.leave(TOKEN, Bomb.body(SLOW, Map.of("id", PROJECT)));
			await().atMost(Duration.ofSeconds(1)).until(() -> waiting() == 1);
			pause(Duration.ofSeconds(2));
			assertThat(waiting()).isZero();
			Cpu then = Cpu.now();
			pause(Duration.ofSeconds(1));
			assertThat(Cpu.now().since(then)).isLessThan(Duration.ofMillis(100));
			assertThat(waiting()).isZero();
		});
	}

	private static void pause(Duration time) {
		await().pollDelay(time).until(() -> true);
	}

	private static Map<String, Object> intake() {
		return Map.of("idempotencyKey", UUID.randomUUID().toString(), "projectId", PROJECT, "category", "环境卫生",
				"receivingDepartment", "物业公司", "summary", "楼道垃圾清理不及时", "channel", "PHONE");
	}

	private static int waiting() {
		return ApiDatabase.shared()
			.admin()
			.sql("select count(*)::int from pg_stat_activity where usename = 'linli_api' and state = 'active'")
			.query(Integer.class)
			.single();
	}

}
