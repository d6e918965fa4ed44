package io.linli.stack.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.linli.sla.Clock;
import io.linli.sla.Deadline;
import io.linli.sla.Responsibility;
import io.linli.sla.Scope;
import io.linli.sla.Severity;
import io.linli.sla.Subject;
import io.linli.sla.SubjectKind;
import io.linli.sla.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * One complaint from the first word to the callback, and again from its reopening, as far
 * as it has come by now.
 */
final class ComplaintStory {

	private final Scene scene;

	private final Dice dice;

	private final Grievance grievance;

	private final Severity severity;

	private final Scope scope;

	private final Instant received;

	private final UUID id;

	private final List<Entry> entries = new ArrayList<>();

	private final List<ComplaintSheet.Step> steps = new ArrayList<>();

	private @Nullable Deadline solve;

	private int cycle = 1;

	ComplaintStory(Scene scene, Instant received) {
		this.scene = scene;
		this.dice = scene.dice();
		this.grievance = Grievance.any(this.dice);
		this.severity = this.dice.chance(this.grievance.major()) ? Severity.MAJOR : Severity.MINOR;
		this.scope = Scope.complaint(this.severity, this.grievance.responsibility());
		this.received = received;
		this.id = this.dice.id(received);
	}

	/**
	 * Tells it as far as it has come.
	 * @param forgotten nobody calls back about it
	 * @return whether it is solved
	 */
	boolean tell(String number, boolean forgotten) {
		String receptionist = this.dice.pick(this.scene.staff().receptionists());
		Instant recorded = this.scene.later(this.received, Duration.ofSeconds(40), Duration.ofMinutes(9));
		if (!happen("RECORDED", this.received, recorded, receptionist, Role.RECEPTIONIST,
				this.dice.chance(0.6) ? "PHONE" : "RECEPTION")) {
			return false;
		}
		Instant classified = Hours.second(this.scene.later(recorded, Duration.ofMinutes(3), Duration.ofMinutes(35)));
		if (happen("CLASSIFIED", classified, receptionist, Role.RECEPTIONIST)) {
			solve(this.received, classified, forgotten);
		}
		Deadline running = this.solve;
		new ComplaintSheet(this.scene, this.id, number, this.grievance, this.severity, this.received, this.cycle,
				(running != null) ? running.dueAt() : null, this.entries, this.steps)
			.write();
		return this.entries.getLast().kind().equals("SOLVED");
	}

	/**
	 * Handles and solves; a resident who is dissatisfied with the result has it opened
	 * again, once.
	 */
	private void solve(Instant start, Instant from, boolean forgotten) {
		Deadline deadline = this.scene.start(Clock.SOLVE, this.scope, start);
		this.solve = deadline;
		Instant solved = solution(deadline, from);
		boolean all = handle(from, solved)
				&& happen("SOLVED", solved, this.scene.staff().supervisor(), Role.SUPERVISOR);
		if (all) {
			deadline = deadline.stop(solved, this.entries.getLast().recorded());
		}
		this.solve = deadline;
		this.scene.write(new Subject(SubjectKind.COMPLAINT, this.id, this.scene.project(), this.grievance.category(),
				this.cycle), deadline);
		if (!all) {
			return;
		}
		boolean annoyed = deadline.claimedVerdict() == Verdict.BREACHED || this.severity == Severity.MAJOR;
		@Nullable Instant answered = CallbackStory
			.aboutComplaint(this.scene, this.id, this.cycle, this.grievance.category(), this.scope, annoyed, forgotten)
			.tell(solved, this.entries.getLast().recorded());
		if (answered != null && this.cycle == 1 && this.dice.chance(0.4)) {
			Instant reopened = Hours.second(this.scene.later(answered, Duration.ofMinutes(5), Duration.ofMinutes(90)));
			if (happen("REOPENED", reopened, this.scene.staff().supervisor(), Role.SUPERVISOR)) {
				this.cycle = 2;
				solve(reopened, reopened, false);
			}
		}
	}

	private Instant solution(Deadline deadline, Instant from) {
		Instant due = deadline.dueAt();
		if (due == null) {
			boolean developer = this.grievance.responsibility() == Responsibility.DEVELOPER;
			Instant done = this.scene.later(from, Duration.ofDays(developer ? 7 : 1),
					Duration.ofDays(developer ? 120 : 12));
			return Hours.second(Hours.daytime(this.dice, done, this.scene.zone(), 18));
		}
		if (this.scene.keepsWord() && due.isAfter(from.plusSeconds(2400))) {
			return Hours.second(this.scene.later(from, Duration.ofMinutes(35),
					Duration.between(from, due).multipliedBy(9).dividedBy(10)));
		}
		Instant late = this.scene.later(due, Duration.ofHours(2), Duration.ofHours(70));
		return Hours.second(Hours.daytime(this.dice, late, this.scene.zone(), 18));
	}

	/**
	 * One to four steps between classification and solution; of long cases more (C-07,
	 * C-22, C-23).
	 */
	private boolean handle(Instant from, Instant solved) {
		boolean developer = this.grievance.responsibility() == Responsibility.DEVELOPER;
		int count = Duration.between(from, solved).toDays() > 6 ? this.dice.between(3, 4) : this.dice.between(1, 2);
		for (int i = 1; i <= count; i++) {
			Instant at = stepAt(from, solved, i, count);
			String action = (i == 1) ? (developer ? "COORDINATE" : "HANDLE") : (i == count) ? "EXPLAIN" : "URGE";
			String actor = developer ? this.scene.staff().manager() : this.scene.staff().supervisor();
			if (!happen("HANDLED", at, actor, developer ? Role.MANAGER : Role.SUPERVISOR)) {
				return false;
			}
			this.steps.add(new ComplaintSheet.Step(action, note(action), this.entries.getLast()));
		}
		return true;
	}

	private Instant stepAt(Instant from, Instant solved, int step, int count) {
		Duration all = Duration.between(from, solved);
		Instant at = from.plus(all.multipliedBy(step).dividedBy(count + 1L));
		// Over days, people do this in their working hours.
		return Hours.second((all.toDays() > 4) ? Hours.daytime(this.dice, at, this.scene.zone(), 18) : at);
	}

	private String note(String action) {
		return switch (action) {
			case "COORDINATE" -> "书面函告地产公司，约定现场查勘时间";
			case "URGE" -> "催办责任部门，要求当日反馈进度";
			case "EXPLAIN" -> "向业主说明处理情况并征求意见";
			default -> this.grievance.measure();
		};
	}

	private boolean happen(String kind, Instant occurred, String actor, Role role) {
		Instant before = this.entries.getLast().recorded().plusSeconds(1);
		Instant recorded = this.scene.later(occurred, Duration.ofSeconds(5), Duration.ofSeconds(50));
		return happen(kind, occurred, recorded.isAfter(before) ? recorded : before, actor, role, "APP");
	}

	private boolean happen(String kind, Instant occurred, Instant recorded, String actor, Role role, String channel) {
		if (!recorded.isBefore(this.scene.now())) {
			return false;
		}
		this.entries.add(new Entry(kind, occurred, recorded, actor, role, channel));
		return true;
	}

}
