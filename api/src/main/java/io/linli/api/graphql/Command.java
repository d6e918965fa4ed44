package io.linli.api.graphql;

/**
 * The input of a mutation.
 */
public interface Command {

	/** Chosen by the client: sent again with the same input, it changes nothing more. */
	String idempotencyKey();

}
