package io.linli.api.graphql;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PersonalTests {

	@ParameterizedTest
	@CsvSource({ "张三,张**", "欧阳静怡,欧**", "王,王**", "John Smith,J**", "𠮷田,𠮷**", "'',''" })
	void ofANameTheFirstCharacterIsLeft(String name, String masked) {
		assertThat(Personal.NAME.mask(name)).isEqualTo(masked);
	}

	@ParameterizedTest
	@CsvSource({ "+8613812345678,+86138****5678", "+16176354500,+161****4500", "+861062770334,+8610****0334",
			"010-62770334,010-****0334", "+861012,****", "95588,****", "'',****" })
	void ofANumberTheMiddleIsHidden(String number, String masked) {
		assertThat(Personal.PHONE.mask(number)).isEqualTo(masked);
	}

	@ParameterizedTest
	@CsvSource({ "身份证 110101199003070000", "王芳" })
	void ofWordsNothingIsLeft(String words) {
		assertThat(Personal.WORDS.mask(words)).isEqualTo("****");
	}

}
