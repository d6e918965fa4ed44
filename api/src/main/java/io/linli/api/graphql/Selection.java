package io.linli.api.graphql;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.SelectedField;

/**
 * What a client selected below a field, whatever aliases and fragments it used.
 */
public final class Selection {

	/** Every field, and every field below it. */
	static final Selection EVERYTHING = new Selection(List.of());

	private final List<DataFetchingFieldSelectionSet> sets;

	private Selection(List<DataFetchingFieldSelectionSet> sets) {
		this.sets = sets;
	}

	/** What is selected below the field that is being fetched. */
	public static Selection of(DataFetchingEnvironment environment) {
		return new Selection(List.of(environment.getSelectionSet()));
	}

	/** What is selected below a field of this selection. */
	public Selection under(String field) {
		if (this == EVERYTHING) {
			return this;
		}
		return new Selection(immediate().filter((selected) -> selected.getName().equals(field))
			.map(SelectedField::getSelectionSet)
			.toList());
	}

	/** What is selected of a connection's nodes, directly or through its edges. */
	public Selection nodes() {
		return new Selection(
				Stream.concat(under("nodes").sets.stream(), under("edges").under("node").sets.stream()).toList());
	}

	/** The fields to read of a row of this shape. */
	Set<String> fields(Shape shape) {
		return (this == EVERYTHING) ? shape.fields() : fields();
	}

	Set<String> fields() {
		return immediate().map(SelectedField::getName).collect(Collectors.toSet());
	}

	public boolean contains(String field) {
		return fields().contains(field);
	}

	private Stream<SelectedField> immediate() {
		return this.sets.stream().flatMap((set) -> set.getImmediateFields().stream());
	}

}
