package io.linli.api.document;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import org.jspecify.annotations.Nullable;

/**
 * A document that has been parsed, held against the limits and validated, or the errors
 * for which it cannot be executed.
 */
public final class Prepared {

	/** The points of a request that is refused, for the work of refusing it. */
	public static final int REFUSED = 10;

	private final PreparsedDocumentEntry entry;

	private final Map<String, Price> prices;

	private final Set<String> writing;

	private final Set<String> showing;

	private final List<String> fields;

	/**
	 * A document that can be executed.
	 * @param prices of its operations, by their names
	 * @param writing the names of its mutations
	 * @param showing the names of the operations that ask for personal data
	 */
	Prepared(PreparsedDocumentEntry entry, Map<String, Price> prices, Set<String> writing, Set<String> showing,
			List<String> fields) {
		this.entry = entry;
		this.prices = prices;
		this.writing = writing;
		this.showing = showing;
		this.fields = fields;
	}

	static Prepared refused(List<? extends GraphQLError> errors) {
		return new Prepared(new PreparsedDocumentEntry(errors), Map.of(), Set.of(), Set.of(), List.of());
	}

	/** Has this document executed, instead of looking for it once more. */
	public void handOn(ExecutionInput.Builder execution) {
		execution.graphQLContext((context) -> context.of(Prepared.class, this));
	}

	PreparsedDocumentEntry entry() {
		return this.entry;
	}

	/** Why it cannot be executed; none where it can. */
	public List<? extends GraphQLError> errors() {
		return this.entry.hasErrors() ? this.entry.getErrors() : List.of();
	}

	/** The names of its operations; empty: it has none that can be executed. */
	public String operations() {
		return this.prices.keySet().stream().sorted().collect(Collectors.joining(" "));
	}

	/** Whether one of its operations asks for this field of Query or Mutation. */
	public boolean asksFor(String field) {
		return this.fields.contains(field);
	}

	/** Whether an operation is a mutation; one that is not there is none. */
	public boolean writes(@Nullable String operation) {
		return isOneOf(this.writing, operation);
	}

	/** Whether an operation asks for somebody's personal data. */
	public boolean showsPeople(@Nullable String operation) {
		return isOneOf(this.showing, operation);
	}

	private boolean isOneOf(Set<String> names, @Nullable String operation) {
		return (this.prices.size() == 1) ? !names.isEmpty() : operation != null && names.contains(operation);
	}

	/**
	 * The points of an operation; one that is not there is refused when it is executed.
	 */
	public int points(@Nullable String operation, Map<String, ?> variables) {
		Price price = (this.prices.size() == 1) ? this.prices.values().iterator().next() : this.prices.get(operation);
		return (price != null) ? price.of(variables) : REFUSED;
	}

}
