package io.linli.api.renovation;

import java.time.Instant;
import java.util.UUID;

import io.linli.api.graphql.Ids;

/**
 * What one department hands over to another about a renovation (D-23).
 *
 * @param reference the number of the paper, or what it is about
 * @param handedAt as claimed
 */
public record Handoff(UUID id, UUID projectId, UUID renovationId, Matter matter, String reference, Department from,
		Department to, Instant handedAt) {

	/** What it is about. */
	public enum Matter {

		/** Works begin, which everybody controls from now on (D-11). */
		PERMIT,
		/** Found by another department than the responsible one (D-26). */
		VIOLATION,
		/** Rectified, re-checked and reported (D-14). */
		RECTIFICATION,
		/** The works are done (D-21). */
		COMPLETION

	}

	/** A new one. */
	public static Handoff of(UUID projectId, UUID renovationId, Matter matter, String reference, Department from,
			Department to, Instant at) {
		return new Handoff(Ids.next(), projectId, renovationId, matter, reference, from, to, at);
	}

}
