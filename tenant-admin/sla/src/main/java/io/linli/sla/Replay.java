package io.linli.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.stream.Stream;

import io.linli.sla.calendar.WorkCalendar;

/**
 * What drafted limits would have made of deadlines that are past: before a limit is
 * published, everybody sees whom it turns red. Every deadline is judged again with the
 * drafts in place of the limits that they would end, as if they had stood all along;
 * where no limit changes for a deadline, it is what it was. Nothing is changed by it.
 */
public final class Replay {

	/** So many of the cases that flip are kept, those that started last. */
	public static final int FLIPS = 200;

	private static final Period ALWAYS = Period.since(LocalDate.MIN);

	private static final Comparator<Flip> OLDEST_FIRST = Comparator.comparing(Flip::startedAt)
		.thenComparing(Flip::deadlineId);

	private final Thresholds drafted;

	private final List<Threshold> changed;

	private final WorkCalendars calendars;

	private final Instant asOf;

	private final Map<Place, ReplayLine> lines = new LinkedHashMap<>();

	private final PriorityQueue<Flip> latest = new PriorityQueue<>(OLDEST_FIRST);

	private long flipped;

	/** A promise of a project, which has one line. */
	private record Place(UUID projectId, Clock clock, CaseKind caseKind) {
	}

	private Replay(Thresholds drafted, List<Threshold> changed, WorkCalendars calendars, Instant asOf) {
		this.drafted = drafted;
		this.changed = changed;
		this.calendars = calendars;
		this.asOf = asOf;
	}

	/**
	 * Begins a replay.
	 * @param standing all versions of the company's limits
	 * @param drafts each follows the standing one of its source for the same cases
	 * @param asOf what is open and overdue then is missed
	 */
	public static Replay of(Collection<Threshold> standing, Collection<Threshold> drafts, WorkCalendars calendars,
			Instant asOf) {
		List<Threshold> ended = standing.stream()
			.filter((threshold) -> drafts.stream().anyMatch((draft) -> draft.succeeds(threshold)))
			.toList();
		Stream<Threshold> kept = standing.stream().filter((threshold) -> !ended.contains(threshold));
		Stream<Threshold> always = drafts.stream().map((draft) -> draft.during(ALWAYS));
		return new Replay(new Thresholds(Stream.concat(kept, always).toList()),
				Stream.concat(ended.stream(), drafts.stream()).toList(), calendars, asOf);
	}

	/** The clocks whose deadlines can come out differently. */
	public List<Clock> clocks() {
		return this.changed.stream().map(Threshold::clock).distinct().sorted().toList();
	}

	/**
	 * Judges one more; those that were cancelled, or whose start nobody knows, do not
	 * count.
	 */
	public void judge(UUID deadlineId, UUID projectId, Deadline was) {
		Instant start = was.startedAt();
		if (was.cancelled() != null || start == null) {
			return;
		}
		Deadline is = again(was, start, projectId);
		line(projectId, was.promise()).add(was, is, this.asOf);
		Flip.between(deadlineId, projectId, was, is, this.asOf).ifPresent(this::keep);
	}

	/** What came out, by project and promise, in the order in which they were met. */
	public List<ReplayLine> lines() {
		return List.copyOf(this.lines.values());
	}

	/** Those that flip, the last first; of many only the last {@link #FLIPS}. */
	public List<Flip> flips() {
		return this.latest.stream().sorted(OLDEST_FIRST.reversed()).toList();
	}

	/** How many flip, by the time that people claim. */
	public long flipped() {
		return this.flipped;
	}

	private Deadline again(Deadline was, Instant start, UUID projectId) {
		Promise promise = was.promise();
		if (was.imported() || this.changed.stream().noneMatch((threshold) -> threshold.concerns(promise))) {
			return was;
		}
		WorkCalendar calendar = this.calendars.on(projectId, was.zone(), LocalDate.ofInstant(start, was.zone()));
		return was.under(this.drafted.resolve(promise, start, calendar), calendar);
	}

	private ReplayLine line(UUID projectId, Promise promise) {
		return this.lines.computeIfAbsent(new Place(projectId, promise.clock(), promise.scope().caseKind()),
				(place) -> new ReplayLine(place.projectId(), place.clock(), place.caseKind()));
	}

	private void keep(Flip flip) {
		this.flipped++;
		this.latest.add(flip);
		if (this.latest.size() > FLIPS) {
			this.latest.remove();
		}
	}

}
