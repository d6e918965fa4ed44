package io.linli.api.graphql;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SecurityConfigurationTests {

	@ParameterizedTest
	@CsvSource({ "0009, true", "000A, false", "000D, false", "0000, false", "007F, false", "0020, true", "0041, true",
			"90BB, true", "1F600, true", "FFFF, false", "0378, false" })
	void aHeaderIsTextWithoutControlCharactersButTheTab(String codePoint, boolean allowed) {
		assertThat(SecurityConfiguration.isText(Integer.parseInt(codePoint, 16))).isEqualTo(allowed);
	}

}
