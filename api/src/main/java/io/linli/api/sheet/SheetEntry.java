package io.linli.api.sheet;

import java.time.OffsetDateTime;
import java.util.List;

import io.linli.api.graphql.Checks;
import io.linli.api.graphql.Command;
import org.jspecify.annotations.Nullable;

/**
 * What somebody enters about a repair beside its own steps.
 */
sealed interface SheetEntry extends Command {

	String repairRequestId();

	/** When it happened, as the person says; null: now. */
	@Nullable OffsetDateTime occurredAt();

	/** The input {@code ConfirmArrivalInput}. */
	record Confirm(String idempotencyKey, String repairRequestId, Channel channel,
			@Nullable OffsetDateTime occurredAt) implements SheetEntry {
	}

	/** The input {@code NoteFirstContactInput}. */
	record Contact(String idempotencyKey, String repairRequestId, String person,
			@Nullable OffsetDateTime occurredAt) implements SheetEntry {
	}

	/** The input {@code CheckConductInput}. */
	record Conduct(String idempotencyKey, String repairRequestId, boolean shoeCovers, boolean toolMat,
			boolean politeWords, @Nullable OffsetDateTime occurredAt) implements SheetEntry {
	}

	/** The input {@code DeliverCopyInput}. */
	record Deliver(String idempotencyKey, String repairRequestId, Copy copy, String receivedBy,
			@Nullable OffsetDateTime occurredAt) implements SheetEntry {
	}

	/** The input {@code UseMaterialsInput}. */
	record Use(String idempotencyKey, String repairRequestId, List<Material> materials,
			@Nullable OffsetDateTime occurredAt) implements SheetEntry {
	}

	/** The input {@code CorrectRepairInput}. */
	record Correct(String idempotencyKey, String repairRequestId, int expectedVersion, Field field, String value,
			String reason, @Nullable OffsetDateTime occurredAt) implements SheetEntry {
	}

	/** The input {@code MaterialInput}: in cents (分) for all of the quantity. */
	record Material(String name, int quantity, String unit, int cents) {

		void check(Checks checks, int highest) {
			checks.text("name", this.name, 100);
			checks.text("unit", this.unit, 20);
			checks.require(this.quantity > 0 && this.quantity <= highest, "A quantity is 1 or more.", "quantity");
			checks.require(this.cents >= 0 && this.cents <= highest, "0 to " + highest + " cents.", "cents");
		}

	}

	/** How an arrival is told. */
	enum Channel {

		RADIO, PHONE, APP

	}

	/** The copies of the order 三联. */
	enum Copy {

		ARCHIVE, FINANCE, OWNER

	}

	/** What can be corrected. */
	enum Field {

		CATEGORY(100), FAULT(1_000), REQUESTER(100), RESULT(2_000);

		private final int longest;

		Field(int longest) {
			this.longest = longest;
		}

		int longest() {
			return this.longest;
		}

	}

}
