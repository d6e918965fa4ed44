package io.linli.api.graphql;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * The input of a mutation that goes on with something which the client has seen.
 */
public interface Step extends Command {

	/** The version that the client saw. */
	int expectedVersion();

	/** When it happened, as the person says; null: now. */
	@Nullable OffsetDateTime occurredAt();

}
