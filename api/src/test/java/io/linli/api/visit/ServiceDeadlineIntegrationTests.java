package io.linli.api.visit;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.linli.api.Answer;
import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.api.escalation.Sweeping;
import io.linli.api.graphql.GlobalId;
import io.linli.api.repair.Crew;
import io.linli.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Callbacks about services have evidence and deadlines like those about cases. */
class ServiceDeadlineIntegrationTests {

	private static final UUID COMPANY = ApiDatabase.JINXIU;

	private static final String CALLBACK = """
			id version owedSince dueAt cancelledAt events { kind actor }
			deadlines { id clock source reference startedAt dueAt claimedVerdict provenVerdict cancelledReason }""";

	private final Crew crew = new Crew();

	/** Of two companies one has a limit for the callbacks of its contracts. */
	@BeforeAll
	static void limit() {
		ApiDatabase.shared()
			.admin()
			.sql("""
					insert into linli.threshold (tenant_id, id, case_kind, clock, limit_kind, limit_seconds, source, reference, effective, set_by)
					values (?, ?, 'CONTRACTED_SERVICE', 'CALLBACK', 'DURATION', 259200, 'CONTRACT', '特约服务合同第九条', '[2024-01-01,)', 'x')""")
			.params(ApiDatabase.HEYUAN, UUID.randomUUID())
			.update();
	}

	@Test
	@Tag("B-05")
	@Tag("R-11")
	void anotherServicesCallbackRunsAWeekByALimitThatNamesItsSource() {
		Answer owed = completed("2026-03-10T15:00:00+08:00");
		assertThat(owed.each("/events", "kind")).containsExactly("OWED");
		assertThat(owed.text("/deadlines/0/clock")).isEqualTo("CALLBACK");
		assertThat(owed.text("/deadlines/0/source")).isEqualTo("PROCEDURE");
		assertThat(owed.text("/deadlines/0/reference")).contains("B-05");
		assertThat(instant(owed.text("/dueAt"))).isEqualTo("2026-03-17T07:00:00Z");
		assertThat(instant(owed.text("/deadlines/0/dueAt"))).isEqualTo("2026-03-17T07:00:00Z");
		Answer explained = this.crew.supervisor.ask(
				"query($id: ID!) { explainDeadline(id: $id, language: EN) { steps candidates { limit wins } } }",
				Map.of("id", owed.text("/deadlines/0/id")));
		assertThat(explained.text("/explainDeadline/candidates/0/limit")).contains("168 h");
		called(owed, 0, Map.of("reached", false, "occurredAt", "2026-03-12T10:00:00+08:00"));
		Answer reached = called(owed, 1, Map.of("satisfaction", 4, "occurredAt", "2026-03-16T10:00:00+08:00"));
		assertThat(reached.each("/events", "kind")).containsExactly("OWED", "NOT_REACHED", "ANSWERED");
		assertThat(reached.text("/events/2/actor")).startsWith("receptionist@");
		assertThat(reached.text("/deadlines/0/claimedVerdict")).isEqualTo("MET");
		assertThat(reached.text("/deadlines/0/provenVerdict")).isEqualTo("BREACHED");
	}

	@Test
	@Tag("B-03")
	void aContractsCallbackIsUnmeasuredUntilTheCompanySetsALimit() {
		LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
		Answer before = agreed(COMPANY, today.minusDays(40), today.minusDays(20)).at("/callbacks/0");
		assertThat(before.isNull("/dueAt")).isTrue();
		assertThat(before.text("/deadlines/0/claimedVerdict")).isEqualTo("UNMEASURED");
		UUID company = ApiDatabase.HEYUAN;
		Answer after = agreed(company, today.minusDays(40), today.minusDays(20)).at("/callbacks/0");
		assertThat(OffsetDateTime.parse(after.text("/dueAt")))
			.isEqualTo(OffsetDateTime.parse(after.text("/owedSince")).plusDays(3));
		assertThat(after.text("/deadlines/0/reference")).isEqualTo("特约服务合同第九条");
	}

