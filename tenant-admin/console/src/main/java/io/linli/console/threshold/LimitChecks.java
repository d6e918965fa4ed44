package io.linli.console.threshold;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import io.linli.sla.Clock;
import io.linli.sla.Limit;
import org.jspecify.annotations.Nullable;

import static io.linli.console.threshold.Faults.stripped;

/**
 * Reads the limit out of a form.
 */
public final class LimitChecks {

	/** Of a length of time. */
	public static final List<ChronoUnit> UNITS = List.of(ChronoUnit.SECONDS, ChronoUnit.MINUTES, ChronoUnit.HOURS,
			ChronoUnit.DAYS);

	/** Of a round. */
	public static final List<ChronoUnit> ROUNDS = List.of(ChronoUnit.DAYS, ChronoUnit.WEEKS, ChronoUnit.MONTHS,
			ChronoUnit.YEARS);

	/** All that a sheet can name, in the order of the form. */
	public static final List<String> KINDS = List.of("DURATION", "BUSINESS_DURATION", "SAME_LOCAL_DAY", "BY_DATE",
			"EVERY", "RATE");

	private static final Pattern DATE = Pattern.compile("(\\d{1,2})[-/.月](\\d{1,2})日?");

	private final LimitForm form;

	private final Faults faults;

	LimitChecks(LimitForm form, Faults faults) {
		this.form = form;
		this.faults = faults;
	}

	/**
	 * What a clock can be given, in a form and in a sheet: rounds where it runs again and
	 * again, and a share where a year's figure is judged by it.
	 */
	static List<String> offered(Clock clock) {
		return switch (clock) {
			case FOLLOW_UP, PATROL -> List.of("EVERY");
			case CALLBACK_RATE -> List.of("RATE");
			case RECORD, PASS_ON, ARRIVE, COMPLETE, VERIFY_PUBLIC_AREA, SOLVE, CALLBACK, ARCHIVE, SERVE_NOTICE,
					RECTIFY ->
				List.of("DURATION", "BUSINESS_DURATION", "SAME_LOCAL_DAY", "BY_DATE");
		};
	}

	/** Null where something is wrong, which is then among the faults. */
	@Nullable Limit limit() {
		return switch (Objects.requireNonNullElse(this.form.kind(), "")) {
			case "DURATION" -> duration();
			case "BUSINESS_DURATION" -> workingTime();
			case "SAME_LOCAL_DAY" -> sameDay();
			case "BY_DATE" -> byDate();
			case "EVERY" -> every();
			case "RATE" -> rate();
			default -> this.faults.add("kind", "invalid.kind");
		};
	}

	private @Nullable Limit duration() {
		var length = length();
		return (length != null) ? new Limit.Within(length) : null;
	}

	private @Nullable Limit workingTime() {
		if (ChronoUnit.DAYS.name().equals(this.form.unit())) {
			return this.faults.add("unit", "invalid.unit.working-days");
		}
		var length = length();
		return (length != null) ? new Limit.WithinWorkingTime(length) : null;
	}

	private @Nullable Duration length() {
		var unit = unit("unit", UNITS, this.form.unit());
		var amount = number("amount", this.form.amount());
		if (unit == null || amount == null) {
			return null;
		}
		if (amount > Limit.LONGEST.dividedBy(unit.getDuration())) {
			return this.faults.add("amount", "invalid.amount.absurd");
		}
		return Duration.of(amount, unit);
	}

	private @Nullable Limit sameDay() {
		var cutoff = time("cutoff", this.form.cutoff());
		var until = time("nextDayUntil", this.form.nextDayUntil());
		if (!this.faults.none()) {
			return null;
		}
		if ((cutoff == null) != (until == null)) {
			return this.faults.add("cutoff", "invalid.cutoff.pair");
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
			return this.faults.add(field, "invalid.cutoff.time");
		}
	}

	private @Nullable Limit byDate() {
		var given = DATE.matcher(stripped(this.form.date()));
		if (!given.matches()) {
			return this.faults.add("date", "invalid.date");
		}
		try {
			return new Limit.ByDate(MonthDay.of(Integer.parseInt(given.group(1)), Integer.parseInt(given.group(2))));
		}
		catch (DateTimeException ex) {
			return this.faults.add("date", "invalid.date.none");
		}
	}

	private @Nullable Limit every() {
		var unit = unit("per", ROUNDS, this.form.per());
		var count = number("count", this.form.count());
		if (unit == null || count == null) {
			return null;
		}
		if (count > Limit.AGES.dividedBy(unit.getDuration())) {
			return this.faults.add("count", "invalid.count.absurd");
		}
		return new Limit.Every(count.intValue(), unit);
	}

	private @Nullable Limit rate() {
		var percent = number("percent", this.form.percent());
		if (percent == null) {
			return null;
		}
		return (percent > 100) ? this.faults.add("percent", "invalid.percent.absurd")
				: new Limit.Rate(percent.intValue());
	}

	private @Nullable ChronoUnit unit(String field, List<ChronoUnit> units, @Nullable String given) {
		return units.stream()
			.filter((candidate) -> candidate.name().equals(given))
			.findFirst()
			.orElseGet(() -> this.faults.add(field, "invalid.unit"));
	}

	private @Nullable Long number(String field, @Nullable String given) {
		var number = stripped(given);
		if (number.isEmpty()) {
			return this.faults.add(field, "invalid.amount.missing");
		}
		if (number.matches("[-+]?\\d{10,}")) {
			return this.faults.add(field, "invalid.amount.absurd");
		}
		try {
			var value = Long.valueOf(number);
			return (value > 0) ? value : this.faults.add(field, "invalid.amount.positive");
		}
		catch (NumberFormatException ex) {
			return this.faults.add(field, "invalid.amount.number");
		}
	}

}
