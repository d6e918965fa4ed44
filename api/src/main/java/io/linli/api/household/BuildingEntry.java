package io.linli.api.household;

import java.time.LocalDate;

import io.linli.api.graphql.Command;
import org.jspecify.annotations.Nullable;

/**
 * The inputs about buildings and the households in them.
 */
sealed interface BuildingEntry extends Command {

	/** The input {@code AddBuildingInput}. */
	record Add(String idempotencyKey, String projectId, String code, String name, @Nullable Integer floors,
			@Nullable Integer entrances) implements BuildingEntry {
	}

	/** The input {@code CorrectBuildingInput}. */
	record Correct(String idempotencyKey, String buildingId, int expectedVersion, String code, String name,
			@Nullable Integer floors, @Nullable Integer entrances) implements BuildingEntry {
	}

	/** The input {@code AddHouseholdInput}. */
	record Settle(String idempotencyKey, String buildingId, String unit,
			LocalDate deliveredOn) implements BuildingEntry {
	}

	/** The input {@code CorrectHouseholdInput}. */
	record Resettle(String idempotencyKey, String householdId, int expectedVersion, String buildingId, String unit,
			LocalDate deliveredOn) implements BuildingEntry {
	}

}
