package io.linli.api.document;

import java.util.List;

import graphql.language.OperationDefinition;

/**
 * An operation of a document, and the fields of Query or Mutation that it asks for.
 */
record Operation(OperationDefinition definition, List<Asked> fields) {

	boolean writes() {
		return this.definition.getOperation() == OperationDefinition.Operation.MUTATION;
	}

}
