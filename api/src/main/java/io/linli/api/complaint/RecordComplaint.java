package io.linli.api.complaint;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

import io.linli.api.graphql.Checks;
import io.linli.api.graphql.Command;
import io.linli.sla.Responsibility;
import io.linli.sla.Severity;
import org.jspecify.annotations.Nullable;

/**
 * The input {@code RecordComplaintInput}.
 */
record RecordComplaint(String idempotencyKey, String projectId, @Nullable String householdId, String category,
		String receivingDepartment, String summary, @Nullable String detail, @Nullable String complainant,
		@Nullable String phone, Channel channel, @Nullable Responsibility responsibility, @Nullable Severity severity,
		boolean coolingOff, @Nullable String hotlineComplaintId,
		@Nullable OffsetDateTime occurredAt) implements Command {

	/** How it reached the recorder. */
	enum Channel {

		PHONE, RECEPTION, APP

	}

	/**
	 * The same, held against the rules of its fields.
	 *
	 * @param classification null where the recorder cannot tell
	 * @param hotlineComplaintId what a superior department has handed down (C-16)
	 */
	record Checked(UUID projectId, @Nullable UUID householdId, String category, String receivingDepartment,
			String summary, String detail, @Nullable String complainant, @Nullable String phone, Channel channel,
			@Nullable Classification classification, @Nullable UUID hotlineComplaintId, Instant receivedAt) {
	}

	Checked check(Instant now) {
		Checks checks = new Checks();
		Checked checked = new Checked(checks.key("projectId", "Project", this.projectId),
				(this.householdId != null) ? checks.key("householdId", "Household", this.householdId) : null,
				checks.text("category", this.category, 100),
				checks.text("receivingDepartment", this.receivingDepartment, 100),
				checks.text("summary", this.summary, 500),
				Optional.ofNullable(checks.optional("detail", this.detail, 5_000)).orElse(""),
				checks.optional("complainant", this.complainant, 100), this.phone, this.channel, classification(checks),
				(this.hotlineComplaintId != null)
						? checks.key("hotlineComplaintId", "HotlineComplaint", this.hotlineComplaintId) : null,
				checks.occurred(this.occurredAt, now));
		checks.pass();
		return checked;
	}

	private @Nullable Classification classification(Checks checks) {
		if (this.responsibility != null && this.severity != null) {
			return new Classification(this.responsibility, this.severity, this.coolingOff);
		}
		checks.require(this.responsibility == null, "With the responsibility belongs the severity.", "severity");
		checks.require(this.severity == null, "With the severity belongs the responsibility.", "responsibility");
		checks.require(!this.coolingOff, "Only a complaint that is classified cools off.", "coolingOff");
		return null;
	}

}
