package io.linli.api.graphql;

import java.util.Map;
import java.util.UUID;

import graphql.GraphQLError;
import org.slf4j.Logger;
import org.springframework.graphql.execution.ErrorType;

/**
 * Something that is our fault: the log has it under a trace id, which is all that the
 * client learns.
 *
 * @param trace the id
 */
public record Fault(String trace) {

	/** Writes into the log what failed and why. */
	public static Fault logged(Logger log, String what, Throwable thrown) {
		Fault fault = new Fault(UUID.randomUUID().toString());
		log.error("{} failed; trace {}", what, fault.trace, thrown);
		return fault;
	}

	/** {@code INTERNAL}, for the whole request. */
	public GraphQLError error() {
		return ErrorCode.INTERNAL.error(ErrorType.INTERNAL_ERROR, message(), more());
	}

	String message() {
		return "This is our fault. Name this trace to us: " + this.trace;
	}

	/** What its error says beside the code. */
	Map<String, Object> more() {
		return Map.of("traceId", this.trace);
	}

}
