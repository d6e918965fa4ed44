package io.linli.api.print;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * How answers of the API are written on paper in zh-CN, with times by the clocks of the
 * project. What is missing is a place to fill in by hand.
 */
final class Say {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("y年M月d日", Locale.SIMPLIFIED_CHINESE);

	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("y年M月", Locale.SIMPLIFIED_CHINESE);

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("y年M月d日 HH:mm",
			Locale.SIMPLIFIED_CHINESE);

	private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("y年M月d日 HH:mm:ss",
			Locale.SIMPLIFIED_CHINESE);

	private static final String NO_DAY = "　　　年　　月　　日";

	private static final String NO_TIME = NO_DAY + "　　时　　分";

	private static final String GAP = "　";

	private static final int FEN = 2;

	private final ZoneId zone;

	Say(ZoneId zone) {
		this.zone = zone;
	}

	/** When a person says that it happened, to the minute. */
	public String time(@Nullable String instant) {
		return (instant != null) ? at(instant, MINUTE) : NO_TIME;
	}

	/** When the server learned of it, to the second. */
	public String moment(@Nullable String instant) {
		return (instant != null) ? at(instant, SECOND) : "";
	}

	private String at(String instant, DateTimeFormatter format) {
		return format.format(OffsetDateTime.parse(instant).atZoneSameInstant(this.zone));
	}

	public String day(@Nullable String day) {
		return (day != null) ? DAY.format(LocalDate.parse(day)) : NO_DAY;
	}

	/**
	 * A month.
	 * @param month such as 2026-03
	 */
	public String month(String month) {
		return MONTH.format(YearMonth.parse(month));
	}

	/** A telephone number, as people here dial it. */
	public String phone(@Nullable String number) {
		return (number != null) ? number.replaceFirst("^\\+86", "") : "";
	}

	/**
	 * An amount of money.
	 * @param cents in 分
	 */
	public String yuan(@Nullable Number cents) {
		return (cents != null) ? "￥" + BigDecimal.valueOf(cents.longValue(), FEN) : "";
	}

	/** The share of some in all, in per cent; empty where there are none at all. */
	public String share(int some, int all) {
		return (all > 0)
				? BigDecimal.valueOf(100L * some).divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP) + "%" : "";
	}

	/** The word for a value of an enum. */
	public String term(String type, @Nullable String value) {
		return (value != null) ? Terms.of(type, value) : "";
	}

	/** All values of an enum with a box each, of which one is ticked. */
	public String choice(String type, @Nullable String value) {
		return Terms.all(type)
			.entrySet()
			.stream()
			.map((term) -> box(term.getKey().equals(value), term.getValue()))
			.collect(Collectors.joining(GAP));
	}

	/** A question with yes and no. */
	public String yesOrNo(@Nullable Boolean answer) {
		return choice("Answer", (answer != null) ? answer.toString() : null);
	}

	/** Something that was done or not. */
	public String box(@Nullable Boolean ticked, String label) {
		return (Boolean.TRUE.equals(ticked) ? "■" : "□") + label;
	}

	/** A mark from 1 to 5. */
	public String mark(String type, @Nullable Number mark) {
		return choice(type, (mark != null) ? mark.toString() : null);
	}

	/**
	 * The rows of a table, of which there are at least so many; null stands for an empty
	 * one.
	 */
	public List<@Nullable Object> rows(@Nullable List<?> rows, int least) {
		List<@Nullable Object> all = new ArrayList<>((rows != null) ? rows : List.of());
		while (all.size() < least) {
			all.add(null);
		}
		return all;
	}

	/** The one of some objects whose field has a value; null: there is none. */
	public @Nullable Object find(@Nullable List<?> objects, String field, String value) {
		return ((objects != null) ? objects : List.of()).stream()
			.filter((object) -> object instanceof Map<?, ?> map && value.equals(map.get(field)))
			.findFirst()
			.orElse(null);
	}

	/** The values of an enum with their words. */
	public List<Term> terms(String type) {
		return Terms.all(type).entrySet().stream().map((term) -> new Term(term.getKey(), term.getValue())).toList();
	}

	/** A value of an enum with its word. */
	record Term(String value, String word) {
	}

}
