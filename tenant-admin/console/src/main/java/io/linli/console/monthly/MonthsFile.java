package io.linli.console.monthly;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.linli.console.csv.Csv;
import io.linli.console.language.Words;

/**
 * What was filed, as lines of a file.
 */
final class MonthsFile {

	private static final int FEN = 2;

	private final Words words;

	MonthsFile(Words words) {
		this.words = words;
	}

	String of(Statistic statistic) {
		return text("months.project", statistic.project()) + text("months.month", statistic.month().toString())
				+ text("months.number", String.valueOf(statistic.number()))
				+ statistic.counts()
					.stream()
					.map((count) -> text("months.count." + count.name(),
							(count.count() != null) ? count.count().toString() : ""))
					.collect(Collectors.joining())
				+ text("months.analysis", statistic.analysis()) + text("months.filed-by", statistic.filedBy())
				+ text("months.filed-at", Words.iso(statistic.filedAt()));
	}

	String of(Ledger ledger) {
		return head("months.case", "months.emergency", "months.public-area", "months.paid", "months.done", "months.fee")
				+ ledger.lines().stream().map(this::line).collect(Collectors.joining());
	}

	private String line(Ledger.Line line) {
		return Csv.line(Stream.of(Csv.text(line.number()), yes(line.emergency()), yes(line.publicArea()),
				yes(line.paid()), yes(line.done()), BigDecimal.valueOf(line.feeCents(), FEN).toString()));
	}

	private String head(String... keys) {
		return Csv.line(Stream.of(keys).map((key) -> Csv.text(this.words.say(key))));
	}

	private String text(String key, String value) {
		return Csv.line(Stream.of(Csv.text(this.words.say(key)), Csv.text(value)));
	}

	private String yes(boolean answer) {
		return Csv.text(this.words.say(answer ? "months.yes" : "months.no"));
	}

}
