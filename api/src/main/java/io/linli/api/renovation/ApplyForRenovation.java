package io.linli.api.renovation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

import io.linli.api.graphql.Checks;
import io.linli.api.graphql.Command;
import org.jspecify.annotations.Nullable;

/**
 * The input {@code ApplyForRenovationInput}.
 */
record ApplyForRenovation(String idempotencyKey, String projectId, String householdId, String category, String works,
		String applicant, @Nullable String phone, String contractor,
		@Nullable OffsetDateTime occurredAt) implements Command {

	/** The same, held against the rules of its fields. */
	record Checked(UUID projectId, UUID householdId, String category, String works, String applicant,
			@Nullable String phone, String contractor, Instant appliedAt) {
	}

	Checked check(Instant now) {
		Checks checks = new Checks();
		Checked checked = new Checked(checks.key("projectId", "Project", this.projectId),
				checks.key("householdId", "Household", this.householdId), checks.text("category", this.category, 100),
				checks.text("works", this.works, 2_000), checks.text("applicant", this.applicant, 100), this.phone,
				checks.text("contractor", this.contractor, 200), checks.occurred(this.occurredAt, now));
		checks.pass();
		return checked;
	}

}