	@Test
	@Tag("B-03")
	void whatAContractOwesLaterGetsItsClockFromTheSweepThatFindsItOwed() {
		LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
		Answer service = agreed(COMPANY, today.minusDays(3), today.plusDays(20));
		Answer later = service.at("/callbacks/1");
		assertThat(later.size("/deadlines")).isZero();
		assertThat(later.each("/events", "kind")).containsExactly("PLANNED");
		UUID key = GlobalId.keyOf("ServiceCallback", later.text("/id")).orElseThrow();
		ApiDatabase.shared()
			.admin()
			.sql("update linli.service_callback set owed_since = now() - interval '1 hour', clock_at = now() - interval '1 hour' where id = ?")
			.param(key)
			.update();
		Sweeping sweep = Api.shared().context().getBean(OwedSweep.class);
		sweep.run();
		sweep.run();
		Answer owed = read(later.text("/id"));
		assertThat(owed.each("/events", "kind")).containsExactly("PLANNED", "OWED");
		assertThat(owed.size("/deadlines")).isEqualTo(1);
		assertThat(owed.text("/version")).isEqualTo("0");
	}

	@Test
	@Tag("B-03")
	void whatIsCalledBackAboutBeforeTheSweepCameHasAClockAllTheSame() {
		LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
		Answer later = agreed(COMPANY, today.minusDays(3), today.plusDays(20)).at("/callbacks/1");
		ApiDatabase.shared()
			.admin()
			.sql("update linli.service_callback set owed_since = now() - interval '1 hour', clock_at = now() + interval '1 hour' where id = ?")
			.param(GlobalId.keyOf("ServiceCallback", later.text("/id")).orElseThrow())
			.update();
		Answer reached = called(later, 0, Map.of("satisfaction", 5));
		assertThat(reached.size("/deadlines")).isEqualTo(1);
		assertThat(reached.isNull("/deadlines/0/startedAt")).isFalse();
		assertThat(reached.each("/events", "kind")).containsExactly("PLANNED", "OWED", "ANSWERED");
	}

	@Test
	@Tag("B-03")
	void whatAnEndedContractOwesNoLongerIsOnRecordWithItsClockTakenBack() {
		LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
		UUID company = ApiDatabase.HEYUAN;
		Answer planned = ended(company, agreed(company, today.minusDays(3), today.plusDays(20)), today.minusDays(1));
		assertThat(planned.each("/callbacks", "occasion")).containsExactly("EARLY_END", "MID_TERM", "AFTER_END");
		assertThat(planned.at("/callbacks/1").each("/events", "kind")).containsExactly("PLANNED", "CANCELLED");
		assertThat(planned.at("/callbacks/0").each("/events", "kind")).containsExactly("OWED");
		// The middle of its term was the day before yesterday, and it has three days.
		Answer within = ended(company, agreed(company, today.minusDays(12), today.plusDays(8)), today.minusDays(5));
		assertThat(within.at("/callbacks/1").each("/events", "kind")).containsExactly("OWED", "CANCELLED");
		assertThat(within.text("/callbacks/1/deadlines/0/cancelledReason")).isEqualTo("ENDED");
		assertThat(within.isNull("/callbacks/0/deadlines/0/cancelledReason")).isTrue();
	}

	@Test
	@Tag("B-03")
	void whatWasOverdueWhenTheEndOfAContractIsToldStaysOwed() {
		LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
		UUID company = ApiDatabase.HEYUAN;
		Answer told = ended(company, agreed(company, today.minusDays(60), today.plusDays(20)), today.minusDays(50));
		assertThat(told.each("/callbacks", "occasion")).containsExactly("EARLY_END", "MID_TERM", "AFTER_END");
		assertThat(told.isNull("/callbacks/1/cancelledAt")).isTrue();
		assertThat(told.at("/callbacks/1").each("/events", "kind")).containsExactly("OWED");
	}

	@Test
	@Tag("B-03")
	void whatAContractWouldHaveOwedAfterItsEndIsNotOwedHoweverLongAgoThatWasWithoutALimit() {
		LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
		Answer ended = ended(COMPANY, agreed(COMPANY, today.minusDays(60), today.plusDays(20)), today.minusDays(30));
		assertThat(ended.each("/callbacks", "occasion")).containsExactly("EARLY_END", "MID_TERM", "AFTER_END");
		assertThat(ended.isNull("/callbacks/1/dueAt")).isTrue();
		assertThat(ended.isNull("/callbacks/1/cancelledAt")).isFalse();
		assertThat(ended.isNull("/callbacks/0/cancelledAt")).isTrue();
		assertThat(owed(null)).doesNotContain(ended.text("/callbacks/1/id")).contains(ended.text("/callbacks/0/id"));
	}

