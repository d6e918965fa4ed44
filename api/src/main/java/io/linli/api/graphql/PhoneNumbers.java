package io.linli.api.graphql;

import java.util.Locale;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import org.jspecify.annotations.Nullable;

/**
 * The scalar {@code PhoneNumber}: E.164. A number without a country is one of China's.
 */
final class PhoneNumbers implements Coercing<String, String> {

	private static final String REGION = "CN";

	static GraphQLScalarType scalar() {
		return GraphQLScalarType.newScalar()
			.name("PhoneNumber")
			.description("A telephone number in E.164, such as +8613800138000")
			.specifiedByUrl("https://www.itu.int/rec/T-REC-E.164")
			.coercing(new PhoneNumbers())
			.build();
	}

	@Override
	public @Nullable String serialize(Object stored, GraphQLContext context, Locale locale) {
		return stored.toString();
	}

	@Override
	public String parseValue(Object input, GraphQLContext context, Locale locale) {
		String parsed = (input instanceof String text) ? parse(text) : null;
		if (parsed == null) {
			throw new CoercingParseValueException("Not a telephone number.");
		}
		return parsed;
	}

	@Override
	public String parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
		String parsed = (input instanceof StringValue text && text.getValue() != null) ? parse(text.getValue()) : null;
		if (parsed == null) {
			throw new CoercingParseLiteralException("Not a telephone number.");
		}
		return parsed;
	}

	private static @Nullable String parse(String text) {
		PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
		try {
			PhoneNumber number = numbers.parse(text, REGION);
			return numbers.isPossibleNumber(number) ? numbers.format(number, PhoneNumberFormat.E164) : null;
		}
		catch (NumberParseException ex) {
			return null;
		}
	}

}
