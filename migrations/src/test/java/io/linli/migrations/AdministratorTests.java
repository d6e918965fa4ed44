package io.linli.migrations;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class AdministratorTests {

	private static final String URL = "jdbc:postgresql://localhost:5432/linli";

	@Test
	void isNamedByOptions() {
		assertThat(of("--db", URL, "--user", "root", "--password", "word"))
			.isEqualTo(new Administrator(URL, "root", "word"));
	}

	@Test
	void isNamedByTheEnvironmentWhereNoOptionSaysOtherwise() {
		var environment = Map.of("LINLI_DB_URL", URL, "LINLI_DB_USER", "root", "LINLI_DB_PASSWORD", "word");
		assertThat(Administrator.of(new String[] { "--user", "other" }, environment))
			.isEqualTo(new Administrator(URL, "other", "word"));
	}

	@Test
	void needsADatabase() {
		assertThatIllegalArgumentException().isThrownBy(() -> of("--user", "root"))
			.withMessageStartingWith("No database named.");
	}

	@Test
	void isRefusedAnOptionThatNobodyKnowsOrThatHasNoValue() {
		assertThatIllegalArgumentException().isThrownBy(() -> of("--url", URL))
			.withMessageStartingWith("Unknown option --url.");
		assertThatIllegalArgumentException().isThrownBy(() -> of("--db"))
			.withMessageStartingWith("Option --db has no value.");
	}

	@Test
	void isRefusedAnAddressOfAnotherDatabase() {
		assertThatIllegalArgumentException().isThrownBy(() -> of("--db", "jdbc:mysql://localhost/linli").dataSource())
			.withMessageStartingWith("Not a PostgreSQL address: jdbc:mysql://localhost/linli.");
	}

	private static Administrator of(String... args) {
		return Administrator.of(args, Map.of());
	}

}
