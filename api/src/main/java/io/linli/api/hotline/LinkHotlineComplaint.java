package io.linli.api.hotline;

import io.linli.api.graphql.Command;

/**
 * The input {@code LinkHotlineComplaintInput}.
 */
record LinkHotlineComplaint(String idempotencyKey, String hotlineComplaintId, int expectedVersion, String complaintId,
		boolean duplicate) implements Command {

	/** The input {@code UnlinkHotlineComplaintInput}. */
	record Unlink(String idempotencyKey, String hotlineComplaintId, int expectedVersion,
			String reason) implements Command {
	}

}
