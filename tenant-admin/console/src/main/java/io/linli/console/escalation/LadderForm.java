package io.linli.console.escalation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

import io.linli.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The steps of a ladder as somebody fills them in; a line without a role is none.
 */
record LadderForm(List<Line> lines) {

	private static final BigDecimal HOUR = BigDecimal.valueOf(3600);

	private static final int EMPTY_LINES = 2;

	private static final int MOST = 20;

	private static final int LEAST_PERCENT = 50;

	private static final int ALL = 100;

	private static final Duration LATEST = Duration.ofDays(30);

	/** Share in percent, hours after the due time, role. */
	record Line(String percent, String hours, String role) {

		static final Line EMPTY = new Line("100", "0", "");

		static Line of(Rung rung) {
			// Four digits are enough to find the second again.
			var hours = BigDecimal.valueOf(rung.later().toSeconds()).divide(HOUR, 4, RoundingMode.HALF_UP);
			return new Line(String.valueOf(rung.percent()), hours.stripTrailingZeros().toPlainString(),
					rung.role().name());
		}

		/** Null: it is no step. */
		@Nullable Rung rung() {
			if (!this.hours.matches("\\d{1,4}([.]\\d{1,4})?")) {
				return null;
			}
			try {
				var share = Integer.parseInt(this.percent);
				var later = Duration
					.ofSeconds(new BigDecimal(this.hours).multiply(HOUR).setScale(0, RoundingMode.HALF_UP).longValue());
				var fits = share >= LEAST_PERCENT && share <= ALL
						&& later.compareTo((share == ALL) ? LATEST : Duration.ZERO) <= 0;
				return fits ? new Rung(share, later, Role.valueOf(this.role)) : null;
			}
			catch (IllegalArgumentException ex) {
				return null;
			}
		}

	}

	static LadderForm fresh(List<Rung> rungs) {
		return new LadderForm(
				Stream.concat(rungs.stream().map(Line::of), Stream.generate(() -> Line.EMPTY).limit(EMPTY_LINES))
					.toList());
	}

	static LadderForm of(MultiValueMap<String, String> given) {
		var percents = given.getOrDefault("percent", List.of());
		var hours = given.getOrDefault("hours", List.of());
		var roles = given.getOrDefault("role", List.of());
		var lines = new ArrayList<Line>();
		for (int at = 0; at < Math.min(percents.size(), Math.min(hours.size(), roles.size())); at++) {
			lines.add(new Line(percents.get(at).strip(), hours.get(at).strip(), roles.get(at)));
		}
		return new LadderForm(lines);
	}

	/** The steps, or why they are none. */
	Answer answer() {
		var rungs = new ArrayList<Rung>();
		for (var line : this.lines) {
			if (!line.role().isEmpty()) {
				var rung = line.rung();
				if (rung == null || rung.role() == Role.GROUP_MANAGER) {
					return new Answer(List.of(), EscalationOutcome.STEP);
				}
				rungs.add(rung);
			}
		}
		var wrong = rungs.isEmpty() || rungs.size() > MOST || new HashSet<>(rungs).size() < rungs.size();
		return new Answer(rungs, wrong ? EscalationOutcome.STEPS : null);
	}

	/** What was filled in, and what is wrong with it. */
	record Answer(List<Rung> rungs, @Nullable EscalationOutcome fault) {
	}

}
