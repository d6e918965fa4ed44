package io.linli.console.escalation;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The quiet time as somebody fills it in; a line without times is none.
 *
 * @param never people are told at any hour
 */
record QuietForm(boolean never, List<Line> lines) {

	private static final int MINUTES = 24 * 60;

	private static final int EMPTY_LINES = 2;

	/** From and until. */
	record Line(String from, String until) {

		static final Line EMPTY = new Line("", "");

		/** Null: it is no stretch. */
		@Nullable Quiet stretch() {
			try {
				var stretch = new Quiet(LocalTime.parse(this.from), LocalTime.parse(this.until));
				return stretch.never() ? null : stretch;
			}
			catch (DateTimeException ex) {
				return null;
			}
		}

	}

	static QuietForm fresh(List<Quiet> quiet) {
		var stretches = quiet.stream()
			.filter((stretch) -> !stretch.never())
			.map((stretch) -> new Line(stretch.from().toString(), stretch.until().toString()));
		return new QuietForm(quiet.stream().allMatch(Quiet::never),
				Stream.concat(stretches, Stream.generate(() -> Line.EMPTY).limit(EMPTY_LINES)).toList());
	}

	static QuietForm of(MultiValueMap<String, String> given) {
		var from = given.getOrDefault("from", List.of());
		var until = given.getOrDefault("until", List.of());
		return new QuietForm(given.containsKey("never"),
				IntStream.range(0, Math.min(from.size(), until.size()))
					.mapToObj((at) -> new Line(from.get(at).strip(), until.get(at).strip()))
					.toList());
	}

	/** The stretches, or why they are none. */
	Answer answer() {
		if (this.never) {
			return new Answer(List.of(Quiet.NEVER), null);
		}
		var stretches = new ArrayList<Quiet>();
		for (var line : this.lines) {
			if (!line.equals(Line.EMPTY)) {
				var stretch = line.stretch();
				if (stretch == null) {
					return new Answer(List.of(), EscalationOutcome.STRETCH);
				}
				stretches.add(stretch);
			}
		}
		if (stretches.isEmpty()) {
			return new Answer(List.of(), EscalationOutcome.STRETCH);
		}
		var always = IntStream.range(0, MINUTES)
			.mapToObj((minute) -> LocalTime.MIDNIGHT.plusMinutes(minute))
			.allMatch((time) -> stretches.stream().anyMatch((stretch) -> stretch.covers(time)));
		return new Answer(stretches, always ? EscalationOutcome.SILENT : null);
	}

	/** What was filled in, and what is wrong with it. */
	record Answer(List<Quiet> quiet, @Nullable EscalationOutcome fault) {
	}

}
