package io.linli.api.repair;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import io.linli.api.sla.Kept;
import io.linli.api.sla.OwnProject;
import io.linli.sla.Area;
import io.linli.sla.Clock;
import io.linli.sla.Deadline;
import io.linli.sla.Happening;
import io.linli.sla.Limit;
import io.linli.sla.Pause;
import io.linli.sla.PauseReason;
import io.linli.sla.Promise;
import io.linli.sla.Scope;
import io.linli.sla.Threshold;
import io.linli.sla.Thresholds;
import io.linli.sla.Urgency;
import io.linli.sla.WorkCalendars;
import io.linli.sla.calendar.WorkCalendar;

/**
 * The deadlines of a repair, computed again from nothing but its events, and the limits
 * and calendars of its project.
 */
final class Recomputed {

	private final Map<Clock, Deadline> running = new EnumMap<>(Clock.class);

	private final List<Deadline> ended = new ArrayList<>();

	private final List<Threshold> limits;

	private final WorkCalendars calendars;

	private Urgency urgency = Urgency.GENERAL;

	private Recomputed(Kept kept) {
		this.limits = kept.limits();
		this.calendars = kept.calendars();
	}

	/** Of a repair in the public area. */
	static List<Deadline> of(UUID repair) {
		Kept kept = new Kept();
		Recomputed again = new Recomputed(kept);
		kept.events(repair).forEach(again::on);
		again.ended.addAll(again.running.values());
		return again.ended;
	}

	private void on(Kept.Evidence event) {
		switch (event.kind()) {
			case "RECORDED" -> {
				this.urgency = Urgency.valueOf(Objects.requireNonNull(event.says()));
				start(Clock.RECORD, event.occurred());
				stop(Clock.RECORD, event.recorded(), event.recorded());
				start(Clock.PASS_ON, event.recorded());
				start(Clock.COMPLETE, event.occurred());
			}
			case "PASSED_ON" -> {
				stop(Clock.PASS_ON, event.occurred(), event.recorded());
				start(Clock.ARRIVE, event.occurred());
			}
			case "ARRIVED" -> stop(Clock.ARRIVE, event.occurred(), event.recorded());
			case "COMPLETED" -> {
				stop(Clock.COMPLETE, event.occurred(), event.recorded());
				start(Clock.VERIFY_PUBLIC_AREA, event.occurred());
			}
			case "PAUSED" -> {
				Happening.Paused paused = new Happening.Paused("", event.occurred(), event.recorded(),
						PauseReason.valueOf(Objects.requireNonNull(event.says())));
				List.copyOf(this.running.keySet()).forEach((clock) -> standStill(clock, paused));
			}
			case "RESUMED" -> List.copyOf(this.running.keySet())
				.forEach((clock) -> happen(clock, new Happening.Resumed("", event.occurred(), event.recorded())));
			case "RECLASSIFIED" -> {
				this.urgency = Urgency.valueOf(Objects.requireNonNull(event.says()));
				List.copyOf(this.running.keySet()).forEach((clock) -> reclassify(clock, event.recorded()));
			}
			default -> assertNothingElse(event);
		}
	}

	private void start(Clock clock, Instant from) {
		Optional<Pause> lasting = this.running.values()
			.stream()
			.filter((deadline) -> deadline.claimedStopAt() == null && deadline.paused() != null)
			.map(Deadline::paused)
			.findFirst();
		this.running.put(clock, Deadline.start(promise(clock), from, calendar(from), new Thresholds(this.limits)));
		lasting.ifPresent((pause) -> standStill(clock,
				new Happening.Paused("", pause.claimedFrom(), pause.provenFrom(), pause.reason())));
	}

	private void standStill(Clock clock, Happening.Paused paused) {
		if (paused.reason().allows(Objects.requireNonNull(this.running.get(clock)).promise())) {
			happen(clock, paused);
		}
	}

	private void reclassify(Clock clock, Instant at) {
		Deadline former = Objects.requireNonNull(this.running.get(clock));
		Deadline.Reclassified changed = former.reclassify(promise(clock), at, new Thresholds(this.limits),
				calendar(Objects.requireNonNull(former.startedAt())));
		if (changed.next() != null) {
			this.ended.add(changed.former());
			this.running.put(clock, changed.next());
		}
	}

	private void stop(Clock clock, Instant claimed, Instant proven) {
		happen(clock, new Happening.Stopped("", claimed, proven));
	}

	private void happen(Clock clock, Happening happening) {
		Deadline deadline = Objects.requireNonNull(this.running.get(clock));
		this.running.put(clock, happening.on(deadline, limit(deadline), this.calendars.of(deadline, OwnProject.key())));
	}

	/** Of a deadline that pins none, any does: nothing moves. */
	private Limit limit(Deadline deadline) {
		return this.limits.stream()
			.filter((limit) -> limit.id().equals(deadline.pin().thresholdId()))
			.findFirst()
			.orElse(this.limits.getFirst())
			.limit();
	}

	private Promise promise(Clock clock) {
		return new Promise(clock, Scope.repair(this.urgency, Area.PUBLIC), OwnProject.level());
	}

	private WorkCalendar calendar(Instant start) {
		return this.calendars.on(OwnProject.key(), OwnProject.ZONE, LocalDate.ofInstant(start, OwnProject.ZONE));
	}

	private static void assertNothingElse(Kept.Evidence event) {
		if (!List.of("ORDERED", "VERIFIED", "URGED").contains(event.kind())) {
			throw new IllegalStateException("What does a repair's clock do when it was " + event.kind() + "?");
		}
	}

}
