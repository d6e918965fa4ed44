package io.linli.console.csv;

import java.util.stream.Stream;

import io.linli.ledger.Formula;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CsvTests {

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "＋1", "－1", "＠SUM(A1)" })
	void noTextIsAFormula(String text) {
		assertThat(Csv.text(text)).isEqualTo("\"'" + text + "\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "甲级", "1=1", "wang-fang" })
	void whatIsNoneStaysAsItIs(String text) {
		assertThat(Csv.text(text)).isEqualTo("\"" + text + "\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+8613900000001", "'=1", "''-1", "'quoted'", "'", "", "O'Neil", "1栋" })
	void whatIsSentBackIsWhatItWas(String text) {
		var field = Csv.text(text);
		assertThat(Formula.plain(field.substring(1, field.length() - 1))).isEqualTo(text);
	}

	@Test
	void quotesAndLineBreaksStayInsideTheirField() {
		assertThat(Csv.line(Stream.of(Csv.text("A \"new\"\nname, and more"), "1")))
			.isEqualTo("\"A \"\"new\"\"\nname, and more\",1\r\n");
	}

}
