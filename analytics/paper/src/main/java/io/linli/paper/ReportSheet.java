package io.linli.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.linli.kpi.Words;
import io.linli.kpi.report.ReportTable;
import io.linli.kpi.report.Tally;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * The data of an annual report as a workbook: a sheet a table, and one that says whose
 * report it is and what it was made from.
 *
 * @param data as the JSON of the report has them
 * @param titles of the KPIs, by their codes
 */
public record ReportSheet(Map<?, ?> data, Locale language, Map<Object, Object> titles) {

	/** Columns whose words are the program's. */
	private static final Set<String> OWN = Set.of("what", "side", "why", "size", "deliveryAge", "cityTier");

	/** Counts whose names are the program's. */
	private static final Set<String> NAMED = Set.of(Tally.What.ACTIVITY.name(), Tally.What.NON_CONFORMITY.name(),
			Tally.What.SUGGESTION.name());

	private static final Map<String, Words> TERMS = terms();

	private static final int WIDTH = 16;

	public ReportSheet(Map<?, ?> data, Locale language) {
		this(data, language, titles(data, language));
	}

	/**
	 * The workbook: the same bytes for the same data.
	 * @param asOf the instant that the file names as that of its making
	 */
	public byte[] bytes(Instant asOf) throws IOException {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		try (Workbook book = new Workbook(file, "Linli", "1.0")) {
			origin(book.newWorksheet(say("origin")));
			for (ReportTable table : ReportTable.values()) {
				// Earlier reports do not tell of peers: their workbooks stay as they
				// were.
				if (table == ReportTable.PEERS && !this.data.containsKey(table.key())) {
					continue;
				}
				write(book.newWorksheet(say(table.key())), table);
			}
		}
		return Workbooks.settled(file.toByteArray(), asOf);
	}

	private void origin(Worksheet sheet) {
		sheet.width(0, WIDTH);
		sheet.width(1, 3.0 * WIDTH);
		Map<?, ?> scope = map(this.data.get("scope"));
		Map<?, ?> origin = map(this.data.get("origin"));
		int row = 0;
		line(sheet, row++, "name", scope.get("name"));
		line(sheet, row++, "year", this.data.get("year"));
		line(sheet, row++, "generated", scope.get("generated"));
		for (String key : List.of("asOf", "zone", "kpiVersion", "inputHash", "snapshot", "restatements")) {
			line(sheet, row++, key, origin.get(key));
		}
		if (origin.containsKey("peers")) {
			line(sheet, row++, "peersHash", origin.get("peers"));
		}
		line(sheet, row, "format", this.data.get("format"));
	}

	private void line(Worksheet sheet, int row, String term, @Nullable Object value) {
		sheet.value(row, 0, say(term));
		Workbooks.cell(sheet, row, 1, value);
	}

	private void write(Worksheet sheet, ReportTable table) {
		List<?> columns = list(map(this.data.get(table.key())).get("columns"));
		List<?> rows = list(map(this.data.get(table.key())).get("rows"));
		List<String> heads = new ArrayList<>(columns.stream().map((column) -> say(String.valueOf(column))).toList());
		int kpi = columns.indexOf("kpi");
		if (kpi >= 0) {
			heads.add(kpi + 1, say("title"));
		}
		for (int column = 0; column < heads.size(); column++) {
			sheet.value(0, column, heads.get(column));
			sheet.width(column, WIDTH);
		}
		sheet.range(0, 0, 0, Math.max(0, heads.size() - 1)).style().bold().set();
		sheet.freezePane(0, 1);
		int unit = (table != ReportTable.KPIS) ? columns.indexOf("unit") : -1;
		for (int row = 0; row < rows.size(); row++) {
			List<?> values = list(rows.get(row));
			int at = 0;
			for (int column = 0; column < values.size(); column++) {
				Object value = values.get(column);
				Workbooks.cell(sheet, row + 1, at++,
						(column == unit) ? unit(value) : said(table, columns, values, column));
				if (column == kpi) {
					Workbooks.cell(sheet, row + 1, at++, this.titles.get(value));
				}
			}
		}
	}

	/** The program's own words; people's stay as they are. */
	private @Nullable Object said(ReportTable table, List<?> columns, List<?> values, int column) {
		Object value = values.get(column);
		if (!(value instanceof String word)) {
			return value;
		}
		String name = String.valueOf(columns.get(column));
		boolean own = OWN.contains(name) || (table == ReportTable.KPIS && "unit".equals(name))
				|| (table == ReportTable.COUNTS && "name".equals(name)
						&& NAMED.contains(String.valueOf(values.get(columns.indexOf("what")))));
		return own ? say(word) : value;
	}

	private static Map<Object, Object> titles(Map<?, ?> data, Locale language) {
		List<?> columns = list(map(data.get(ReportTable.KPIS.key())).get("columns"));
		int title = columns.indexOf("zh".equals(language.getLanguage()) ? "titleZhCn" : "titleEn");
		Map<Object, Object> titles = new HashMap<>();
		if (title >= 0) {
			for (Object row : list(map(data.get(ReportTable.KPIS.key())).get("rows"))) {
				titles.put(Objects.requireNonNull(list(row).getFirst()), Objects.requireNonNull(list(row).get(title)));
			}
		}
		return titles;
	}

	/** Its name: a number is for programs. */
	private Object unit(@Nullable Object number) {
		if (!(number instanceof Number at)) {
			return say("all");
		}
		List<?> rows = list(map(this.data.get(ReportTable.UNITS.key())).get("rows"));
		return Objects.requireNonNull(list(rows.get(at.intValue() - 1)).get(2));
	}

	private String say(String term) {
		Words words = TERMS.get(term);
		return (words != null) ? words.in(this.language) : term;
	}

	private static Map<?, ?> map(@Nullable Object value) {
		return (value instanceof Map<?, ?> map) ? map : Map.of();
	}

	private static List<?> list(@Nullable Object value) {
		return (value instanceof List<?> list) ? list : List.of();
	}

	private static Map<String, Words> terms() {
		Map<String, Words> terms = new HashMap<>();
		text("report-terms.tsv").lines()
			.map((line) -> line.split("\t"))
			.forEach((cells) -> terms.put(cells[0], new Words(cells[1], cells[2])));
		return Map.copyOf(terms);
	}

	private static String text(String file) {
		try (InputStream bytes = Objects.requireNonNull(ReportSheet.class.getResourceAsStream(file))) {
			return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
