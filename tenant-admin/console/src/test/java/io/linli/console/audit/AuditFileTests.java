package io.linli.console.audit;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.linli.console.language.TestWords;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AuditFileTests {

	@Test
	void aLineSaysTimesByBeijingsClocksAndWhatIsMissingIsEmpty() {
		var out = new StringWriter();
		new AuditFile(out, Ledger.CASES, TestWords.ENGLISH).write(new Entry(new UUID(0, 1),
				Instant.parse("2026-11-30T16:00:01Z"), null, "li-na", "RECEPTIONIST PROJECT_MANAGER", "PHONE", "SOLVED",
				Act.plain("complaint \"TS-1\""), null, null, List.of(), "2 ab"));
		assertThat(out).hasToString(
				"\"2026-12-01 00:00:01\",\"\",\"li-na\",\"receptionist, project manager\",\"telephone\",\"solved\","
						+ "\"complaint \"\"TS-1\"\"\",\"\",\"\",\"\",\"2 ab\"\r\n");
	}

	@Test
	void aWordThatNobodyHasTranslatedStandsAsItIs() {
		assertThat(new AuditWords(TestWords.CHINESE).kind(Ledger.CASES, "TELEPORTED")).isEqualTo("TELEPORTED");
		assertThat(new AuditWords(TestWords.CHINESE).kind(Ledger.CASES, "SOLVED")).isEqualTo("解决");
	}

	@Test
	void everyKindOfEveryLedgerHasAWord() {
		for (var ledger : Ledger.values()) {
			assertThat(ledger.kinds()).allSatisfy(
					(kind) -> assertThat(new AuditWords(TestWords.CHINESE).kind(ledger, kind)).isNotEqualTo(kind));
		}
	}

}
