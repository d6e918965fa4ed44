package io.linli.ledger;

import java.time.Instant;

import io.linli.sla.Area;
import io.linli.sla.Scope;
import io.linli.sla.Urgency;
import io.linli.sla.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

class EntryReaderTests {

	@Test
	void aRowIsReadAsTheMappingSays() throws Exception {
		Entry entry = Sample
			.repair("7,B-7, 一期旧 ,水电,漏水,急,2026-03-02 08:00,2026-03-02 12:00,2026-03-02 11:00,2026-03-02 03:00,Y");
		assertThat(entry.key()).isEqualTo("7");
		assertThat(entry.number()).isEqualTo("B-7");
		assertThat(entry.project()).isEqualTo("一期");
		assertThat(entry.scope()).isEqualTo(Scope.repair(Urgency.EMERGENCY, Area.PRIVATE));
		assertThat(entry.receivedAt()).isEqualTo(Instant.parse("2026-03-02T00:00:00Z"));
		assertThat(entry.dueAt()).isEqualTo(Instant.parse("2026-03-02T04:00:00Z"));
		assertThat(entry.verdict()).isEqualTo(Verdict.MET);
		assertThat(entry.stampAgrees()).isTrue();
		assertThat(entry.marks()).isEmpty();
	}

	@Test
	void whatIsMissingStaysMissing() throws Exception {
		Entry entry = Sample.repair("7,B-7,,水电,漏水,,,,2026-03-02 11:00,,");
		assertThat(entry.project()).isEqualTo("未分配");
		assertThat(entry.scope().urgency()).isEqualTo(Urgency.GENERAL);
		assertThat(entry.receivedAt()).isNull();
		assertThat(entry.dueAt()).isNull();
		assertThat(entry.verdict()).isNull();
		assertThat(entry.stampAgrees()).isFalse();
		assertThat(entry.marks()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			7,B-7,一期,水电,漏水,普,2026-03-02 12:00,,2026-03-02 11:00,,                 | CLOSED_BEFORE_RECEIVED | closed
			7,B-7,一期,水电,漏水,普,2026-11-24 08:00:01,,,,                              | IN_THE_FUTURE          | opened
			7,B-7,一期,水电,漏水,普,2026-03-02 08:00,,2026-03-02 11:00,2026-03-02 03:01, | STAMP_DIFFERS          | closed
			7,B-7,一期,水电,漏水,普,,2026-03-02 10:00,2026-03-02 10:00,,N                | VERDICT_DIFFERS        | kept
			7,B-7,一期,水电,漏水,普,,2026-03-02 10:00,2026-03-02 10:00:01,,Y             | VERDICT_DIFFERS        | kept
			""")
	void anImpossibleOrContradictoryRowIsTakenWithAMark(String row, Mark.Kind kind, String column) throws Exception {
		assertThat(Sample.repair(row).marks()).extracting(Mark::kind, Mark::column)
			.containsExactly(tuple(kind, column));
	}

	@Test
	void thePromisedTimeMayLieInTheFuture() throws Exception {
		assertThat(Sample.repair("7,B-7,一期,水电,漏水,普,,2027-03-02 10:00,,,").marks()).isEmpty();
	}

	@Test
	void theLedgersVerdictOnAnOpenRowOrOneWithoutAPromiseIsNotCompared() throws Exception {
		assertThat(Sample.repair("7,B-7,一期,水电,漏水,普,,2026-03-02 10:00,,,N").marks()).isEmpty();
		assertThat(Sample.repair("7,B-7,一期,水电,漏水,普,,,2026-03-02 10:00,,N").marks()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			7,B-7,一期,水电,漏水,普,2026-02-30 12:00,,,,  | opened | 2026-02-30 12:00 | is not a time
			7,B-7,一期,水电,漏水,特急,,,,,                | urgent | 特急             | is none of [GENERAL, EMERGENCY]
			,B-7,一期,水电,漏水,普,,,,,                   | id     | ''               | is empty
			7,,一期,水电,漏水,普,,,,,                     | bill   | ''               | is empty
			7,B-7,一期,,漏水,普,,,,,                      | trade  | ''               | is empty
			7,B-7,一期,水\0电,漏水,普,,,,,                | trade  | 水\u2400电       | contains a NUL character
			7,B-7,一期,水电,漏水,普,,,,,maybe             | kept   | maybe            | is none of [MET,
			""")
	void aRowThatCannotBeReadNamesColumnValueAndReason(String row, String column, String value, String reason) {
		assertThatThrownBy(() -> Sample.repair(row)).isInstanceOfSatisfying(Refusal.class, (refusal) -> {
			assertThat(refusal.column()).isEqualTo(column);
			assertThat(refusal.value()).isEqualTo(value);
			assertThat(refusal.reason().sentence()).startsWith(reason);
		});
	}

	@Test
	void aTextThatNoIndexBearsIsRefused() {
		assertThatThrownBy(() -> Sample.repair("7,B-7,一期," + "水".repeat(201) + ",漏水,普,,,,,"))
			.isInstanceOf(Refusal.class)
			.hasMessageEndingWith("is longer than 200 characters");
	}

}
