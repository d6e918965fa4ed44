package io.linli.sla;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import static io.linli.sla.Sample.ARRIVE;
import static io.linli.sla.Sample.EMERGENCY;
import static io.linli.sla.Sample.SHANGHAI;
import static io.linli.sla.Sample.at;
import static io.linli.sla.Sample.limit;
import static org.assertj.core.api.Assertions.assertThat;

class DeadlineTests {

	private static final Thresholds FIVE_MINUTES = new Thresholds(
			List.of(limit("R-10", null, EMERGENCY, Source.PROCEDURE, 5)));

	private static final Instant START = at("2026-03-02T08:00:00+08:00");

	private final Deadline running = Deadline.start(ARRIVE, START, SHANGHAI, FIVE_MINUTES);

	@Test
	void aRunningDeadlineIsOpenBothAsClaimedAndAsProven() {
		assertThat(this.running.dueAt()).isEqualTo(at("2026-03-02T08:05:00+08:00"));
		assertThat(this.running.claimedVerdict()).isEqualTo(Verdict.OPEN);
		assertThat(this.running.provenVerdict()).isEqualTo(Verdict.OPEN);
	}

	@Test
	void anOpenDeadlineIsOverdueOnlyAfterItsDueTime() {
		assertThat(this.running.overdue(at("2026-03-02T08:05:00+08:00"))).isFalse();
		assertThat(this.running.overdue(at("2026-03-02T08:05:00.000001+08:00"))).isTrue();
		assertThat(stopped("2026-03-02T08:09:00+08:00").overdue(at("2026-03-03T08:05:00+08:00"))).isFalse();
	}

	@Test
	void theFirstStopCounts() {
		Deadline stopped = stopped("2026-03-02T08:04:00+08:00");
		assertThat(stopped.stop(at("2026-03-02T08:01:00+08:00"), at("2026-03-02T08:01:00+08:00"))).isSameAs(stopped);
	}

	@Test
	void aCancelledDeadlineStaysOpenWithItsReasonAndDoesNotStop() {
		Deadline cancelled = this.running.cancel(at("2026-03-02T08:03:00+08:00"), "RECLASSIFIED");
		assertThat(cancelled.cancelled()).extracting(Deadline.Cancellation::reason).isEqualTo("RECLASSIFIED");
		assertThat(cancelled.stop(START, START)).isSameAs(cancelled);
		assertThat(cancelled.overdue(at("2027-03-02T08:03:00+08:00"))).isFalse();
	}

	@Test
	void aStoppedDeadlineCannotBeCancelledAnyMore() {
		Deadline breached = stopped("2026-03-02T08:06:00+08:00");
		assertThat(breached.cancel(START, "RECLASSIFIED")).isSameAs(breached);
	}

	@Test
	void anImportedRecordHasAClaimedVerdictAndNoProvenOne() {
		Pin promised = Pin.promised(at("2026-03-02T09:00:00+08:00"), "ledger 2026");
		Instant closed = at("2026-03-02T08:30:00+08:00");
		Deadline withoutStart = Deadline.imported(ARRIVE, SHANGHAI.zone(), null, promised, closed);
		assertThat(withoutStart.claimedVerdict()).isEqualTo(Verdict.MET);
		assertThat(withoutStart.provenVerdict()).isEqualTo(Verdict.UNMEASURED);
		assertThat(withoutStart.pin().source()).isEqualTo(Source.CONTRACT);
	}

	@Test
	void anImportedRecordWithoutAPromisedTimeIsUnmeasured() {
		Deadline deadline = Deadline.imported(ARRIVE, SHANGHAI.zone(), START, Pin.promised(null, "ledger 2026"), START);
		assertThat(deadline.claimedVerdict()).isEqualTo(Verdict.UNMEASURED);
		assertThat(deadline.pin().reference()).isEqualTo("NO_PROMISED_TIME");
	}

	@Test
	void timesHaveTheMicrosecondsOfTheDatabase() {
		Deadline deadline = Deadline.start(ARRIVE, START.plusNanos(1999), SHANGHAI, FIVE_MINUTES)
			.stop(START.plusNanos(2001), START.plusNanos(2999));
		assertThat(deadline.startedAt()).isEqualTo(START.plusNanos(1000));
		assertThat(deadline.dueAt()).isEqualTo(START.plusSeconds(300).plusNanos(1000));
		assertThat(deadline.claimedStopAt()).isEqualTo(deadline.provenStopAt()).isEqualTo(START.plusNanos(2000));
	}

	private Deadline stopped(String at) {
		return this.running.stop(at(at), at(at));
	}

}
