package io.linli.console.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.linli.console.report.Contents.Chapter;
import io.linli.kpi.Figure;
import io.linli.kpi.Registry;
import io.linli.kpi.Words;
import io.linli.kpi.compare.Change;

/**
 * Two reports of a company side by side, figure by figure.
 *
 * @param choices all that can be put there
 * @param told whether both have data; without them there are no chapters
 */
record Beside(UUID companyId, Edition one, Edition other, List<Edition> choices, boolean told, List<Pairs> chapters) {

	/** A chapter with its pairs. */
	record Pairs(Words title, List<Pair> pairs) {
	}

	/** The same KPI in both. */
	record Pair(Told kpi, Figure one, Figure other, Verdict verdict) {

		/** Whether there is more to say than that it is the same. */
		public boolean marked() {
			return this.verdict != Verdict.SAME;
		}

	}

	/** How the two figures of a KPI differ. */
	enum Verdict {

		/** Not in a single count. */
		SAME,
		/** Of the same year: some count is another one. */
		CHANGED,
		/** Of two years: by more than chance, or not. */
		BETTER, WORSE, UNCLEAR,
		/** They were counted by two formulas. */
		OTHER_FORMULA,
		/** One of the two does not have the KPI, or no case of it. */
		ONLY_ONE

	}

	static List<Pairs> of(Contents one, Contents other) {
		Map<String, Contents.Line> found = new HashMap<>();
		other.lines().forEach((line) -> found.put(line.kpi().code(), line));
		List<Pairs> chapters = new ArrayList<>();
		for (Chapter chapter : one.chapters()) {
			chapters.add(new Pairs(chapter.title(), chapter.lines().stream().map((line) -> {
				var same = found.remove(line.kpi().code());
				return (same != null)
						? new Pair(line.kpi(), line.figure(), same.figure(),
								verdict(line, same, one.year() == other.year()))
						: new Pair(line.kpi(), line.figure(), Figure.NONE, Verdict.ONLY_ONE);
			}).toList()));
		}
		for (Chapter chapter : other.chapters()) {
			var left = chapter.lines().stream().filter((line) -> found.containsKey(line.kpi().code())).toList();
			if (!left.isEmpty()) {
				chapters.add(new Pairs(chapter.title(),
						left.stream()
							.map((line) -> new Pair(line.kpi(), Figure.NONE, line.figure(), Verdict.ONLY_ONE))
							.toList()));
			}
		}
		return chapters;
	}

	/** What changed from the other to the one. */
	private static Verdict verdict(Contents.Line one, Contents.Line other, boolean sameYear) {
		if (one.kpi().version() != other.kpi().version()) {
			return Verdict.OTHER_FORMULA;
		}
		if (one.figure().equals(other.figure())) {
			return Verdict.SAME;
		}
		if (sameYear) {
			return Verdict.CHANGED;
		}
		if ((one.figure().denominator() == 0) != (other.figure().denominator() == 0)) {
			return Verdict.ONLY_ONE;
		}
		return Registry.find(one.kpi().code())
			.map((kpi) -> Change.between(kpi, other.figure(), one.figure()))
			.filter(Change::tells)
			.map((change) -> change.better() ? Verdict.BETTER : Verdict.WORSE)
			.orElse(Verdict.UNCLEAR);
	}

	/** How many figures are others, as far as that can be told. */
	public long differing() {
		return Stream.of(Verdict.CHANGED, Verdict.BETTER, Verdict.WORSE).mapToLong(this::count).sum();
	}

	/** How many figures have this verdict. */
	public long count(Verdict verdict) {
		return this.chapters.stream()
			.flatMap((chapter) -> chapter.pairs().stream())
			.filter((pair) -> pair.verdict() == verdict)
			.count();
	}

	/** Of which nobody can tell whether they differ; those that there are. */
	public List<Verdict> untold() {
		return Stream.of(Verdict.UNCLEAR, Verdict.OTHER_FORMULA, Verdict.ONLY_ONE)
			.filter((verdict) -> count(verdict) > 0)
			.toList();
	}

	/** The address that shows just this to whoever may see it. */
	public String uri() {
		return "/reports/" + this.companyId + "/beside?one=" + this.one.name() + "&other=" + this.other.name();
	}

}
