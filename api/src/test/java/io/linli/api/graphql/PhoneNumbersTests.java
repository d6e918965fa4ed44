package io.linli.api.graphql;

import java.util.Locale;

import graphql.GraphQLContext;
import graphql.schema.CoercingParseValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PhoneNumbersTests {

	private final PhoneNumbers numbers = new PhoneNumbers();

	@ParameterizedTest
	@CsvSource({ "13800138000,+8613800138000", "+86 138-0013-8000,+8613800138000", "010-62770334,+861062770334",
			"+1 617 635 4500,+16176354500" })
	void aNumberIsKeptInE164(String typed, String kept) {
		assertThat(parse(typed)).isEqualTo(kept);
	}

	@Test
	void whatIsNoNumberIsRefused() {
		for (String typed : new String[] { "", "abc", "123456789012345678901" }) {
			assertThatExceptionOfType(CoercingParseValueException.class).as(typed).isThrownBy(() -> parse(typed));
		}
	}

	private String parse(String typed) {
		return this.numbers.parseValue(typed, GraphQLContext.getDefault(), Locale.ROOT);
	}

}
