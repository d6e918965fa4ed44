package io.linli.api.document;

import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Field;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import org.jspecify.annotations.Nullable;

/**
 * How many elements a list may have: as far as the document says it, and for the rest by
 * the variables of a request.
 */
sealed interface Size {

	/** The longest page; a longer one is refused by its field. */
	int LONGEST_PAGE = 100;

	int of(Map<String, ?> variables);

	/** The same for every request. */
	record Fixed(int elements) implements Size {

		@Override
		public int of(Map<String, ?> variables) {
			return this.elements;
		}

	}

	/** A number, or as many as a list has elements, that a variable brings. */
	record Brought(String variable, int otherwise) implements Size {

		@Override
		public int of(Map<String, ?> variables) {
			return switch (variables.get(this.variable)) {
				case Number number -> page(BigInteger.valueOf(number.longValue()));
				case Collection<?> list -> list.size();
				case null, default -> this.otherwise;
			};
		}

	}

	/**
	 * By an argument that holds the number, or a list of what is wanted.
	 * @param otherwise where the document and the variables do not say it
	 */
	static Size of(Field field, String argument, OperationDefinition operation, int otherwise) {
		return field.getArguments()
			.stream()
			.filter((given) -> given.getName().equals(argument))
			.findFirst()
			.map(Argument::getValue)
			.map((value) -> (value instanceof VariableReference variable)
					? new Brought(variable.getName(), elements(usual(variable, operation), otherwise))
					: new Fixed(elements(value, otherwise)))
			.orElseGet(() -> new Fixed(otherwise));
	}

	private static @Nullable Value<?> usual(VariableReference variable, OperationDefinition operation) {
		return operation.getVariableDefinitions()
			.stream()
			.filter((defined) -> defined.getName().equals(variable.getName()))
			.findFirst()
			.<Value<?>>map(VariableDefinition::getDefaultValue)
			.orElse(null);
	}

	private static int elements(@Nullable Object value, int otherwise) {
		return switch (value) {
			case IntValue number -> page(number.getValue());
			case ArrayValue list -> list.getValues().size();
			case null, default -> otherwise;
		};
	}

	private static int page(BigInteger rows) {
		return rows.max(BigInteger.ONE).min(BigInteger.valueOf(LONGEST_PAGE)).intValue();
	}

}