	@Test
	@Tag("B-14")
	void whatIsOverdueHasAListAndALadder() {
		Answer late = completed(OffsetDateTime.now().minusDays(8).toString());
		Answer early = completed(OffsetDateTime.now().minusDays(1).toString());
		assertThat(owed(true)).contains(late.text("/id")).doesNotContain(early.text("/id"));
		assertThat(owed(false)).contains(early.text("/id")).doesNotContain(late.text("/id"));
		Api.shared().context().getBeansOfType(Sweeping.class).values().forEach(Sweeping::run);
		UUID key = GlobalId.keyOf("ServiceCallback", late.text("/id")).orElseThrow();
		assertThat(ApiDatabase.shared()
			.admin()
			.sql("select distinct subject_kind || ' ' || role from linli.notice where subject_id = ?")
			.param(key)
			.query(String.class)
			.list()).contains("SERVICE_CALLBACK RECEPTIONIST", "SERVICE_CALLBACK PROJECT_MANAGER");
		assertThat(read(late.text("/id")).each("/events", "kind")).contains("ESCALATED");
	}

	private List<String> owed(@Nullable Boolean overdue) {
		Map<String, Object> of = new HashMap<>(Map.of("p", project(COMPANY)));
		if (overdue != null) {
			of.put("o", overdue);
		}
		return this.crew.supervisor
			.ask("query($p: ID!, $o: Boolean) { owedServiceCallbacks(projectId: $p, overdue: $o) { id } }", of)
			.each("/owedServiceCallbacks", "id");
	}

	private Answer completed(String at) {
		return this.crew.receptionist
			.mutate("completeService", "agreedService { callbacks { %s } }".formatted(CALLBACK),
					Map.of("idempotencyKey", key(), "projectId", project(COMPANY), "householdId", household(COMPANY),
							"kind", "DEVELOPER_LEGACY", "description", "外墙渗水", "occurredAt", at))
			.at("/agreedService/callbacks/0");
	}

	private static Answer agreed(UUID company, LocalDate begins, LocalDate ends) {
		return Api.shared()
			.as(Role.RECEPTIONIST, company)
			.mutate("agreeService", "agreedService { id callbacks { %s } }".formatted(CALLBACK),
					Map.of("idempotencyKey", key(), "projectId", project(company), "householdId", household(company),
							"description", "月嫂", "beginsOn", begins.toString(), "endsOn", ends.toString()))
			.at("/agreedService");
	}

	private static Answer ended(UUID company, Answer service, LocalDate on) {
		Answer ended = Api.shared()
			.as(Role.RECEPTIONIST, company)
			.mutate("endService", "agreedService { callbacks { occasion %s } }".formatted(CALLBACK),
					Map.of("idempotencyKey", key(), "agreedServiceId", service.text("/id"), "endedOn", on.toString(),
							"reason", "业主提前终止"));
		assertThat(ended.refusals()).isEmpty();
		return ended.at("/agreedService");
	}

	private Answer called(Answer callback, int version, Map<String, ?> form) {
		Map<String, Object> input = new HashMap<>(form);
		input.putAll(Map.of("idempotencyKey", key(), "serviceCallbackId", callback.text("/id"), "expectedVersion",
				version, "method", "PHONE"));
		Answer called = this.crew.receptionist.mutate("recordServiceCallback",
				"serviceCallback { %s }".formatted(CALLBACK), input);
		assertThat(called.refusals()).isEmpty();
		return called.at("/serviceCallback");
	}

	private Answer read(String id) {
		return this.crew.supervisor
			.ask("query($id: ID!) { node(id: $id) { ... on ServiceCallback { %s } } }".formatted(CALLBACK),
					Map.of("id", id))
			.at("/node");
	}

	private static String instant(String time) {
		return OffsetDateTime.parse(time).toInstant().toString();
	}

	private static String project(UUID company) {
		return new GlobalId("Project", ApiDatabase.project(company)).encode();
	}

	private static String household(UUID company) {
		return new GlobalId("Household", ApiDatabase.household(company, 1)).encode();
	}

	private static String key() {
		return UUID.randomUUID().toString();
	}

}
