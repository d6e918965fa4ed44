package io.linli.api.limit;

import java.util.List;
import java.util.Map;

import graphql.GraphQLError;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import org.jspecify.annotations.Nullable;

/**
 * A document that has been parsed, held against the limits and validated, or the errors
 * for which it cannot be executed.
 *
 * @param prices of its operations, by their names
 * @param fields of Query and Mutation that its operations ask for
 */
record Prepared(PreparsedDocumentEntry entry, Map<String, Price> prices, List<String> fields) {

	static Prepared refused(List<? extends GraphQLError> errors) {
		return new Prepared(new PreparsedDocumentEntry(errors), Map.of(), List.of());
	}

	List<? extends GraphQLError> errors() {
		return this.entry.hasErrors() ? this.entry.getErrors() : List.of();
	}

	/**
	 * The points of an operation; one that is not there is refused when it is executed.
	 */
	int points(@Nullable String operation, Map<String, ?> variables) {
		Price price = (this.prices.size() == 1) ? this.prices.values().iterator().next() : this.prices.get(operation);
		return (price != null) ? price.of(variables) : Price.REFUSED;
	}

}
