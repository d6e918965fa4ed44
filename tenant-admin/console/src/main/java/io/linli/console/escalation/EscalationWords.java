package io.linli.console.escalation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.linli.console.language.Words;
import io.linli.sla.SubjectKind;
import io.linli.tenancy.Role;

/**
 * Says steps and stretches in the reader's language.
 */
final class EscalationWords {

	private static final int ALL = 100;

	private final Words words;

	EscalationWords(Words words) {
		this.words = words;
	}

	public String kind(SubjectKind kind) {
		return this.words.capitalized(kind.title().in(this.words.locale()));
	}

	public String role(Role role) {
		return this.words.say("role." + role);
	}

	/** What a change made of its part. */
	public String said(Change change) {
		if (change.usual()) {
			return this.words.say("escalation.usual");
		}
		return Stream.concat(change.rungs().stream().map(this::rung), change.quiet().stream().map(this::stretch))
			.collect(Collectors.joining(this.words.chinese() ? "；" : "; "));
	}

	public String part(Part part) {
		return part.kind().map(this::kind).orElseGet(() -> this.words.say("escalation.quiet"));
	}

	private String rung(Rung rung) {
		if (rung.later().isZero()) {
			return (rung.percent() < ALL)
					? this.words.say("escalation.rung.share", this.words.number(rung.percent()), role(rung.role()))
					: this.words.say("escalation.rung.due", role(rung.role()));
		}
		return this.words.say("escalation.rung.later", hours(rung.later()), role(rung.role()));
	}

	private String stretch(Quiet stretch) {
		return stretch.never() ? this.words.say("escalation.never") : this.words.say("calendars.interval",
				this.words.time(stretch.from()), this.words.time(stretch.until()));
	}

	private static String hours(Duration length) {
		return BigDecimal.valueOf(length.toSeconds())
			.divide(BigDecimal.valueOf(Duration.ofHours(1).toSeconds()), 4, RoundingMode.HALF_UP)
			.stripTrailingZeros()
			.toPlainString();
	}

}
