package io.linli.job;

import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What a million rows share, each kept once: the keys of companies and projects, the
 * names of kinds, and the months.
 */
final class Words {

	private final Map<String, String> words = new HashMap<>();

	private final Map<LocalDate, LocalDate> months = new HashMap<>();

	/** The same word, as it was read before. */
	String same(String word) {
		return this.words.computeIfAbsent(word, Function.identity());
	}

	/** The same month. */
	LocalDate same(LocalDate month) {
		return this.months.computeIfAbsent(month, Function.identity());
	}

	/** What a row has in a column that is never null. */
	String of(Row row, String column) {
		return same(row.<String>getAs(column));
	}

	@Nullable String orNull(Row row, String column) {
		@Nullable String word = row.getAs(column);
		return (word != null) ? same(word) : null;
	}

	LocalDate month(Row row) {
		return same(row.<Date>getAs("month").toLocalDate());
	}

}
