package io.linli.api.patrol;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.linli.api.Answer;
import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.api.graphql.GlobalId;
import io.linli.api.renovation.Works;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class PatrolIntegrationTests {

	private static final String ROUND = "patrolRound { id department patroller recordedAt patrols { id renovation { id } "
			+ "department patroller arrivedAt leftAt recordedAt note items { kind inOrder note } events { kind occurredAt recordedAt } } }";

	private final Works works = new Works();

	/** Of this test alone: nobody else's rounds are in the way. */
	private final Api.Client keeper = named(Role.ORDER_KEEPER);

	private final Api.Client worker = named(Role.MAINTENANCE_WORKER);

	@Test
	@Tag("D-11")
	@Tag("D-18")
	@Tag("D-20")
	void aRoundOverTwoSitesMakesARecordOfEachWithExactTimes() {
		String first = this.works.allowed();
		String second = this.works.allowed();
		Answer answer = round(this.keeper, "ORDER_KEEPING",
				visit(first, "09:00:07", "09:11:30", item("OPEN_DOOR", true, null),
						item("CORRIDOR_POLLUTION", false, "水泥洒在电梯厅")),
				visit(second, "09:15:00", "09:21:00", item("PASS_CHECK", true, null)));
		assertThat(answer.refusals()).isEmpty();
		assertThat(answer.size("/patrolRound/patrols")).isEqualTo(2);
		Answer record = answer.at("/patrolRound/patrols/0");
		assertThat(record.text("/renovation/id")).isEqualTo(first);
		assertThat(record.text("/department")).isEqualTo("ORDER_KEEPING");
		assertThat(record.text("/patroller")).startsWith("order-keeper-");
		assertThat(record.text("/arrivedAt")).isEqualTo("2026-03-03T01:00:07Z");
		assertThat(record.text("/leftAt")).isEqualTo("2026-03-03T01:11:30Z");
		assertThat(record.each("/items", "kind")).containsExactly("CORRIDOR_POLLUTION", "OPEN_DOOR");
		assertThat(record.each("/items", "inOrder")).containsExactly("false", "true");
		assertThat(record.text("/items/0/note")).isEqualTo("水泥洒在电梯厅");
		assertThat(record.each("/events", "kind")).containsExactly("PATROLLED");
		assertThat(record.text("/events/0/occurredAt")).isEqualTo("2026-03-03T01:11:30Z");
		assertThat(record.text("/events/0/recordedAt")).isGreaterThan("2026-03-03T01:11:30Z");
		assertThat(this.works.read(second, "patrols { arrivedAt }").each("/patrols", "arrivedAt"))
			.containsExactly("2026-03-03T01:15:00Z");
	}

	@Test
	@Tag("D-20")
	void nobodyIsOnTwoSitesAtOnce() {
		String first = this.works.allowed();
		String second = this.works.allowed();
		assertThat(round(this.keeper, "ORDER_KEEPING", visit(first, "10:00:00", "10:10:00"),
				visit(second, "10:09:59", "10:20:00"))
			.refusals()).containsExactly("INVALID");
		assertThat(round(this.keeper, "ORDER_KEEPING", visit(first, "10:00:00", "10:10:00"),
				visit(second, "10:10:00", "10:20:00"))
			.refusals()).isEmpty();
		assertThat(round(this.keeper, "ORDER_KEEPING", visit(first, "10:19:59", "10:30:00")).refusals())
			.containsExactly("IMPOSSIBLE_TIME");
		assertThat(round(this.keeper, "ORDER_KEEPING", visit(first, "10:20:00", "10:30:00")).refusals()).isEmpty();
		assertThat(round(this.worker, "REPAIR", visit(first, "10:19:59", "10:30:00")).refusals()).isEmpty();
	}

	@Test
	@Tag("D-20")
	void aVisitTakesTime() {
		String first = this.works.allowed();
		String second = this.works.allowed();
		Answer refused = round(this.keeper, "ORDER_KEEPING", visit(first, "10:00:00", "10:00:00"),
				visit(second, "10:00:00", "10:00:00"));
		assertThat(refused.refusals()).containsExactly("INVALID", "INVALID");
	}

	@Test
	@Tag("D-20")
	void ofTwoRoundsOfOnePersonThatComeAtOnceOneIsTaken() throws Exception {
		for (int trial = 0; trial < 8; trial++) {
			String hour = "%02d".formatted(8 + trial);
			List<Callable<Answer>> both = Stream.of(this.works.allowed(), this.works.allowed())
				.<Callable<Answer>>map((site) -> () -> round(this.keeper, "ORDER_KEEPING",
						visit(site, hour + ":00:00", hour + ":10:00")))
				.toList();
			List<String> refusals = new ArrayList<>();
			try (var threads = Executors.newFixedThreadPool(2)) {
				for (Future<Answer> each : threads.invokeAll(both)) {
					assertThat(each.get().errors()).isEmpty();
					refusals.addAll(each.get().refusals());
				}
			}
			assertThat(refusals).containsExactly("IMPOSSIBLE_TIME");
		}
	}

	@Test
	@Tag("D-20")
	void nobodyIsInAProjectThatTheyDoNotSeeAnyMoreAtTheSameTimeEither() {
		String name = "walker-" + UUID.randomUUID();
		Api.Client walker = Api.shared().as(name, List.of(Role.ORDER_KEEPER), ApiDatabase.JINXIU);
		assertThat(round(walker, "ORDER_KEEPING", visit(this.works.allowed(), "10:00:00", "10:10:00")).refusals())
			.isEmpty();
		move(name);
		Answer elsewhere = round(walker, "ORDER_KEEPING", visit(this.works.allowed(), "10:05:00", "10:15:00"));
		assertThat(elsewhere.errors()).isEmpty();
		assertThat(elsewhere.refusals()).containsExactly("IMPOSSIBLE_TIME");
		assertThat(round(walker, "ORDER_KEEPING", visit(this.works.allowed(), "10:10:00", "10:15:00")).refusals())
			.isEmpty();
	}

	@Test
	@Tag("D-20")
	void everyWrongVisitIsNamedByItsLine() {
		String site = this.works.allowed();
		String foreign = new GlobalId("Renovation", UUID.randomUUID()).encode();
		Map<String, Object> early = visit(site, "11:00:00", "11:10:00");
		early.put("arrivedAt", "2026-03-01T08:59:59+08:00");
		early.put("leftAt", "2026-03-01T09:59:59+08:00");
		Answer refused = round(this.keeper, "ORDER_KEEPING", visit(site, "12:00:00", "12:10:00"),
				visit(foreign, "13:00:00", "13:10:00"), early);
		assertThat(refused.refusals()).containsExactly("IMPOSSIBLE_TIME", "NOT_FOUND");
		assertThat(refused.toString()).contains("[\"visits\",\"2\",\"arrivedAt\"]")
			.contains("[\"visits\",\"1\",\"renovationId\"]");
	}

	@Test
	@Tag("D-18")
	@Tag("D-20")
	void aRecordThatSaysTooLittleIsRefusedAndLeavesNothing() {
		String site = this.works.allowed();
		assertThat(round(this.keeper, "ORDER_KEEPING").refusals()).containsExactly("INVALID");
		assertThat(round(this.keeper, "ORDER_KEEPING", bare(site, "11:00:00", "11:10:00")).refusals())
			.containsExactly("INVALID");
		assertThat(
				round(this.keeper, "ORDER_KEEPING", visit(site, "11:00:00", "11:10:00", item("OVERTIME", false, null)))
					.refusals())
			.containsExactly("INVALID");
		assertThat(round(this.keeper, "ORDER_KEEPING",
				visit(site, "11:00:00", "11:10:00", item("OVERTIME", true, null), item("OVERTIME", true, null)))
			.refusals()).containsExactly("INVALID");
		assertThat(round(this.keeper, "ORDER_KEEPING", visit(site, "11:10:00", "11:09:59")).refusals())
			.containsExactly("INVALID");
		Map<String, Object> early = visit(site, "11:00:00", "11:10:00");
		early.put("arrivedAt", "2026-03-01T08:59:59+08:00");
		early.put("leftAt", "2026-03-01T09:59:59+08:00");
		assertThat(round(this.keeper, "ORDER_KEEPING", early).refusals()).containsExactly("IMPOSSIBLE_TIME");
		Map<String, Object> future = visit(site, "11:00:00", "11:10:00");
		future.put("leftAt", "2126-03-01T09:00:00+08:00");
		assertThat(round(this.keeper, "ORDER_KEEPING", future).refusals()).containsExactly("IMPOSSIBLE_TIME",
				"INVALID");
		assertThat(this.works.read(site, "patrols { id }").size("/patrols")).isZero();
	}

	@Test
	@Tag("D-11")
	void nobodySpeaksForAnotherDepartmentThanTheirOwnButTheManager() {
		String site = this.works.allowed();
		Map<String, Object> visit = visit(site, "12:00:00", "12:10:00");
		assertThat(round(this.keeper, "REPAIR", visit).refusals()).containsExactly("NOT_ALLOWED");
		assertThat(round(this.worker, "ORDER_KEEPING", visit).refusals()).containsExactly("NOT_ALLOWED");
		assertThat(round(this.works.receptionist, "CUSTOMER_SERVICE", visit(site, "07:00:00", "07:10:00")).refusals())
			.isEmpty();
		assertThat(round(named(Role.PROJECT_MANAGER), "REPAIR", visit).refusals()).isEmpty();
		assertThat(this.works.read(site, "patrols { department }").each("/patrols", "department"))
			.containsExactly("CUSTOMER_SERVICE", "REPAIR");
	}

	@Test
	@Tag("D-19")
	void everyPatrolOfTheRepairDepartmentEndsARoundOfTheLevelsCadence() {
		String site = this.works.allowed();
		round(this.keeper, "ORDER_KEEPING", visit(site, "08:00:00", "08:10:00"));
		round(this.worker, "REPAIR", visit(site, "13:00:00", "13:10:00"));
		Map<String, Object> late = visit(site, "13:00:00", "13:10:00");
		late.put("arrivedAt", "2026-03-05T09:00:00+08:00");
		late.put("leftAt", "2026-03-05T09:10:00+08:00");
		round(this.worker, "REPAIR", late);
		Answer whole = this.works.read(site,
				"dueAt deadlines { clock round startedAt dueAt claimedStopAt claimedVerdict source }");
		List<String> clocks = whole.each("/deadlines", "clock");
		assertThat(clocks).containsExactlyInAnyOrder("ARCHIVE", "PATROL", "PATROL", "PATROL");
		assertThat(rounds(whole)).containsExactly(
				"1 2026-03-01T16:00:00Z 2026-03-03T15:59:59.999999Z 2026-03-03T05:10:00Z MET",
				"2 2026-03-03T05:10:00Z 2026-03-04T15:59:59.999999Z 2026-03-05T01:10:00Z BREACHED",
				"3 2026-03-05T01:10:00Z 2026-03-06T15:59:59.999999Z  OPEN");
		assertThat(whole.text("/dueAt")).isEqualTo("2026-03-06T15:59:59.999999Z");
	}

	@Test
	@Tag("D-20")
	void aRoundThatIsSentAgainIsRecordedOnce() {
		String site = this.works.allowed();
		Map<String, Object> input = Map.of("idempotencyKey", UUID.randomUUID().toString(), "projectId", Works.PROJECT,
				"department", "ORDER_KEEPING", "visits", List.of(visit(site, "16:00:00", "16:10:00")));
		Answer first = this.keeper.mutate("recordPatrolRound", ROUND, input);
		assertThat(first.refusals()).isEmpty();
		assertThat(this.keeper.mutate("recordPatrolRound", ROUND, input).toString()).isEqualTo(first.toString());
		assertThat(this.works.read(site, "patrols { id }").size("/patrols")).isEqualTo(1);
		assertThat(this.keeper
			.ask("query($id: ID!) { patrolRound(id: $id) { patrols { id } } }",
					Map.of("id", first.text("/patrolRound/id")))
			.each("/patrolRound/patrols", "id")).isEqualTo(first.each("/patrolRound/patrols", "id"));
	}

	@Test
	@Tag("D-19")
	void whatIsEnteredAfterALaterPatrolEndsNoRound() {
		String site = this.works.allowed();
		round(this.worker, "REPAIR", visit(site, "15:00:00", "15:10:00"));
		round(this.worker, "REPAIR", visit(site, "14:00:00", "14:10:00"));
		Answer whole = this.works.read(site, "deadlines { clock round startedAt dueAt claimedStopAt claimedVerdict }");
		assertThat(rounds(whole)).hasSize(2).last().asString().startsWith("2 2026-03-03T07:10:00Z").endsWith("OPEN");
	}

	/** What the person recorded lies in another project than the person works in now. */
	private static void move(String name) {
		UUID other = UUID.fromString("a1000000-0000-4000-8000-0000000000d8");
		JdbcClient admin = ApiDatabase.shared().admin();
		admin.sql("""
				insert into linli.project (tenant_id, id, code, name, city, time_zone)
				values (?, ?, 'P8', '八号园', '上海', 'Asia/Shanghai') on conflict do nothing""")
			.params(ApiDatabase.JINXIU, other)
			.update();
		admin.sql("update linli.patrol set project_id = ? where patroller = ?").params(other, name).update();
		admin.sql("""
				update linli.project_assignment set project_id = ?
				 where staff_member_id = (select id from linli.staff_member where name = ?)""")
			.params(ApiDatabase.project(ApiDatabase.JINXIU), name)
			.update();
	}

	private static List<String> rounds(Answer whole) {
		return IntStream.range(0, whole.size("/deadlines"))
			.mapToObj((place) -> whole.at("/deadlines/" + place))
			.filter((deadline) -> deadline.text("/clock").equals("PATROL"))
			.map((deadline) -> "%s %s %s %s %s".formatted(deadline.text("/round"), deadline.text("/startedAt"),
					deadline.text("/dueAt"), deadline.text("/claimedStopAt"), deadline.text("/claimedVerdict")))
			.toList();
	}

	private static Answer round(Api.Client client, String department, Map<?, ?>... visits) {
		return client.mutate("recordPatrolRound", ROUND, Map.of("idempotencyKey", UUID.randomUUID().toString(),
				"projectId", Works.PROJECT, "department", department, "visits", List.of(visits)));
	}

	/** On March 3rd. */
	private static Map<String, Object> visit(String site, String arrived, String left, Map<?, ?>... items) {
		Map<String, Object> visit = bare(site, arrived, left);
		visit.put("items", (items.length > 0) ? List.of(items) : List.of(item("CORRIDOR_PROTECTION", true, null)));
		return visit;
	}

	private static Map<String, Object> bare(String site, String arrived, String left) {
		return new HashMap<>(Map.of("renovationId", site, "arrivedAt", "2026-03-03T" + arrived + "+08:00", "leftAt",
				"2026-03-03T" + left + "+08:00", "items", List.of(), "note", "现场正常施工"));
	}

	private static Map<String, Object> item(String kind, boolean inOrder, String note) {
		Map<String, Object> item = new HashMap<>(Map.of("kind", kind, "inOrder", inOrder));
		item.put("note", note);
		return item;
	}

	private static Api.Client named(Role role) {
		return Api.shared().as(role.claim() + "-" + UUID.randomUUID(), List.of(role), ApiDatabase.JINXIU);
	}

}
