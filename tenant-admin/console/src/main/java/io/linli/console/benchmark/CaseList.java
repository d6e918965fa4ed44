package io.linli.console.benchmark;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.linli.console.benchmark.table.Cell;
import io.linli.console.benchmark.table.Table;
import io.linli.console.benchmark.table.Table.Column;
import io.linli.console.language.Words;
import io.linli.kpi.Figure;
import org.jspecify.annotations.Nullable;

/**
 * The cases behind a figure, for the company whose cases they are.
 */
final class CaseList {

	/** What one page shows. */
	static final int MOST = 500;

	private final FigureWords say;

	/**
	 * One promise of a case: no name of a person, and no text of theirs.
	 *
	 * @param number of the case; null where it has none
	 * @param dueAt null: no limit was found
	 */
	record Case(@Nullable String number, String category, String reference, @Nullable Instant startedAt,
			@Nullable Instant dueAt, @Nullable Instant claimedStopAt, @Nullable Instant provenStopAt,
			String claimedVerdict, String provenVerdict, Counted counted) {
	}

	/** In which part of the figure a promise is. */
	enum Counted {

		NUMERATOR,
		/** In the denominator only. */
		DENOMINATOR,
		/** It cannot be judged. */
		NEITHER

	}

	CaseList(FigureWords say) {
		this.say = say;
	}

	/** Why there is no list: the key of a note. */
	Drawing without(Figure figure, String note) {
		return new Drawing(Headlines.of(this.say, figure), null, null, List.of(this.say.say(note)));
	}

	Drawing of(Figure figure, List<Case> cases) {
		var notes = new ArrayList<String>();
		var cut = (cases.size() > MOST) ? this.say.say("benchmark.cases.most", MOST) : null;
		if (cut != null) {
			notes.add(cut);
		}
		notes.add(this.say.say("benchmark.cases.note"));
		return new Drawing(Headlines.of(this.say, figure), null,
				new Table(columns(), cases.stream().limit(MOST).map(this::row).toList(), cut), notes);
	}

	private List<Column> columns() {
		return List
			.of("case", "category", "outcome", "outcome-proven", "counted", "started", "due", "stopped",
					"stopped-proven", "reference")
			.stream()
			.map((key) -> Column.text(this.say.say("benchmark.cases." + key)))
			.toList();
	}

	private List<Cell> row(Case one) {
		return List.of(Cell.text((one.number() != null) ? one.number() : this.say.say("benchmark.nothing")),
				Cell.text(this.say.words().category(one.category())), verdict(one.claimedVerdict()),
				verdict(one.provenVerdict()), Cell.text(this.say.say("benchmark.counted." + one.counted())),
				moment(one.startedAt()), moment(one.dueAt()), moment(one.claimedStopAt()), moment(one.provenStopAt()),
				Cell.text(this.say.words().reference(one.reference())));
	}

	private Cell verdict(String verdict) {
		var mood = switch (verdict) {
			case "MET" -> Mood.GOOD;
			case "BREACHED", "OVERDUE" -> Mood.BAD;
			default -> Mood.USUAL;
		};
		return Cell.text(this.say.say("benchmark.verdict." + verdict)).marked(mood.mark());
	}

	private Cell moment(@Nullable Instant instant) {
		return (instant != null) ? Cell.text(this.say.words().second(instant), Words.iso(instant)) : this.say.nothing();
	}

}
