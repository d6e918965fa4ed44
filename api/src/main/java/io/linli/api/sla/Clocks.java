package io.linli.api.sla;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.linli.api.graphql.Ids;
import io.linli.sla.Clock;
import io.linli.sla.Deadline;
import io.linli.sla.DeadlineRows;
import io.linli.sla.Scope;
import io.linli.sla.Subject;
import io.linli.sla.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of one record. They start and stop here and are kept by {@link Deadlines};
 * which limit counts, and what became of it, is decided by {@code io.linli.sla}.
 */
public final class Clocks {

	/** A clock of a record's cycle, of which there is one. */
	private record Place(Clock clock, int cycle) {
	}

	/** A new deadline has not been stored yet. */
	static final int NEW = -1;

	private final Map<Place, DeadlineRows.Row> stored = new LinkedHashMap<>();

	private final Map<Place, DeadlineRows.Row> current = new LinkedHashMap<>();

	/** Those that have been stored. */
	Clocks(List<DeadlineRows.Row> rows) {
		rows.forEach((row) -> this.stored.put(place(row), row));
		this.current.putAll(this.stored);
	}

	/** Those of a record that is new. */
	public static Clocks none() {
		return new Clocks(List.of());
	}

	/**
	 * Starts a clock. An imported record keeps the promise that its ledger made.
	 * @return when it is due; null where no limit applies
	 */
	public @Nullable Instant start(Subject subject, Clock clock, Scope scope, Instant from, Terms terms) {
		return this.current
			.computeIfAbsent(new Place(clock, subject.cycle()),
					(place) -> new DeadlineRows.Row(Ids.next(), subject, terms.start(clock, scope, from), NEW))
			.deadline()
			.dueAt();
	}

	/**
	 * Stops a clock of a cycle; where it has stopped before, or never ran, nothing
	 * happens.
	 * @param claimed when the person says that it was done
	 * @param proven when the server learned of it
	 */
	public void stop(Clock clock, int cycle, Instant claimed, Instant proven) {
		this.current.computeIfPresent(new Place(clock, cycle), (place, row) -> new DeadlineRows.Row(row.id(),
				row.subject(), row.deadline().stop(claimed, proven), row.version()));
	}

	/** When the first of those that run is due; null where none has a limit. */
	public @Nullable Instant earliestDue() {
		return this.current.values()
			.stream()
			.map(DeadlineRows.Row::deadline)
			.filter((deadline) -> deadline.claimedVerdict() == Verdict.OPEN && deadline.cancelled() == null)
			.map(Deadline::dueAt)
			.filter(Objects::nonNull)
			.min(Comparator.naturalOrder())
			.orElse(null);
	}

	/** When a clock of a cycle started; null where it never ran. */
	public @Nullable Instant startedAt(Clock clock, int cycle) {
		DeadlineRows.Row row = this.current.get(new Place(clock, cycle));
		return (row != null) ? row.deadline().startedAt() : null;
	}

	/** Those that have started or stopped since they were stored. */
	Collection<DeadlineRows.Row> changed() {
		return this.current.entrySet()
			.stream()
			.filter((entry) -> !entry.getValue().equals(this.stored.get(entry.getKey())))
			.map(Map.Entry::getValue)
			.toList();
	}

	private static Place place(DeadlineRows.Row row) {
		return new Place(row.deadline().promise().clock(), row.subject().cycle());
	}

}
