package io.linli.stack.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import io.linli.sla.Clock;
import io.linli.sla.Deadline;
import io.linli.sla.Subject;
import io.linli.sla.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * The site of a renovation: the patrols of the repair department, as often as its
 * contract level demands, and the violations that they find (D-13, D-18, D-19).
 */
final class SiteStory {

	private static final List<String> ITEMS = List.of("OPEN_DOOR", "OVERTIME", "CORRIDOR_POLLUTION",
			"CORRIDOR_PROTECTION", "PASS_CHECK");

	private final Scene scene;

	private final Numbering numbers;

	private final Rota rota;

	private final Subject site;

	private final Home home;

	private final List<Deadline> rounds = new ArrayList<>();

	private final List<ViolationStory> violations = new ArrayList<>();

	/** Somebody of the repair department on the site. */
	private record Visit(String worker, Instant arrived, Instant left) {
	}

	SiteStory(Scene scene, Numbering numbers, Rota rota, Subject site, Home home) {
		this.scene = scene;
		this.numbers = numbers;
		this.rota = rota;
		this.site = site;
		this.home = home;
	}

	/** Somebody comes before each round is over, or two days too late. */
	void patrol(Instant begun, Instant done) {
		Deadline round = this.scene.start(Clock.PATROL, RenovationStory.SCOPE, begun);
		@Nullable Instant due = round.dueAt();
		if (due == null) {
			return;
		}
		this.rounds.add(round);
		while (true) {
			LocalDate last = this.scene.day(due.minusSeconds(1));
			LocalDate day = this.scene.keepsWord() ? last : last.plusDays(2);
			Visit visit = visit(day);
			Instant left = visit.left();
			Instant recorded = this.scene.later(left, Duration.ofSeconds(30), Duration.ofMinutes(9));
			if (!left.isBefore(done) || !this.scene.knows(recorded)) {
				goOn(this.scene.now().isBefore(done) ? this.scene.now() : done);
				return;
			}
			goOn(left);
			this.rounds.replaceAll((each) -> each.stop(left, recorded));
			Deadline next = this.scene.start(Clock.PATROL, RenovationStory.SCOPE, left);
			this.rounds.add(next);
			record(visit.worker(), visit.arrived(), left, recorded);
			due = next.dueAt();
			if (due == null) {
				return;
			}
		}
	}

	/** When somebody has the time on that day. */
	private Visit visit(LocalDate day) {
		while (true) {
			Instant arrived = day.atTime(this.scene.dice().between(8, 16), this.scene.dice().between(0, 59))
				.atZone(this.scene.zone())
				.toInstant();
			Instant left = arrived.plus(Duration.ofMinutes(this.scene.dice().between(6, 20)));
			Optional<String> worker = this.rota.send(this.scene.staff().workers(), arrived, left);
			if (worker.isPresent()) {
				return new Visit(worker.get(), arrived, left);
			}
		}
	}

	/** A round that is over is followed by the next one, whether somebody came or not. */
	private void goOn(Instant until) {
		Instant due = this.rounds.getLast().dueAt();
		while (due != null && due.isBefore(until)) {
			Deadline next = this.scene.start(Clock.PATROL, RenovationStory.SCOPE, due);
			this.rounds.add(next);
			due = next.dueAt();
		}
	}

	/**
	 * The works are done: no round is owed any more, and one that was missed stays so.
	 */
	void end(Instant recorded) {
		this.rounds.replaceAll((round) -> (round.claimedStopAt() != null) ? round : round.provenOverdue(recorded)
				? round.stop(recorded, recorded) : round.cancel(recorded, Deadline.Cancellation.COMPLETED));
	}

	boolean hasViolation() {
		return !this.violations.isEmpty();
	}

	boolean hasOpenViolation(Instant at) {
		return this.violations.stream().anyMatch((violation) -> violation.isOpen(at));
	}

	/** When the first round that runs is due; null where none does. */
	@Nullable Instant dueAt() {
		return this.rounds.stream()
			.filter((round) -> round.claimedStopAt() == null && round.cancelled() == null)
			.map(Deadline::dueAt)
			.filter(Objects::nonNull)
			.min(Comparator.naturalOrder())
			.orElse(null);
	}

	void write() {
		int number = 0;
		for (Deadline round : this.rounds) {
			this.scene.write(this.site.inRound(++number), round);
		}
	}

	private void record(String worker, Instant arrived, Instant left, Instant recorded) {
		UUID round = this.scene.dice().id(recorded);
		UUID patrol = this.scene.dice().id(left);
		this.scene.write(Page.PATROL_ROUND, round, this.scene.project(), "REPAIR", worker, recorded);
		this.scene.write(Page.PATROL, patrol, this.scene.project(), round, this.site.id(), "REPAIR", worker, arrived,
				left, "", recorded);
		boolean found = this.scene.dice().chance(0.06);
		for (String item : ITEMS) {
			boolean wrong = found && item.equals("OPEN_DOOR");
			this.scene.write(Page.PATROL_ITEM, this.scene.dice().id(left), patrol, item, !wrong,
					wrong ? "开门施工，粉尘进入电梯厅" : "");
		}
		this.scene.write(SubjectKind.PATROL, round,
				new Entry("ROUND_RECORDED", left, recorded, worker, Role.WORKER, "APP"));
		this.scene.write(SubjectKind.PATROL, patrol,
				new Entry("PATROLLED", left, recorded, worker, Role.WORKER, "APP"));
		if (found) {
			ViolationStory violation = new ViolationStory(this.scene, this.numbers, this.site.id(), this.home, worker);
			violation.tell(left);
			this.violations.add(violation);
		}
	}

}
