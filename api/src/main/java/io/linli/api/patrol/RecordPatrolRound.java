package io.linli.api.patrol;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import io.linli.api.graphql.Checks;
import io.linli.api.graphql.Command;
import io.linli.api.graphql.Ids;
import io.linli.api.renovation.Department;
import org.jspecify.annotations.Nullable;

/**
 * The input {@code RecordPatrolRoundInput}: what one person saw on one site or several,
 * one after the other.
 */
record RecordPatrolRound(String idempotencyKey, String projectId, Department department,
		List<Visit> visits) implements Command {

	static final int MOST_VISITS = 50;

	private static final Duration LONGEST = Duration.ofDays(1);

	/** The input {@code PatrolVisitInput}. */
	record Visit(String renovationId, OffsetDateTime arrivedAt, OffsetDateTime leftAt, List<Seen> items,
			@Nullable String note) {
	}

	/** The input {@code PatrolItemInput}. */
	record Seen(Patrol.ItemKind kind, boolean inOrder, @Nullable String note) {
	}

	/**
	 * The same, held against the rules of its fields.
	 *
	 * @param patrols one after the other, at least one
	 */
	record Checked(UUID projectId, Department department, List<Patrol> patrols) {

		Instant end() {
			return this.patrols.getLast().leftAt();
		}

	}

	Checked check(Instant now) {
		Checks checks = new Checks();
		checks.require(!this.visits.isEmpty() && this.visits.size() <= MOST_VISITS,
				"A round has 1 to " + MOST_VISITS + " visits.", "visits");
		UUID project = checks.key("projectId", "Project", this.projectId);
		List<Patrol> patrols = IntStream.range(0, this.visits.size())
			.mapToObj((line) -> patrol(this.visits.get(line), line, checks.line("visits", line), now))
			.sorted(Comparator.comparing(Patrol::arrivedAt).thenComparing(Patrol::leftAt))
			.toList();
		for (int i = 1; i < patrols.size(); i++) {
			checks.line("visits", patrols.get(i).line())
				.require(!patrols.get(i).overlaps(patrols.get(i - 1)), "Nobody is on two sites at once.", "arrivedAt");
		}
		checks.pass();
		return new Checked(project, this.department, patrols);
	}

	private static Patrol patrol(Visit visit, int line, Checks checks, Instant now) {
		Instant arrived = checks.occurred("arrivedAt", visit.arrivedAt(), now);
		Instant left = checks.occurred("leftAt", visit.leftAt(), now);
		checks.require(left.isAfter(arrived), "Nobody leaves before the arrival, nor at the same moment.", "leftAt");
		checks.require(!left.isAfter(arrived.plus(LONGEST)), "A visit lasts a day at the most.", "leftAt");
		checks.require(!visit.items().isEmpty(), "Say at least of one item what you saw.", "items");
		Set<Patrol.ItemKind> seen = new HashSet<>();
		List<Patrol.Item> items = new ArrayList<>();
		for (Seen each : visit.items()) {
			Checks item = checks.line("items", items.size());
			item.require(seen.add(each.kind()), "Each item is said once.", "kind");
			@Nullable String note = item.optional("note", each.note(), 500);
			item.require(each.inOrder() || note != null, "Say what is not in order.", "note");
			items.add(new Patrol.Item(each.kind(), each.inOrder(), note));
		}
		return new Patrol(Ids.next(), line, checks.key("renovationId", "Renovation", visit.renovationId()), arrived,
				left, items, Optional.ofNullable(checks.optional("note", visit.note(), 2_000)).orElse(""));
	}

}
