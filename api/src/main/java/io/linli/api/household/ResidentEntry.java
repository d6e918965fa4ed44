package io.linli.api.household;

import java.time.LocalDate;

import io.linli.api.graphql.Command;
import org.jspecify.annotations.Nullable;

/**
 * The inputs about residents.
 */
sealed interface ResidentEntry extends Command {

	/** The input {@code MoveInInput}. */
	record MoveIn(String idempotencyKey, String householdId, String name, @Nullable String phone, Relation relation,
			@Nullable LocalDate movedInOn, boolean mainContact) implements ResidentEntry {
	}

	/** What changes the record of a resident who is there. */
	sealed interface Change extends ResidentEntry {

		String residentId();

		int expectedVersion();

	}

	/** The input {@code CorrectResidentInput}. */
	record Correct(String idempotencyKey, String residentId, int expectedVersion, String name, @Nullable String phone,
			Relation relation, @Nullable LocalDate movedInOn, String reason) implements Change {
	}

	/** The input {@code MoveOutInput}. */
	record MoveOut(String idempotencyKey, String residentId, int expectedVersion,
			LocalDate movedOutOn) implements Change {
	}

	/** The input {@code NameMainContactInput}. */
	record NameMainContact(String idempotencyKey, String residentId, int expectedVersion) implements Change {
	}

	/** What somebody is in a household. */
	enum Relation {

		OWNER, TENANT, FAMILY

	}

}
