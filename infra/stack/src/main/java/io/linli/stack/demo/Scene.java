package io.linli.stack.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.linli.sla.Clock;
import io.linli.sla.Deadline;
import io.linli.sla.Pin;
import io.linli.sla.Promise;
import io.linli.sla.Scope;
import io.linli.sla.Subject;
import io.linli.sla.SubjectKind;
import io.linli.sla.Thresholds;
import io.linli.sla.calendar.WorkCalendar;
import org.jspecify.annotations.Nullable;

/**
 * One project during its two years: its people, its limits, the moment at which the
 * history breaks off, and the book that it is written into.
 *
 * @param levels contract level by the first day on which it counts, the latest first
 * @param now what would be recorded from here on has not happened yet
 */
record Scene(UUID tenant, Estate estate, UUID project, ZoneId zone, Map<LocalDate, UUID> levels, Thresholds thresholds,
		Staff staff, List<Home> homes, Dice dice, Instant now, Book book) {

	/** The same place with other dice. */
	Scene with(Dice others) {
		return new Scene(this.tenant, this.estate, this.project, this.zone, this.levels, this.thresholds, this.staff,
				this.homes, others, this.now, this.book);
	}

	/** A moment of that day, in the office's hours. */
	Instant at(LocalDate day) {
		return day.atTime(this.dice.between(9, 17), this.dice.between(0, 59), this.dice.between(0, 59))
			.atZone(this.zone)
			.toInstant();
	}

	/** Whether the server knows it by now. */
	boolean knows(Instant recorded) {
		return recorded.isBefore(this.now);
	}

	/** Starts a clock and pins the limit of that day. */
	Deadline start(Clock clock, Scope scope, Instant at) {
		LocalDate day = at.atZone(this.zone).toLocalDate();
		@Nullable UUID level = this.levels.entrySet()
			.stream()
			.filter((since) -> !since.getKey().isAfter(day))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(null);
		return Deadline.start(new Promise(clock, scope, level), at, WorkCalendar.unknown(this.zone), this.thresholds);
	}

	/** How long it takes them this time, when that is what was promised. */
	Duration pace(Deadline deadline, Duration otherwise) {
		Instant start = deadline.startedAt();
		Instant due = deadline.dueAt();
		Duration limit = (start != null && due != null) ? Duration.between(start, due) : otherwise;
		double share = keepsWord() ? this.dice.between(0.15, 0.95) : this.dice.between(1.05, 3);
		return Duration.of((long) (limit.toMillis() * 1000 * share), ChronoUnit.MICROS);
	}

	boolean keepsWord() {
		return this.dice.chance(this.estate.punctuality());
	}

	Instant later(Instant from, Duration atLeast, Duration atMost) {
		return from.plusMillis((long) this.dice.between((double) atLeast.toMillis(), (double) atMost.toMillis()))
			.plus(this.dice.between(0, 999), ChronoUnit.MICROS);
	}

	LocalDate day(Instant at) {
		return at.atZone(this.zone).toLocalDate();
	}

	/** A row of the company. */
	void write(Page page, @Nullable Object... values) {
		this.book.write(page, Stream.concat(Stream.of(this.tenant), Arrays.stream(values)).toArray());
	}

	void write(Subject subject, Deadline deadline) {
		Promise promise = deadline.promise();
		Scope scope = promise.scope();
		Pin pin = deadline.pin();
		Instant start = deadline.startedAt();
		Deadline.@Nullable Cancellation cancelled = deadline.cancelled();
		this.book.write(Page.DEADLINE, this.tenant, this.dice.id((start != null) ? start : this.now), this.project,
				subject.kind(), subject.id(), subject.cycle(), subject.round(), promise.clock(), scope.caseKind(),
				scope.urgency(), scope.area(), scope.severity(), scope.responsibility(), subject.category(),
				promise.contractLevelId(), pin.thresholdId(), pin.source(), pin.reference(), this.zone, start,
				pin.dueAt(), deadline.claimedStopAt(), deadline.provenStopAt(), deadline.claimedVerdict(),
				deadline.provenVerdict(), (cancelled != null) ? cancelled.at() : null,
				(cancelled != null) ? cancelled.reason() : null);
	}

	void write(SubjectKind kind, UUID id, Entry entry) {
		this.book.write(Page.EVENT, this.tenant, this.dice.id(entry.recorded()), kind, id, entry.kind(),
				entry.occurred(), entry.recorded(), entry.actor(), entry.role().realm(), entry.channel(), "{}");
	}

}
