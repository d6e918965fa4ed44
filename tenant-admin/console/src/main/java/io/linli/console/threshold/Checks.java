package io.linli.console.threshold;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

import io.linli.console.language.Words;
import io.linli.sla.Clock;
import io.linli.sla.Limit;
import io.linli.sla.Source;
import org.jspecify.annotations.Nullable;

import static io.linli.console.threshold.Faults.stripped;

/**
 * Checks a form for a new version.
 */
public final class Checks {

	private static final Set<Source> SETTABLE = EnumSet.of(Source.CONTRACT, Source.CITY_STANDARD, Source.PROCEDURE);

	private static final int LONGEST_REFERENCE = 200;

	private static final int LONGEST_NOTE = 500;

	private static final int YEARS_AHEAD = 5;

	private final ThresholdForm form;

	private final LimitForm limit;

	private final Clock clock;

	private final LocalDate today;

	private final Words words;

	private final Faults faults = new Faults();

	private Checks(ThresholdForm form, LimitForm limit, Clock clock, LocalDate today, Words words) {
		this.form = form;
		this.limit = limit;
		this.clock = clock;
		this.today = today;
		this.words = words;
	}

	public static Checked of(ThresholdForm form, LimitForm limit, Clock clock, LocalDate today, Words words) {
		return new Checks(form, limit, clock, today, words).run();
	}

	static Set<Source> settable() {
		return SETTABLE;
	}

	private Checked run() {
		var read = limit();
		var source = source();
		var reference = text("reference", this.form.reference(), LONGEST_REFERENCE);
		if (reference != null && reference.isEmpty()) {
			this.faults.add("reference", "invalid.reference.missing");
		}
		var from = from();
		var note = text("note", this.form.note(), LONGEST_NOTE);
		if (read == null || source == null || reference == null || from == null || note == null
				|| !this.faults.none()) {
			return new Checked.Bad(this.faults.list());
		}
		return new Checked.Good(
				new Proposal(read, source, reference, Boolean.TRUE.equals(this.form.verify()), from, note));
	}

	private @Nullable Limit limit() {
		var read = new LimitChecks(this.limit, this.faults).limit();
		var offered = LimitChecks.offered(this.clock);
		if (read != null && !offered.contains(read.kind())) {
			var kinds = offered.stream().map((kind) -> this.words.say("promise.form.kind." + kind)).toList();
			return this.faults.add("kind", "invalid.kind.clock", this.clock.title().in(this.words.locale()),
					String.join(" / ", kinds));
		}
		return read;
	}

	private @Nullable Source source() {
		return SETTABLE.stream()
			.filter((candidate) -> candidate.name().equals(this.form.source()))
			.findFirst()
			.orElseGet(() -> this.faults.add("source", "invalid.source"));
	}

	private @Nullable LocalDate from() {
		try {
			var from = LocalDate.parse(stripped(this.form.from()));
			var last = this.today.plusYears(YEARS_AHEAD);
			if (from.isBefore(this.today)) {
				return this.faults.add("from", "invalid.from.past", this.words.date(this.today));
			}
			return from.isAfter(last) ? this.faults.add("from", "invalid.from.far", this.words.date(last)) : from;
		}
		catch (DateTimeException ex) {
			return this.faults.add("from", "invalid.from.missing");
		}
	}

	private @Nullable String text(String field, @Nullable String given, int longest) {
		var text = stripped(given);
		if (text.codePointCount(0, text.length()) > longest) {
			return this.faults.add(field, "invalid.text.long", longest);
		}
		// PostgreSQL stores neither NUL nor half a character.
		if (text.codePoints().anyMatch((point) -> point == 0 || Character.getType(point) == Character.SURROGATE)) {
			return this.faults.add(field, "invalid.text.characters");
		}
		return text;
	}

}
