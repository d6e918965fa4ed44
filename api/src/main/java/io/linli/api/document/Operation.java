package io.linli.api.document;

import java.util.List;

import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;

/**
 * An operation of a document, and the fields of Query or Mutation that it asks for.
 */
record Operation(OperationDefinition definition, List<Asked> fields) {

	/** Whether it asks for somebody's personal data. */
	boolean showsPeople(GraphQLSchema schema) {
		return this.fields.stream().anyMatch((asked) -> asked.has("personal", schema));
	}

	boolean writes() {
		return this.definition.getOperation() == OperationDefinition.Operation.MUTATION;
	}

}
