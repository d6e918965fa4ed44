package io.linli.console.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

import io.linli.kpi.Figure;
import io.linli.kpi.Kpi;
import io.linli.kpi.Registry;
import io.linli.kpi.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Something that a report lacks, or on which it stands weakly.
 *
 * @param kpi null: it is not about one
 * @param count of cases, households or units; 0 where nothing is counted
 * @param units of which it is, those with the most first
 */
record Shortfall(Kind kind, @Nullable Told kpi, long count, List<Part> units) {

	/** What can be missing; each has a sentence, and a way to mend it. */
	enum Kind {

		/** Cases without a limit: nobody can say whether they were in time. */
		NO_LIMIT,
		/** Questions that were asked and not answered. */
		NO_ANSWER,
		/** Cases that lack what would tell where they belong. */
		NOT_TOLD,
		/** Cases that are still open after their time. */
		OPEN_OVERDUE,
		/** A figure that stands on few cases, or on few days of households. */
		FEW,
		/** A KPI of which nothing was counted. */
		NO_CASES,
		/** Projects without a yearly survey. */
		NO_SURVEY,
		/** What the report says itself that it leaves out. */
		LEFT_OUT

	}

	/** How much of it is a unit's. */
	record Part(String name, long count) {
	}

	/** All that a report lacks, in the order of its chapters. */
	static List<Shortfall> of(Contents contents) {
		List<Shortfall> all = new ArrayList<>();
		contents.lines().forEach((line) -> {
			add(all, unmeasured(line.kpi().code()), contents, line, Figure::unmeasured);
			add(all, Kind.OPEN_OVERDUE, contents, line, Figure::openOverdue);
			if (line.thin()) {
				all.add(new Shortfall(Kind.FEW, line.kpi(), line.figure().denominator(), List.of()));
			}
			if (line.figure().denominator() == 0) {
				all.add(new Shortfall(Kind.NO_CASES, line.kpi(), 0, List.of()));
			}
		});
		var unasked = contents.unasked();
		if (unasked.projects() > 0) {
			all.add(new Shortfall(Kind.NO_SURVEY, null, unasked.projects(), unasked.parts()));
		}
		contents.gaps()
			.forEach((gap) -> all.add(new Shortfall(Kind.LEFT_OUT, null, 0, List.of(new Part(gap.name(), 0)))));
		return all;
	}

	private static void add(List<Shortfall> all, Kind kind, Contents contents, Contents.Line line,
			ToLongFunction<Figure> which) {
		long count = which.applyAsLong(line.figure());
		if (count > 0) {
			all.add(new Shortfall(kind, line.kpi(), count, parts(contents, line.kpi().code(), which)));
		}
	}

	private static List<Part> parts(Contents contents, String kpi, ToLongFunction<Figure> which) {
		return contents.units()
			.stream()
			.map((unit) -> new Part(unit.name(), which.applyAsLong(contents.figure(kpi, unit))))
			.filter((part) -> part.count() > 0)
			.sorted((one, other) -> Long.compare(other.count(), one.count()))
			.toList();
	}

	/** A KPI that today's registry no longer has is said as vaguely as that. */
	private static Kind unmeasured(String kpi) {
		return Registry.find(kpi).map(Kpi::subject).map(Shortfall::unmeasured).orElse(Kind.NOT_TOLD);
	}

	private static Kind unmeasured(Subject subject) {
		return switch (subject) {
			case DEADLINE, OWED_CASE -> Kind.NO_LIMIT;
			case ANSWER, SURVEY_ANSWER -> Kind.NO_ANSWER;
			case COMPLAINT, REPAIR, NOTICE, PAPER, LEDGER, ACTIVITY, PARTICIPANT, SAMPLED_RECORD, HOUSEHOLD,
					HOUSEHOLD_DAYS ->
				Kind.NOT_TOLD;
		};
	}

}
