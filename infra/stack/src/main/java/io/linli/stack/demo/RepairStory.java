package io.linli.stack.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.linli.sla.Area;
import io.linli.sla.Clock;
import io.linli.sla.Deadline;
import io.linli.sla.Scope;
import io.linli.sla.Urgency;
import io.linli.sla.Verdict;
import org.jspecify.annotations.Nullable;

/** One repair from the call to the callback, as far as it has come by now. */
final class RepairStory {

	private final Scene scene;

	private final Dice dice;

	private final Fault fault;

	private final Instant received;

	private final Scope scope;

	private final String receptionist;

	private final String worker;

	private final List<Entry> entries = new ArrayList<>();

	private final List<Deadline> deadlines = new ArrayList<>();

	RepairStory(Scene scene, Instant received) {
		this(scene, received, Fault.any(scene.dice(), scene.day(received).getMonth()));
	}

	RepairStory(Scene scene, Instant received, Fault fault) {
		this.scene = scene;
		this.dice = scene.dice();
		this.fault = fault;
		this.received = received;
		this.scope = Scope.repair(this.fault.urgency(), this.fault.area());
		this.receptionist = this.dice.pick(scene.staff().receptionists());
		this.worker = this.dice.pick(scene.staff().workers());
	}

	void tell(String number) {
		happen();
		breakOff();
		if (this.entries.isEmpty()) {
			return;
		}
		UUID id = this.dice.id(this.received);
		stopClocks();
		new RepairSheet(this.scene, id, number, this.fault, this.worker, this.received, this.entries, this.deadlines)
			.write();
		Entry completed = entry("COMPLETED");
		if (completed != null && this.fault.area() == Area.PRIVATE) {
			boolean annoyed = this.deadlines.stream().anyMatch((each) -> each.claimedVerdict() == Verdict.BREACHED);
			CallbackStory.aboutRepair(this.scene, id, this.fault, this.scope, annoyed)
				.tell(completed.occurred(), completed.recorded());
		}
	}

	/** What would happen, and when it would be known, if time did not break off. */
	private void happen() {
		Instant recorded = this.received
			.plus(this.scene.pace(clock(Clock.RECORD, this.received), Duration.ofMinutes(3)));
		Instant passedOn = Hours
			.second(recorded.plus(this.scene.pace(clock(Clock.PASS_ON, recorded), Duration.ofMinutes(2))));
		Instant arrived = arrival(passedOn);
		Instant ordered = Hours.second(passedOn.plus(Duration.between(passedOn, arrived).multipliedBy(2).dividedBy(5)));
		Instant verified = Hours.second(this.scene.later(arrived, Duration.ofMinutes(1), Duration.ofMinutes(6)));
		Instant completed = Hours.second(completion(verified));
		add("RECORDED", this.received, recorded, this.receptionist, Role.RECEPTIONIST,
				this.dice.chance(0.8) ? "PHONE" : "RECEPTION");
		add("PASSED_ON", passedOn, this.receptionist, Role.RECEPTIONIST, this.dice.chance(0.75) ? "RADIO" : "PHONE");
		add("ORDERED", ordered, this.worker, Role.WORKER, "APP");
		add("ARRIVED", arrived, this.receptionist, Role.RECEPTIONIST, "RADIO");
		add("VERIFIED", verified, this.worker, Role.WORKER, "APP");
		add("COMPLETED", completed, this.worker, Role.WORKER, "APP");
		if (this.scene.estate().has(Quirk.LATE_ENTRY) && this.dice.chance(0.3)) {
			enterLate(this.scene.later(completed, Duration.ofHours(3), Duration.ofHours(9)));
		}
		if (this.fault.area() == Area.PUBLIC) {
			boolean keeps = this.scene.keepsWord();
			Instant verifying = this.scene.later(completed, Duration.ofHours(keeps ? 2 : 75),
					Duration.ofHours(keeps ? 58 : 150));
			add("SITE_VERIFIED", Hours.second(Hours.daytime(this.dice, verifying, this.scene.zone(), 18)),
					this.scene.staff().supervisor(), Role.SUPERVISOR, "APP");
		}
	}

