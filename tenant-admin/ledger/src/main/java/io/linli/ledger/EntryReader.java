package io.linli.ledger;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.linli.sla.Scope;
import io.linli.sla.Verdict;
import org.jspecify.annotations.Nullable;

/** Understands lines as the mapping says. */
final class EntryReader {

	private final Mapping mapping;

	private final ZoneId zone;

	private final Instant now;

	/**
	 * Reads with a zone for wall-clock times.
	 * @param now nothing has been received or closed after it
	 */
	EntryReader(Mapping mapping, ZoneId zone, Instant now) {
		this.mapping = mapping;
		this.zone = zone;
		this.now = now;
	}

	Entry read(Line line) throws Refusal {
		Mapping.Times times = this.mapping.times();
		@Nullable Moment received = moment(times.receivedAt(), line);
		@Nullable Moment due = moment(times.dueAt(), line);
		@Nullable Moment closed = moment(times.closedAt(), line);
		@Nullable Moment stamp = moment(times.closedStamp(), line);
		@Nullable Verdict verdict = choice(times.verdict(), line);
		TextColumn department = this.mapping.traits().receivingDepartment();
		return new Entry(line.number(), this.mapping.key().filled(line), this.mapping.number().filled(line),
				this.mapping.project().filled(line), this.mapping.category().read(line),
				this.mapping.summary().read(line), scope(line), (department != null) ? department.read(line) : "",
				at(received), at(due), at(closed), at(stamp), verdict,
				marks(line, received, due, closed, stamp, verdict));
	}

	private Scope scope(Line line) throws Refusal {
		Mapping.Traits traits = this.mapping.traits();
		return switch (this.mapping.kind()) {
			case REPAIR -> Scope.repair(choice(traits.urgency(), line), choice(traits.area(), line));
			case COMPLAINT -> Scope.complaint(choice(traits.severity(), line), choice(traits.responsibility(), line));
			case RENOVATION, CONTRACTED_SERVICE, OTHER_SERVICE, ACTIVITY -> Scope.of(this.mapping.kind());
		};
	}

	private List<Mark> marks(Line line, @Nullable Moment received, @Nullable Moment due, @Nullable Moment closed,
			@Nullable Moment stamp, @Nullable Verdict verdict) {
		List<Mark> marks = new ArrayList<>();
		for (@Nullable
		Moment each : new @Nullable Moment[] { received, due, closed }) {
			if (each != null && each.mark() != null) {
				marks.add(each.mark());
			}
			if (each != null && each != due && each.at().isAfter(this.now)) {
				marks.add(mark(Mark.Kind.IN_THE_FUTURE, each, "lies in the future"));
			}
		}
		if (closed != null) {
			closing(marks, closed, received, stamp);
			judgement(marks, closed, due, verdict, line);
		}
		return List.copyOf(marks);
	}

	private static void closing(List<Mark> marks, Moment closed, @Nullable Moment received, @Nullable Moment stamp) {
		if (received != null && closed.at().isBefore(received.at())) {
			marks.add(mark(Mark.Kind.CLOSED_BEFORE_RECEIVED, closed,
					"closed before it was received (" + received.column() + " " + received.cell() + ")"));
		}
		if (stamp != null && stamp.at().getEpochSecond() != closed.at().getEpochSecond()) {
			marks.add(mark(Mark.Kind.STAMP_DIFFERS, closed, "the ledger's second stamp says %s (%s), this one says %s"
				.formatted(stamp.at(), stamp.column(), closed.at())));
		}
	}

	private void judgement(List<Mark> marks, Moment closed, @Nullable Moment due, @Nullable Verdict verdict,
			Line line) {
		if (due == null || verdict == null) {
			return;
		}
		Verdict own = closed.at().isAfter(due.at()) ? Verdict.BREACHED : Verdict.MET;
		@Nullable ChoiceColumn<Verdict> column = this.mapping.times().verdict();
		if (own != verdict && column != null) {
			String name = Objects.requireNonNullElse(column.text().column(), "");
			marks.add(new Mark(Mark.Kind.VERDICT_DIFFERS, name, name.isEmpty() ? "" : line.cell(name),
					"the ledger judges %s, its own times say %s (due %s, closed %s)".formatted(verdict, own, due.cell(),
							closed.cell())));
		}
	}

	private static Mark mark(Mark.Kind kind, Moment moment, String reason) {
		return new Mark(kind, moment.column(), moment.cell(), reason);
	}

	private @Nullable Moment moment(@Nullable TimeColumn column, Line line) throws Refusal {
		return (column != null) ? column.read(line, this.zone) : null;
	}

	private static <E extends Enum<E>> @Nullable E choice(@Nullable ChoiceColumn<E> column, Line line) throws Refusal {
		return (column != null) ? column.read(line) : null;
	}

	private static @Nullable Instant at(@Nullable Moment moment) {
		return (moment != null) ? moment.at() : null;
	}

}
