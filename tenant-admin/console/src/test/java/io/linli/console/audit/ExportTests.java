package io.linli.console.audit;

import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import io.linli.console.language.TestWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ExportTests {

	private static final AuditFilter ALL = AuditFilter.of(null, null, null, null, null, null, null,
			LocalDate.of(2026, 11, 30));

	@ParameterizedTest
	@CsvSource({ "0, 0, false", "1, 1, false", "2, 2, false", "3, 3, false", "4, 4, false", "5, 4, true",
			"9, 4, true" })
	void hasAllLinesUpToTheMostAndSaysWhetherThereAreMoreAndThatItEnds(int lines, int written, boolean cut) {
		var out = new StringWriter();
		export(lines).write(new AuditFile(out, Ledger.SETTINGS, TestWords.ENGLISH));
		assertThat(out.toString().lines().filter((line) -> line.contains("person-"))).hasSize(written);
		assertThat(out.toString().contains("Only the first 4 lines")).isEqualTo(cut);
		assertThat(out.toString()).endsWith("\"end, " + written + " lines\"\r\n");
	}

	@Test
	void whereAPartCannotBeReadThereIsNoEnd() {
		var out = new StringWriter();
		var export = Export.begin(ALL, (filter, limit) -> {
			if (filter.after() == ALL.after()) {
				return lines(0, limit);
			}
			throw new IllegalStateException("away");
		}, 2, 4);
		assertThatIllegalStateException()
			.isThrownBy(() -> export.write(new AuditFile(out, Ledger.SETTINGS, TestWords.ENGLISH)));
		assertThat(out.toString()).contains("person-1").doesNotContain("end,");
	}

	@Test
	void readsItsFirstPartBeforeItIsWritten() {
		assertThatIllegalStateException().isThrownBy(() -> Export.begin(ALL, (filter, limit) -> {
			throw new IllegalStateException("away");
		}));
	}

	/** Of a ledger with so many lines, in parts of two. */
	private static Export export(int lines) {
		return Export.begin(ALL, (filter, limit) -> {
			int begun = (filter.after() == ALL.after()) ? 0 : (int) filter.after().at().getEpochSecond() + 1;
			return lines(begun, Math.min(lines, begun + limit));
		}, 2, 4);
	}

	private static List<Entry> lines(int from, int until) {
		return IntStream.range(from, until)
			.mapToObj((line) -> new Entry(new UUID(0, line), Instant.ofEpochSecond(line), null, "person-" + line, "",
					"", "LEVEL_ADDED", Act.plain("甲级"), null, null, List.of(), ""))
			.toList();
	}

}
