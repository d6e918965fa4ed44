package io.linli.api.escalation;

import java.sql.JDBCType;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.linli.api.event.Events;
import io.linli.api.event.Happening;
import io.linli.api.sla.Rounds;
import io.linli.sla.SubjectKind;
import io.linli.tenancy.Asked;
import io.linli.tenancy.TenantWrites;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Climbs the ladder for deadlines of one company: each step that was passed is an event
 * of the case and a notice to a role, and the deadline remembers when the next one comes,
 * all in one transaction or not at all.
 */
@Component
class EscalationDesk {

	private static final String NEXT = "update deadline set next_rung_at = coalesce(?, 'infinity') where id = ?";

	private static final String LATER = """
			update deadline set next_rung_at = ?
			 where id = (select id from deadline where id = ? and wake_at < ? for update skip locked)""";

	private final TenantWrites writes;

	private final Policies policies;

	private final Notices notices;

	private final Events events;

	private final Rounds rounds;

	EscalationDesk(TenantWrites writes, Policies policies, Notices notices, Events events, Rounds rounds) {
		this.writes = writes;
		this.policies = policies;
		this.notices = notices;
		this.events = events;
		this.rounds = rounds;
	}

	/**
	 * Looks at some deadlines. Those whose case somebody has in hand wait for the next
	 * time.
	 * @return how many it has looked at
	 */
	@Transactional
	int escalate(List<DueDeadline> due, Instant now) {
		Asked<Policy> policy = this.policies.ask();
		List<Held> all = due.stream().map((each) -> hold(each, now)).toList();
		int looked = 0;
		for (Held held : all) {
			RunningDeadline deadline = held.deadline();
			if (deadline != null) {
				climb(held.due(), deadline, policy.get(), new HashSet<>(held.told().get()), now);
				looked++;
			}
		}
		return looked;
	}

	/** Does not look at a deadline before then. */
	@Transactional
	void postpone(DueDeadline due, Instant now, Instant then) {
		this.writes.tell(LATER, then, due.id(), now);
	}

	/** The case before its deadline, as all desks take them. */
	private Held hold(DueDeadline due, Instant now) {
		Asked<List<Boolean>> subject = this.writes.ask((row, number) -> true, lock(due.kind()), due.subjectId());
		Asked<List<RunningDeadline>> deadline = this.writes.ask((row, number) -> RunningDeadline.of(row),
				RunningDeadline.LOCK, due.id(), now);
		return new Held(due, subject, deadline, this.notices.told(due.id()));
	}

	private void climb(DueDeadline due, RunningDeadline deadline, Policy policy, Set<Rung> told, Instant now) {
		Ladder ladder = policy.ladder(due.kind());
		Instant tell = policy.tell(now, deadline.zone(), deadline.emergency());
		for (Rung rung : ladder.passed(deadline.startedAt(), deadline.dueAt(), now)) {
			if (told.add(rung)) {
				Instant moment = rung.moment(deadline.startedAt(), deadline.dueAt());
				this.events.appendConsequence(due.kind(), due.subjectId(),
						new Happening("ESCALATED", moment, "SYSTEM", detail(deadline, rung)));
				this.notices.add(
						new Notice(deadline.projectId(), due.kind(), due.subjectId(), rung.role(), moment, tell),
						due.id(), rung);
			}
		}
		Instant next = next(ladder, deadline, now);
		this.writes.tell(NEXT, (next != null) ? next : JDBCType.TIMESTAMP_WITH_TIMEZONE, due.id());
		if (deadline.roundIsOver(now)) {
			this.rounds.over(due.kind(), due.subjectId(), due.id(), deadline.clock(), deadline.projectId());
		}
	}

	/** A round is looked at when it is over, whatever steps the ladder has. */
	private static @Nullable Instant next(Ladder ladder, RunningDeadline deadline, Instant now) {
		Instant step = ladder.next(deadline.startedAt(), deadline.dueAt(), now);
		boolean ends = Rounds.repeats(deadline.clock()) && !deadline.roundIsOver(now);
		return (ends && (step == null || step.isAfter(deadline.dueAt()))) ? deadline.dueAt() : step;
	}

	private static String detail(RunningDeadline deadline, Rung rung) {
		return """
				{"clock": "%s", "percent": %d, "laterSeconds": %d, "role": "%s"}""".formatted(deadline.clock(),
				rung.percent(), rung.later().toSeconds(), rung.role());
	}

	private static String lock(SubjectKind kind) {
		return switch (kind) {
			case COMPLAINT -> "select from complaint where id = ? for update skip locked";
			case REPAIR -> "select from repair_request where id = ? for update skip locked";
			case CALLBACK -> "select from callback where id = ? for update skip locked";
			case RENOVATION -> "select from renovation where id = ? for update skip locked";
			case PATROL -> "select from patrol where id = ? for update skip locked";
			case VIOLATION -> "select from violation where id = ? for update skip locked";
			case SERVICE_CALLBACK -> "select from service_callback where id = ? for update skip locked";
			case HOME_VISIT -> throw new IllegalStateException("The visit of a year has no deadline.");
		};
	}

	/** What the transaction has locked, if nobody else had. */
	private record Held(DueDeadline due, Asked<List<Boolean>> subject, Asked<List<RunningDeadline>> found,
			Asked<List<Rung>> told) {

		@Nullable RunningDeadline deadline() {
			List<RunningDeadline> deadlines = this.found.get();
			return (this.subject.get().isEmpty() || deadlines.isEmpty()) ? null : deadlines.getFirst();
		}

	}

}
