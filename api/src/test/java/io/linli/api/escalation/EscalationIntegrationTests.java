package io.linli.api.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.sla.SubjectKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * The ladder on real cases: every step once, whoever sweeps and whatever happens.
 */
class EscalationIntegrationTests {

	private static final String HALF = "50+0 CUSTOMER_SERVICE_SUPERVISOR";

	private static final String MORE = "80+0 CUSTOMER_SERVICE_SUPERVISOR";

	private static final String LIMIT = "100+0 PROJECT_MANAGER";

	private final JdbcClient admin = ApiDatabase.shared().admin();

	private final Sweep sweep = Api.shared().context().getBean(Sweep.class);

	private final DueDeadlines due = Api.shared().context().getBean(DueDeadlines.class);

	@Test
	void aStepThatWasPassedIsAnEventOfTheCaseAndANoticeToARole() {
		UUID complaint = Cases.complaint(Duration.ofMinutes(60));
		this.sweep.run();
		assertThat(Cases.told(complaint)).containsExactly(HALF);
		assertThat(Cases.escalations(complaint)).containsExactly(
				"{\"role\": \"CUSTOMER_SERVICE_SUPERVISOR\", \"clock\": \"SOLVE\", \"percent\": 50, \"laterSeconds\": 0}");
		assertThat(this.admin.sql("select distinct actor || ' ' || channel from linli.event where kind = 'ESCALATED'")
			.query(String.class)
			.list()).containsExactly("system SYSTEM");
	}

	@Test
	void theNextStepsFollowOneByOneAndNoneTwice() {
		UUID complaint = Cases.complaint(Duration.ofMinutes(60));
		this.sweep.run();
		this.sweep.run();
		Cases.run(complaint, Duration.ofMinutes(101));
		this.sweep.run();
		assertThat(Cases.told(complaint)).containsExactly(HALF, MORE, LIMIT);
		Cases.run(complaint, Duration.ofHours(26));
		this.sweep.run();
		assertThat(Cases.told(complaint)).containsExactly(HALF, MORE, LIMIT, "100+86400 TENANT_ADMIN");
		assertThat(Cases.escalations(complaint)).hasSize(4);
		assertThat(waits(complaint)).isFalse();
	}

	@Test
	void aDeadlineBeforeItsHalfIsNotEvenLookedAt() {
		UUID complaint = Cases.complaint(Duration.ofMinutes(49));
		assertThat(waits(complaint)).isFalse();
		this.sweep.run();
		assertThat(Cases.told(complaint)).isEmpty();
	}

	@Test
	void everyClockOfACaseHasItsOwnSteps() {
		UUID repair = Cases.repair(Duration.ofMinutes(101));
		int running = this.admin.sql(
				"select count(*) from linli.deadline where subject_id = ? and claimed_verdict = 'OPEN' and due_at is not null")
			.param(repair)
			.query(Integer.class)
			.single();
		this.sweep.run();
		assertThat(running).isPositive();
		assertThat(Cases.escalations(repair)).hasSize(3 * running);
		assertThat(Cases.told(repair)).contains("50+0 MAINTENANCE_WORKER");
	}

	@Test
	void aCompanysOwnLadderCountsInsteadOfThePlatforms() {
		UUID complaint = Cases.complaint(Duration.ofMinutes(101));
		this.admin.sql("""
				insert into linli.escalation_rung (tenant_id, id, subject_kind, percent, role)
				values (?, gen_random_uuid(), 'COMPLAINT', 75, 'RECEPTIONIST')""").param(ApiDatabase.JINXIU).update();
		try {
			this.sweep.run();
		}
		finally {
			this.admin.sql("delete from linli.escalation_rung").update();
		}
		assertThat(Cases.told(complaint)).containsExactly("75+0 RECEPTIONIST");
	}

	@Test
	@Tag("d")
	void manySweepsAtOnceTakeEveryStepOnce() {
		List<UUID> complaints = IntStream.range(0, 60)
			.mapToObj((i) -> Cases.complaint(Duration.ofMinutes(101)))
			.toList();
		CompletableFuture<?>[] sweeps = Stream.generate(() -> CompletableFuture.runAsync(this.sweep::run))
			.limit(4)
			.toArray(CompletableFuture[]::new);
		CompletableFuture.allOf(sweeps).join();
		this.sweep.run();
		assertThat(complaints).allSatisfy((complaint) -> {
			assertThat(Cases.told(complaint)).containsExactly(HALF, MORE, LIMIT);
			assertThat(Cases.escalations(complaint)).hasSize(3);
		});
		assertThat(Cases.brokenEvents()).isZero();
	}

