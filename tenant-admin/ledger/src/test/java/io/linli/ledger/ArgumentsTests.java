package io.linli.ledger;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ArgumentsTests {

	@Test
	void theRejectsFileIsNamedAfterTheLedgerAndStandsInTheCurrentFolder() throws LedgerException {
		Arguments arguments = arguments("--tenant jinxiu --mapping m.yaml --time-zone Asia/Shanghai /data/old.csv.gz");
		assertThat(arguments).isEqualTo(new Arguments("jinxiu", Path.of("m.yaml"), Sample.SHANGHAI,
				Path.of("/data/old.csv.gz"), Path.of("old.rejects.csv")));
	}

	@Test
	void theRejectsFileCanBeNamed() throws LedgerException {
		assertThat(arguments("old.csv --tenant a --mapping b --time-zone UTC --rejects /tmp/r.csv").listing())
			.isEqualTo(Path.of("/tmp/r.csv"));
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"',
			value = { "--tenant a --mapping b --time-zone UTC,the ledger is missing",
					"--mapping b --time-zone UTC l.csv,--tenant is missing", "--tenant a l.csv,--mapping is missing",
					"--tenant a --mapping b l.csv,--time-zone is missing", "l.csv --tenant,--tenant needs a value",
					"--tenant a --tenant b l.csv,--tenant stands twice", "a.csv b.csv,'b.csv' is not understood",
					"--tenant a --mapping b --time-zone UTC --rejects ./l.csv l.csv,--rejects names l.csv",
					"--tenant a --mapping b --time-zone UTC --rejects b l.csv,--rejects names b",
					"--colour red,'--colour' is not understood",
					"--tenant a --mapping b --time-zone Mars/Olympus l.csv,there is no time zone 'Mars/Olympus'" })
	void whatIsWrongIsSaidInOneSentence(String words, String said) {
		assertThatThrownBy(() -> arguments(words)).isInstanceOf(LedgerException.class)
			.hasMessageStartingWith("Arguments: " + said)
			.hasMessageEndingWith("(--help explains them)");
	}

	private static Arguments arguments(String words) throws LedgerException {
		return Arguments.of(words.split(" "));
	}

}
