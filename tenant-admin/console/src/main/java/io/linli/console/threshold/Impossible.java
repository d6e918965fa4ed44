package io.linli.console.threshold;

import java.time.Instant;
import java.util.UUID;

import io.linli.sla.Source;

/**
 * A draft of a limit that cannot be, such as one by 31 February, from before the database
 * refused it: it is neither submitted nor published, only discarded or drafted anew.
 */
public record Impossible(UUID id, Address address, Source source, String reference, String draftedBy,
		Instant draftedAt) {
}
