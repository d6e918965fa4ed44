package io.linli.console.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.linli.console.threshold.Draft;
import io.linli.sla.Flip;
import io.linli.sla.Replay;
import io.linli.sla.ReplayLine.Count;
import io.linli.sla.ReplayLine;
import org.jspecify.annotations.Nullable;

/**
 * What a company's drafts would have made of its last days.
 *
 * @param target below so many percent a project is red
 * @param judged how many deadlines were judged
 * @param lines projects that turn red first, then those that change most
 * @param flipped how many deadlines come out differently, of which {@code flips} are the
 * last
 */
record ReplayPage(List<Draft> drafts, Instant from, Instant until, int target, long judged, List<Line> lines,
		ReplayChart chart, long flipped, List<Case> flips) {

	/** What a project's colour does. */
	enum Turn {

		RED, GREEN, SAME

	}

	/** A promise of a project. */
	record Line(String project, ReplayLine counts, Turn turn) {

		static Line of(String project, ReplayLine counts, int target) {
			var before = red(counts.claimedBefore(), target);
			var after = red(counts.claimedAfter(), target);
			return new Line(project, counts, (before == after) ? Turn.SAME : after ? Turn.RED : Turn.GREEN);
		}

		/** By how much the share of kept promises changes, up or down. */
		double change() {
			var before = this.counts.claimedBefore().share();
			var after = this.counts.claimedAfter().share();
			return (before != null && after != null) ? Math.abs(after - before) : 0;
		}

		private static boolean red(Count count, int target) {
			return count.kept() * 100 < count.closed() * target;
		}

	}

	/**
	 * A deadline that comes out differently.
	 *
	 * @param number of its case; null: a case that is not there any more
	 */
	record Case(String project, @Nullable String number, Flip flip) {
	}

	static ReplayPage of(List<Draft> drafts, Replay replay, Map<UUID, String> projects, Map<UUID, String> numbers,
			int target, Instant until) {
		var lines = replay.lines()
			.stream()
			.map((counts) -> Line.of(name(projects, counts.projectId()), counts, target))
			.sorted(Comparator.comparing((Line line) -> line.turn() != Turn.RED)
				.thenComparing(Line::change, Comparator.reverseOrder())
				.thenComparing(Line::project)
				.thenComparing((line) -> line.counts().clock()))
			.toList();
		var flips = replay.flips()
			.stream()
			.map((flip) -> new Case(name(projects, flip.projectId()), numbers.get(flip.deadlineId()), flip))
			.toList();
		return new ReplayPage(drafts, until.minus(Duration.ofDays(Replays.DAYS)), until, target,
				replay.lines().stream().map(ReplayLine::claimedBefore).mapToLong(ReplayPage::all).sum(), lines,
				ReplayChart.of(lines, target), replay.flipped(), flips);
	}

	public long turning(String turn) {
		return this.lines.stream().filter((line) -> line.turn() == Turn.valueOf(turn)).count();
	}

	private static long all(Count count) {
		return count.closed() + count.running() + count.unmeasured();
	}

	private static String name(Map<UUID, String> projects, UUID id) {
		return projects.getOrDefault(id, id.toString());
	}

}
