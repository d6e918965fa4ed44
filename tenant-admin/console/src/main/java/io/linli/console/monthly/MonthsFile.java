package io.linli.console.monthly;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.linli.console.csv.Csv;
import io.linli.console.language.Words;
import io.linli.paper.TableBook.Table;
import org.jspecify.annotations.Nullable;

/**
 * What was filed, as lines of a file and as a paper.
 */
final class MonthsFile {

	private static final int FEN = 2;

	private static final List<String> LINE = List.of("months.case", "months.emergency", "months.public-area",
			"months.paid", "months.done", "months.fee");

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
		return Csv.line(LINE.stream().map((key) -> Csv.text(this.words.say(key))))
				+ ledger.lines().stream().map(this::line).collect(Collectors.joining());
	}

	/** The same for paper and workbook. */
	Paper paper(Statistic statistic) {
		var say = new MonthsWords(this.words);
		return new Paper(this.words.say("months.statistic"),
				statistic.project() + " · " + this.words.month(statistic.month()), statistic.filedAt(),
				facts(statistic.number(), statistic.filedBy(), statistic.filedAt(), List.of()),
				table("months.counted", List.of("months.counted", "months.count", "months.share"),
						statistic.counts()
							.stream()
							.map((count) -> row(this.words.say("months.count." + count.name()), count.count(),
									say.share(statistic, count)))
							.toList()),
				new Paper.Note(this.words.say("months.analysis"), statistic.analysis()));
	}

	/** The same of a ledger with all its lines. */
	Paper paper(Ledger ledger) {
		return new Paper(this.words.say("months.ledger"),
				ledger.project()
						+ " · " + this.words.date(ledger.beginsOn()) + " – " + this.words.date(ledger.endsOn()),
				ledger.filedAt(),
				facts(ledger.number(), ledger.filedBy(), ledger.filedAt(), List.of(
						fact("months.received", ledger.received()), fact("months.completed", ledger.completed()),
						fact("months.emergencies", ledger.emergencies()),
						fact("months.public-areas", ledger.publicArea()), fact("months.paid-all", ledger.paid()),
						fact("months.fees", BigDecimal.valueOf(ledger.feeCents(), FEN)),
						fact("months.seal", ledger.seal()))),
				table("months.lines", LINE, ledger.lines().stream().map(this::cells).toList()), null);
	}

	private Table facts(int number, String by, Instant at, List<List<@Nullable Object>> more) {
		List<List<@Nullable Object>> rows = new ArrayList<>();
		rows.add(fact("months.number", number));
		rows.add(fact("months.filed-by", by));
		rows.add(fact("months.filed-at", this.words.moment(at)));
		rows.addAll(more);
		return table("months.facts", List.of("months.facts", "months.fact"), rows);
	}

	private Table table(String name, List<String> heads, List<List<@Nullable Object>> rows) {
		return new Table(this.words.say(name), heads.stream().map(this.words::say).toList(), rows);
	}

	private List<@Nullable Object> fact(String name, @Nullable Object value) {
		return row(this.words.say(name), value);
	}

	private List<@Nullable Object> cells(Ledger.Line line) {
		return row(line.number(), said(line.emergency()), said(line.publicArea()), said(line.paid()), said(line.done()),
				BigDecimal.valueOf(line.feeCents(), FEN));
	}

	private static List<@Nullable Object> row(@Nullable Object... cells) {
		return Arrays.<@Nullable Object>asList(cells);
	}

	private String line(Ledger.Line line) {
		return Csv.line(Stream.of(Csv.text(line.number()), yes(line.emergency()), yes(line.publicArea()),
				yes(line.paid()), yes(line.done()), BigDecimal.valueOf(line.feeCents(), FEN).toString()));
	}

	private String text(String key, String value) {
		return Csv.line(Stream.of(Csv.text(this.words.say(key)), Csv.text(value)));
	}

	private String yes(boolean answer) {
		return Csv.text(said(answer));
	}

	private String said(boolean answer) {
		return this.words.say(answer ? "months.yes" : "months.no");
	}

}
