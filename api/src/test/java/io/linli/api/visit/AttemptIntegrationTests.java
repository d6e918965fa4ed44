package io.linli.api.visit;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.linli.api.Answer;
import io.linli.api.ApiDatabase;
import io.linli.api.graphql.GlobalId;
import io.linli.api.repair.Crew;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** An attempt that reached nobody stays, whoever tries again. */
@Tag("B-13")
@Tag("B-14")
class AttemptIntegrationTests {

	private static final String ATTEMPTS = "attempts { number method caller reached attemptedAt recordedAt }";

	private final Crew crew = new Crew();

	@Test
	@Tag("B-05")
	void aServicesCallbackShowsEveryTimeThatSomebodyTried() {
		Answer service = entered("completeService", "agreedService { callbacks { id } }",
				Map.of("projectId", project(), "householdId", household(), "kind", "DEVELOPER_LEGACY", "description",
						"外墙渗水", "occurredAt", "2026-03-10T15:00:00+08:00"));
		String callback = service.text("/agreedService/callbacks/0/id");
		called(callback, 0, Map.of("reached", false, "occurredAt", "2026-03-11T10:00:00+08:00"));
		called(callback, 1, Map.of("reached", false, "occurredAt", "2026-03-12T10:00:00+08:00"));
		Answer reached = called(callback, 2, Map.of("satisfaction", 4, "occurredAt", "2026-03-14T10:00:00+08:00"));
		assertThat(reached.each("/serviceCallback/attempts", "reached")).containsExactly("false", "false", "true");
		assertThat(reached.each("/serviceCallback/attempts", "number")).containsExactly("1", "2", "3");
		assertThat(reached.each("/serviceCallback/attempts", "attemptedAt")
			.stream()
			.map(OffsetDateTime::parse)
			.map(OffsetDateTime::toInstant)
			.map(Object::toString))
			.containsExactly("2026-03-11T02:00:00Z", "2026-03-12T02:00:00Z", "2026-03-14T02:00:00Z");
		assertThat(reached.each("/serviceCallback/attempts", "recordedAt")).doesNotContainNull()
			.doesNotHaveDuplicates();
	}

	@Test
	void aRepairsCallbackShowsThemAsWell() {
		String callback = this.crew.read(this.crew.completed(Map.of()), "callbacks { id }").text("/callbacks/0/id");
		for (int i = 0; i < 2; i++) {
			Map<String, Object> form = new HashMap<>(Map.of("idempotencyKey", key(), "callbackId", callback,
					"expectedVersion", i, "method", "PHONE", "reached", i == 1));
			if (i == 1) {
				form.put("satisfaction", 5);
			}
			Answer asked = this.crew.receptionist.mutate("recordCallback", "callback { %s }".formatted(ATTEMPTS), form);
			assertThat(asked.size("/callback/attempts")).isEqualTo(i + 1);
		}
	}

	@Test
	@Tag("B-23")
	void aVisitAtHomeShowsWhenNobodyWasThereBefore() {
		String household = household();
		String other = household();
		attempted(other);
		for (int i = 0; i < 2; i++) {
			assertThat(attempted(household).number("/callbackAttempt/number")).isEqualTo(i + 1);
		}
		assertThat(attempts(household)).containsExactly("false", "false");
		Answer visit = visited(household).at("/homeVisit");
		assertThat(visit.each("/attempts", "reached")).containsExactly("false", "false", "true");
		assertThat(visit.each("/attempts", "method")).containsOnly("HOME_VISIT");
		assertThat(visit.text("/attempts/0/caller")).startsWith("receptionist@");
		assertThat(attempted(household).number("/callbackAttempt/number")).as("of the next visit").isEqualTo(1);
		assertThat(visited(household).each("/homeVisit/attempts", "reached")).containsExactly("false", "true");
		assertThat(attempts(household)).hasSize(5);
	}

	@Test
	@Tag("B-23")
	void whoFoundNobodyAtHomeHasNotVisited() {
		String household = household();
		int before = visits();
		attempted(household);
		assertThat(visits()).isEqualTo(before);
		visited(household);
		assertThat(visits()).isEqualTo(before + 1);
	}

	@Test
	void attemptsAtOnceAreOneAfterTheOther() throws Exception {
		String household = household();
		Callable<Integer> send = () -> attempted(household).number("/callbackAttempt/number");
		List<Integer> numbers = new ArrayList<>();
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (Future<Integer> sent : threads.invokeAll(IntStream.range(0, 6).mapToObj((i) -> send).toList())) {
				numbers.add(sent.get());
			}
		}
		assertThat(numbers).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
	}

	private Answer attempted(String household) {
		return entered("attemptHomeVisit", "callbackAttempt { number }",
				Map.of("projectId", project(), "householdId", household));
	}

	private Answer visited(String household) {
		return entered("recordHomeVisit", "homeVisit { %s }".formatted(ATTEMPTS),
				Map.of("projectId", project(), "householdId", household, "satisfaction", 5));
	}

	private Answer called(String callback, int version, Map<String, ?> form) {
		Map<String, Object> input = new HashMap<>(form);
		input.putAll(Map.of("serviceCallbackId", callback, "expectedVersion", version, "method", "PHONE"));
		return entered("recordServiceCallback", "serviceCallback { %s }".formatted(ATTEMPTS), input);
	}

	private Answer entered(String mutation, String selection, Map<String, ?> more) {
		Map<String, Object> input = new HashMap<>(more);
		input.put("idempotencyKey", key());
		Answer answer = this.crew.receptionist.mutate(mutation, selection, input);
		assertThat(answer.refusals()).isEmpty();
		return answer;
	}

	private List<String> attempts(String household) {
		return this.crew.supervisor
			.ask("query($h: ID!) { homeVisitAttempts(householdId: $h) { reached } }", Map.of("h", household))
			.each("/homeVisitAttempts", "reached");
	}

	private int visits() {
		return this.crew.supervisor
			.ask("query($p: ID!) { homeVisitPlan(projectId: $p) { visited } }", Map.of("p", project()))
			.number("/homeVisitPlan/visited");
	}

	private static String project() {
		return new GlobalId("Project", ApiDatabase.project(ApiDatabase.JINXIU)).encode();
	}

	/** A new one. */
	private static String household() {
		UUID key = UUID.randomUUID();
		ApiDatabase.shared()
			.admin()
			.sql("""
					insert into linli.household (tenant_id, id, project_id, building, unit, owner_name, delivered_on)
					values (?, ?, ?, '8栋', ?, '钱进', '2024-05-01')""")
			.params(ApiDatabase.JINXIU, key, ApiDatabase.project(ApiDatabase.JINXIU), key.toString())
			.update();
		return new GlobalId("Household", key).encode();
	}

	private static String key() {
		return UUID.randomUUID().toString();
	}

}
