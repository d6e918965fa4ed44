package io.linli.api.activity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Participants were drawn or chosen: each of them owes a callback (B-08), of which
 * whoever owes it hears within the same transaction.
 *
 * @param participants in the order in which they were selected
 * @param endedAt when the activity ended
 */
public record ParticipantsSelected(UUID activityId, UUID projectId, List<UUID> participants, Instant endedAt) {

	public ParticipantsSelected {
		participants = List.copyOf(participants);
	}

}
