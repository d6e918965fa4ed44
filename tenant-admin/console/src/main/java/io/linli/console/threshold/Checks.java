package io.linli.console.threshold;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.linli.console.language.Words;
import io.linli.console.threshold.Checked.Fault;
import io.linli.sla.Limit;
import io.linli.sla.Source;
import org.jspecify.annotations.Nullable;

/**
 * Checks a form and gathers everything that is wrong with it, so that it is corrected in
 * one go.
 */
final class Checks {

	private static final Set<Source> SETTABLE = EnumSet.of(Source.CONTRACT, Source.CITY_STANDARD, Source.PROCEDURE);

	private static final Set<ChronoUnit> UNITS = EnumSet.of(ChronoUnit.MINUTES, ChronoUnit.HOURS, ChronoUnit.DAYS);

	private static final int LONGEST_REFERENCE = 200;

	private static final int LONGEST_NOTE = 500;

	private static final int YEARS_AHEAD = 5;

	private final ThresholdForm form;

	private final LocalDate today;

	private final Words words;

	private final List<Fault> faults = new ArrayList<>();

	private Checks(ThresholdForm form, LocalDate today, Words words) {
		this.form = form;
		this.today = today;
		this.words = words;
	}

	static Checked of(ThresholdForm form, LocalDate today, Words words) {
		return new Checks(form, today, words).run();
	}

	static Set<Source> settable() {
		return SETTABLE;
	}

	static Set<ChronoUnit> units() {
		return UNITS;
	}

	private Checked run() {
		var limit = limit();
		var source = source();
		var reference = text("reference", this.form.reference(), LONGEST_REFERENCE);
		if (reference != null && reference.isEmpty()) {
			fault("reference", "invalid.reference.missing");
		}
		var from = from();
		var note = text("note", this.form.note(), LONGEST_NOTE);
		if (limit == null || source == null || reference == null || from == null || note == null
				|| !this.faults.isEmpty()) {
			return new Checked.Bad(List.copyOf(this.faults));
		}
		return new Checked.Good(
				new Draft(limit, source, reference, Boolean.TRUE.equals(this.form.verify()), from, note));
	}

	private @Nullable Limit limit() {
		return switch (Objects.requireNonNullElse(this.form.kind(), "")) {
			case "DURATION" -> duration();
			case "SAME_LOCAL_DAY" -> sameDay();
			default -> fault("kind", "invalid.kind");
		};
	}

	private @Nullable Limit duration() {
		var unit = UNITS.stream().filter((candidate) -> candidate.name().equals(this.form.unit())).findFirst();
		var amount = amount();
		if (unit.isEmpty()) {
			return fault("unit", "invalid.unit");
		}
		if (amount == null) {
			return null;
		}
		if (amount <= 0) {
			return fault("amount", "invalid.amount.positive");
		}
		if (amount > Limit.LONGEST.dividedBy(unit.get().getDuration())) {
			return fault("amount", "invalid.amount.absurd");
		}
		return new Limit.Within(Duration.of(amount, unit.get()));
	}

	private @Nullable Long amount() {
		var given = stripped(this.form.amount());
		if (given.isEmpty()) {
			return fault("amount", "invalid.amount.missing");
		}
		if (given.matches("[-+]?\\d{10,}")) {
			return fault("amount", "invalid.amount.absurd");
		}
		try {
			return Long.valueOf(given);
		}
		catch (NumberFormatException ex) {
			return fault("amount", "invalid.amount.number");
		}
	}

	private @Nullable Limit sameDay() {
		var cutoff = time("cutoff", this.form.cutoff());
		var until = time("nextDayUntil", this.form.nextDayUntil());
		if (!this.faults.isEmpty()) {
			return null;
		}
		if ((cutoff == null) != (until == null)) {
			return fault("cutoff", "invalid.cutoff.pair");
		}
		return new Limit.SameLocalDay(cutoff, until);
	}

	private @Nullable LocalTime time(String field, @Nullable String given) {
		if (stripped(given).isEmpty()) {
			return null;
		}
		try {
			return LocalTime.parse(stripped(given)).truncatedTo(ChronoUnit.MINUTES);
		}
		catch (DateTimeException ex) {
			return fault(field, "invalid.cutoff.time");
		}
	}

	private @Nullable Source source() {
		return SETTABLE.stream()
			.filter((candidate) -> candidate.name().equals(this.form.source()))
			.findFirst()
			.orElseGet(() -> fault("source", "invalid.source"));
	}

	private @Nullable LocalDate from() {
		try {
			var from = LocalDate.parse(stripped(this.form.from()));
			var last = this.today.plusYears(YEARS_AHEAD);
			if (from.isBefore(this.today)) {
				return fault("from", "invalid.from.past", this.words.date(this.today));
			}
			return from.isAfter(last) ? fault("from", "invalid.from.far", this.words.date(last)) : from;
		}
		catch (DateTimeException ex) {
			return fault("from", "invalid.from.missing");
		}
	}

	private @Nullable String text(String field, @Nullable String given, int longest) {
		var text = stripped(given);
		if (text.codePointCount(0, text.length()) > longest) {
			return fault(field, "invalid.text.long", longest);
		}
		// PostgreSQL stores neither NUL nor half a character.
		if (text.codePoints().anyMatch((point) -> point == 0 || Character.getType(point) == Character.SURROGATE)) {
			return fault(field, "invalid.text.characters");
		}
		return text;
	}

	private static String stripped(@Nullable String given) {
		return (given != null) ? given.strip() : "";
	}

	private <T> @Nullable T fault(String field, String key, Object... arguments) {
		this.faults.add(new Fault(field, key, arguments));
		return null;
	}

}
