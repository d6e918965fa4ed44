package io.linli.ledger;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/**
 * In which order a table writes its days; year first is read in any of them. A time of
 * day behind it is passed over.
 */
public enum DayOrder {

	YEAR_FIRST, DAY_FIRST("d/M/uuuu", "d.M.uuuu", "d-M-uuuu"), MONTH_FIRST("M/d/uuuu", "M-d-uuuu");

	private static final List<String> BEGINNING_WITH_THE_YEAR = List.of("uuuu-M-d", "uuuu/M/d", "uuuu.M.d", "uuuu年M月d日",
			"uuuuMMdd");

	private final List<String> patterns;

	DayOrder(String... patterns) {
		this.patterns = List.of(patterns);
	}

	List<DateTimeFormatter> formats() {
		return Stream.concat(this.patterns.stream(), BEGINNING_WITH_THE_YEAR.stream())
			.map((pattern) -> DayColumn.pattern(pattern + "[ H:mm[:ss]]"))
			.toList();
	}

}
