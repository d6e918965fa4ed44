package io.linli.console.threshold;

import java.time.Duration;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;

import io.linli.sla.Limit;
import org.jspecify.annotations.Nullable;

/**
 * The part of the form that says how long a promise allows, as it was filled in. Each
 * kind has fields of its own, so that it works without scripts.
 *
 * @param amount of {@code unit}: round the clock, or of working time
 * @param cutoff of the same day, with {@code nextDayUntil}
 * @param date month and day of every year
 * @param count of {@code per}: how often
 */
public record LimitForm(@Nullable String kind, @Nullable String amount, @Nullable String unit, @Nullable String cutoff,
		@Nullable String nextDayUntil, @Nullable String date, @Nullable String count, @Nullable String per,
		@Nullable String percent) {

	private static final LimitForm EMPTY = new LimitForm("DURATION", null, "MINUTES", null, null, null, null, "DAYS",
			null);

	/**
	 * What is drafted, or the kind of what counts now: the amount is for the admin to
	 * decide.
	 */
	static LimitForm fresh(PromisePage page) {
		return page.drafts()
			.stream()
			.findFirst()
			.map((draft) -> of(draft.threshold().limit()))
			.orElseGet(() -> page.now()
				.counting()
				.stream()
				.findFirst()
				.map((limit) -> EMPTY.ofKind(limit.limit().kind()))
				.orElse(EMPTY));
	}

	/** Filled in as it would have to be for this limit. */
	public static LimitForm of(Limit limit) {
		var empty = EMPTY.ofKind(limit.kind());
		return switch (limit) {
			case Limit.Within(Duration length) -> empty.lasting(length, true);
			case Limit.WithinWorkingTime(Duration length) -> empty.lasting(length, false);
			case Limit.SameLocalDay day -> new LimitForm(empty.kind, null, empty.unit, text(day.cutoff()),
					text(day.nextDayUntil()), null, null, empty.per, null);
			case Limit.ByDate(MonthDay date) -> new LimitForm(empty.kind, null, empty.unit, null, null,
					"%02d-%02d".formatted(date.getMonthValue(), date.getDayOfMonth()), null, empty.per, null);
			case Limit.Every(int count, ChronoUnit unit) -> new LimitForm(empty.kind, null, empty.unit, null, null,
					null, Integer.toString(count), unit.name(), null);
			case Limit.Rate(int percent) -> new LimitForm(empty.kind, null, empty.unit, null, null, null, null,
					empty.per, Integer.toString(percent));
		};
	}

	/** What it says; null where something is wrong with it. */
	public @Nullable Limit limit() {
		return new LimitChecks(this, new Faults()).limit();
	}

	/** The field that holds the number, or the date, of this kind; null: it has none. */
	public @Nullable String number() {
		return switch (String.valueOf(this.kind)) {
			case "DURATION", "BUSINESS_DURATION" -> this.amount;
			case "BY_DATE" -> this.date;
			case "EVERY" -> this.count;
			case "RATE" -> this.percent;
			default -> null;
		};
	}

	/** What the number counts; null: it counts nothing. */
	public @Nullable String unitOfNumber() {
		return switch (String.valueOf(this.kind)) {
			case "DURATION", "BUSINESS_DURATION" -> this.unit;
			case "EVERY" -> this.per;
			default -> null;
		};
	}

	private LimitForm ofKind(String other) {
		return new LimitForm(other, this.amount, this.unit, this.cutoff, this.nextDayUntil, this.date, this.count,
				this.per, this.percent);
	}

	/** In the largest unit that says it exactly. */
	private LimitForm lasting(Duration length, boolean days) {
		var unit = LimitChecks.UNITS.reversed()
			.stream()
			.filter((candidate) -> days || candidate != ChronoUnit.DAYS)
			.filter((candidate) -> length.toSeconds() % candidate.getDuration().toSeconds() == 0)
			.findFirst()
			.orElse(ChronoUnit.SECONDS);
		return new LimitForm(this.kind, Long.toString(length.dividedBy(unit.getDuration())), unit.name(), null, null,
				null, null, this.per, null);
	}

	private static @Nullable String text(@Nullable Object time) {
		return (time != null) ? time.toString() : null;
	}

}
