package io.linli.api.document;

import java.util.Collection;

import graphql.language.OperationDefinition;

/**
 * An operation of a document, and the fields of Query or Mutation that it asks for.
 */
record Operation(OperationDefinition definition, Collection<Asked> fields) {

	boolean writes() {
		return this.definition.getOperation() == OperationDefinition.Operation.MUTATION;
	}

}