	@Test
	@Tag("d")
	void aSweepThatIsKilledInTheMiddleLosesNoStepAndRepeatsNone() {
		UUID complaint = Cases.complaint(Duration.ofMinutes(101));
		this.admin.sql("""
				create function linli.rest() returns trigger language plpgsql as $$
				begin
				  perform pg_sleep(3);
				  return new;
				end $$""").update();
		this.admin.sql(
				"create trigger notice_rests after insert on linli.notice for each row when (new.percent = 80 and new.subject_id = '"
						+ complaint + "') execute function linli.rest()")
			.update();
		CompletableFuture<Void> killed = CompletableFuture.runAsync(this.sweep::run);
		String resting = "select pg_terminate_backend(pid, 10000) from pg_stat_activity where wait_event = 'PgSleep'";
		Awaited.until(() -> !this.admin.sql(resting).query(Boolean.class).list().isEmpty());
		assertThat(killed).succeedsWithin(Duration.ofSeconds(30));
		this.admin.sql("drop function linli.rest() cascade").update();
		assertThat(Cases.escalations(complaint)).isEmpty();
		this.sweep.run();
		assertThat(Cases.told(complaint)).containsExactly(HALF, MORE, LIMIT);
		assertThat(Cases.escalations(complaint)).hasSize(3);
	}

	@Test
	void oneThatCannotBeEscalatedKeepsNoOtherOneWaiting() {
		UUID bad = Cases.complaint(Duration.ofMinutes(90));
		UUID good = Cases.complaint(Duration.ofMinutes(60));
		this.admin
			.sql("alter table linli.notice add constraint notice_bad check (subject_id <> '" + bad + "') not valid")
			.update();
		try {
			this.sweep.run();
			assertThat(Cases.told(good)).containsExactly(HALF);
			assertThat(Cases.escalations(bad)).isEmpty();
		}
		finally {
			this.admin.sql("alter table linli.notice drop constraint notice_bad").update();
		}
		assertThat(waits(bad)).isFalse();
		assertThat(waitsAt(Instant.now().plus(Sweep.PAUSE), bad)).isTrue();
		Cases.run(bad, Duration.ofMinutes(90));
		this.sweep.run();
		assertThat(Cases.told(bad)).containsExactly(HALF, MORE);
	}

	@Test
	void oneThatCannotBeReadKeepsNoOtherOneWaiting() {
		UUID bad = Cases.complaint(Duration.ofMinutes(90));
		UUID good = Cases.complaint(Duration.ofMinutes(60));
		this.admin.sql(
				"update linli.deadline set time_zone = 'Nowhere/Else' where subject_id = ? and claimed_verdict = 'OPEN'")
			.param(bad)
			.update();
		this.sweep.run();
		assertThat(Cases.told(good)).containsExactly(HALF);
		assertThat(waits(bad)).isFalse();
		this.admin.sql("update linli.deadline set time_zone = 'Asia/Shanghai' where time_zone = 'Nowhere/Else'")
			.update();
	}

	@Test
	void moreThanAreFoundAtOnceThatCannotEvenBePutOffKeepNoOtherOneWaiting() {
		UUID bad = Cases.complaint(Duration.ofMinutes(90));
		UUID good = Cases.complaint(Duration.ofMinutes(60));
		copyDeadlines(bad, Sweep.MOST);
		this.admin.sql("""
				create function linli.fail() returns trigger language plpgsql as $$
				begin
				  raise 'it fails';
				end $$""").update();
		this.admin
			.sql("create trigger deadline_fails before update on linli.deadline for each row when (new.subject_id = '"
					+ bad + "') execute function linli.fail()")
			.update();
		try {
			this.sweep.run();
			assertThat(waits(bad)).isTrue();
			assertThat(Cases.told(good)).containsExactly(HALF);
		}
		finally {
			this.admin.sql("drop function linli.fail() cascade").update();
			this.admin.sql("delete from linli.deadline where subject_id = ? and cycle > 1").param(bad).update();
		}
	}

	@Test
	@Tag("a7")
	void nothingIsEscalatedForNobody() {
		EscalationDesk desk = Api.shared().context().getBean(EscalationDesk.class);
		UUID complaint = Cases.complaint(Duration.ofMinutes(60));
		var due = List
			.of(new DueDeadline(ApiDatabase.JINXIU, complaint, SubjectKind.COMPLAINT, complaint, Instant.now()));
		assertThatIllegalStateException().isThrownBy(() -> desk.escalate(due, Instant.now()));
	}

	/** More of what runs for a case already. */
	private void copyDeadlines(UUID subject, int copies) {
		String columns = this.admin
			.sql("""
					select string_agg(attname, ', ') from pg_attribute where attrelid = 'linli.deadline'::regclass and attnum > 0
					   and not attisdropped and attgenerated = '' and attname not in ('id', 'cycle')""")
			.query(String.class)
			.single();
		this.admin
			.sql("insert into linli.deadline (id, cycle, " + columns + ") select gen_random_uuid(), 1 + n, " + columns
					+ " from linli.deadline, generate_series(1, ?) n where subject_id = ? and claimed_verdict = 'OPEN'")
			.params(copies, subject)
			.update();
	}

	private boolean waits(UUID subject) {
		return waitsAt(Instant.now(), subject);
	}

	private boolean waitsAt(Instant then, UUID subject) {
		return this.due.before(then, 10_000, null).stream().anyMatch((each) -> each.subjectId().equals(subject));
	}

}