	private Instant arrival(Instant passedOn) {
		Deadline arrive = clock(Clock.ARRIVE, passedOn);
		if (this.scene.estate().has(Quirk.ROUND_TIMES) && this.fault.urgency() == Urgency.GENERAL
				&& this.dice.chance(0.7)) {
			return Hours.nextRound(passedOn);
		}
		return Hours.second(passedOn.plus(this.scene.pace(arrive, Duration.ofMinutes(10))));
	}

	private Instant completion(Instant verified) {
		Deadline complete = clock(Clock.COMPLETE, this.received);
		Instant due = complete.dueAt();
		if (due != null && !this.scene.keepsWord()) {
			return Hours.daytime(this.dice, this.scene.later(due, Duration.ofHours(1), Duration.ofHours(60)),
					this.scene.zone(), 18);
		}
		if (due == null && this.fault.urgency() == Urgency.GENERAL && this.dice.chance(0.08)) {
			Instant partsCame = this.scene.later(verified, Duration.ofHours(20), Duration.ofHours(90));
			return Hours.daytime(this.dice, partsCame, this.scene.zone(), 18);
		}
		return verified.plusSeconds((long) (this.fault.work() * this.dice.between(30.0, 95.0)));
	}

	/** Everything after the intake was written down in one go, hours afterwards. */
	private void enterLate(Instant sitting) {
		Instant at = sitting;
		for (int i = 1; i < this.entries.size(); i++) {
			Entry entry = this.entries.get(i);
			this.entries.set(i,
					new Entry(entry.kind(), entry.occurred(), at, entry.actor(), entry.role(), entry.channel()));
			at = this.scene.later(at, Duration.ofSeconds(4), Duration.ofSeconds(15));
		}
	}

	/**
	 * Forgets what is not known yet; now and then a repair is simply left lying, and
	 * after some weeks somebody asks.
	 */
	private void breakOff() {
		boolean recent = this.received.isAfter(this.scene.now().minus(Duration.ofDays(40)));
		double risk = (1 - this.scene.estate().punctuality()) * (recent ? 0.25 : 0.005);
		int left = this.dice.chance(risk) ? this.dice.between(1, 5) : this.entries.size();
		int known = 0;
		while (known < Math.min(left, this.entries.size())
				&& this.entries.get(known).recorded().isBefore(this.scene.now())) {
			known++;
		}
		this.entries.subList(known, this.entries.size()).clear();
	}

	private void stopClocks() {
		this.deadlines.replaceAll((deadline) -> switch (deadline.promise().clock()) {
			case RECORD -> deadline.stop(this.entries.getFirst().recorded(), this.entries.getFirst().recorded());
			case PASS_ON -> stopped(deadline, "PASSED_ON");
			case ARRIVE -> stopped(deadline, "ARRIVED");
			default -> stopped(deadline, "COMPLETED");
		});
		if (entry("PASSED_ON") == null) {
			this.deadlines.removeIf((deadline) -> deadline.promise().clock() == Clock.ARRIVE);
		}
		Entry completed = entry("COMPLETED");
		if (completed != null && this.fault.area() == Area.PUBLIC) {
			this.deadlines.add(stopped(this.scene.start(Clock.VERIFY_PUBLIC_AREA, this.scope, completed.occurred()),
					"SITE_VERIFIED"));
		}
	}

	private Deadline stopped(Deadline deadline, String kind) {
		Entry stop = entry(kind);
		return (stop != null) ? deadline.stop(stop.occurred(), stop.recorded()) : deadline;
	}

	private Deadline clock(Clock clock, Instant at) {
		Deadline deadline = this.scene.start(clock, this.scope, at);
		this.deadlines.add(deadline);
		return deadline;
	}

	private void add(String kind, Instant occurred, String actor, Role role, String channel) {
		Instant before = this.entries.getLast().recorded().plusSeconds(1);
		Instant recorded = this.scene.later(occurred, Duration.ofSeconds(2), Duration.ofSeconds(20));
		add(kind, occurred, recorded.isAfter(before) ? recorded : before, actor, role, channel);
	}

	private void add(String kind, Instant occurred, Instant recorded, String actor, Role role, String channel) {
		this.entries.add(new Entry(kind, occurred, recorded, actor, role, channel));
	}

	private @Nullable Entry entry(String kind) {
		return Entry.first(this.entries, kind);
	}

}
