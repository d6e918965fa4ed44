package io.linli.console.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.linli.console.paging.Place;
import io.linli.sla.Words;
import org.jspecify.annotations.Nullable;

/**
 * A line of a ledger.
 *
 * @param at when the server learned of it
 * @param claimedAt when the person says that it happened; null: nobody says so
 * @param actor the user name; empty: it was not recorded
 * @param roles as in the token, separated by blanks
 * @param channel by which it came, or the application
 * @param kind what was done
 * @param subject to what
 * @param details of people the role and the project, if any; of personal data the fields
 * @param proof the number and the hash of an event, by which its chain is checked, or the
 * hash of what was filed; empty: there is none
 */
record Entry(UUID id, Instant at, @Nullable Instant claimedAt, String actor, String roles, String channel, String kind,
		Words subject, @Nullable Words before, @Nullable Words after, List<String> details, String proof) {

	Place place() {
		return new Place(this.at, this.id);
	}

}
