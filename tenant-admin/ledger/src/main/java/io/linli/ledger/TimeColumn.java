package io.linli.ledger;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where a time comes from. A wall-clock time is read in the column's zone, or else in the
 * ledger's. One that the clocks skip is moved forward by what they skipped; one that they
 * show twice is the first of the two; either is marked.
 *
 * @param ignoreOffset the offsets in this column lie: it is a wall-clock time
 */
record TimeColumn(String column, List<TimeFormat> formats, boolean ignoreOffset, @Nullable ZoneId zone) {

	/** Null: the cell is empty. */
	@Nullable Moment read(Line line, ZoneId ledgerZone) throws Refusal {
		String cell = line.cell(this.column);
		if (cell.isEmpty()) {
			return null;
		}
		TemporalAccessor time = parse(cell);
		if (time instanceof OffsetDateTime stamped && !this.ignoreOffset) {
			return moment(cell, stamped.toInstant(), null);
		}
		LocalDateTime wall = (time instanceof OffsetDateTime stamped) ? stamped.toLocalDateTime()
				: LocalDateTime.from(time);
		ZoneId in = (this.zone != null) ? this.zone : ledgerZone;
		return moment(cell, wall.atZone(in).toInstant(), oddity(cell, wall, in));
	}

	private TemporalAccessor parse(String cell) throws Refusal {
		for (TimeFormat format : this.formats) {
			@Nullable TemporalAccessor time = format.parse(cell);
			if (time != null) {
				return time;
			}
		}
		throw new Refusal(this.column, cell, "is not a time that exists and is written as the mapping says");
	}

	private Moment moment(String cell, Instant at, @Nullable Mark mark) throws Refusal {
		int year = at.atOffset(ZoneOffset.UTC).getYear();
		if (year < 1 || year > 9999) {
			throw new Refusal(this.column, cell, "lies outside the years 1 to 9999");
		}
		return new Moment(this.column, cell, at.truncatedTo(ChronoUnit.MICROS), mark);
	}

	private @Nullable Mark oddity(String cell, LocalDateTime wall, ZoneId in) {
		@Nullable ZoneOffsetTransition change = in.getRules().getTransition(wall);
		if (change == null) {
			return null;
		}
		return change.isGap()
				? new Mark(Mark.Kind.LOCAL_TIME_SKIPPED, this.column, cell,
						"the clocks of " + in + " skipped this time; read as "
								+ wall.atZone(in).toLocalDateTime().toString().replace('T', ' '))
				: new Mark(Mark.Kind.LOCAL_TIME_TWICE, this.column, cell,
						"the clocks of " + in + " showed this time twice; read as the first");
	}

}
