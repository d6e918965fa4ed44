package io.linli.sla.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Objects;

/**
 * A day of a project, from its first to its last microsecond, however many hours the
 * changes of its zone make of it.
 */
public record LocalDay(LocalDate date, ZoneId zone) {

	/**
	 * The day that an instant belongs to. Where a change sets the clocks back over
	 * midnight, a day that has begun does not end again.
	 */
	public static LocalDay of(Instant instant, ZoneId zone) {
		LocalDay shown = new LocalDay(instant.atZone(zone).toLocalDate(), zone);
		LocalDay next = shown.next();
		return next.first(LocalTime.MIDNIGHT).isAfter(instant) ? shown : next;
	}

	public LocalDay next() {
		return on(this.date.plusDays(1));
	}

	/** Another day of the same project. */
	public LocalDay on(LocalDate other) {
		return new LocalDay(other, this.zone);
	}

	public Instant last() {
		return next().first(LocalTime.MIDNIGHT).minus(1, ChronoUnit.MICROS);
	}

	/**
	 * The first instant at which clocks show this time or a later one: in a gap its end,
	 * in an overlap the first of the two.
	 */
	public Instant first(LocalTime time) {
		LocalDateTime wall = this.date.atTime(time);
		ZoneRules rules = this.zone.getRules();
		List<ZoneOffset> offsets = rules.getValidOffsets(wall);
		return offsets.isEmpty() ? Objects.requireNonNull(rules.getTransition(wall)).getInstant()
				: wall.toInstant(offsets.getFirst());
	}

}
