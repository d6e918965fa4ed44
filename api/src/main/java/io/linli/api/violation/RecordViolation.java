package io.linli.api.violation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

import io.linli.api.graphql.Checks;
import io.linli.api.graphql.Command;
import io.linli.api.renovation.Department;
import org.jspecify.annotations.Nullable;

/**
 * The input {@code RecordViolationInput} (D-26).
 */
record RecordViolation(String idempotencyKey, String renovationId, String kind, String detail, Department department,
		@Nullable OffsetDateTime occurredAt) implements Command {

	/** The same, held against the rules of its fields. */
	record Checked(UUID renovationId, String kind, String detail, Department department, Instant foundAt) {
	}

	Checked check(Instant now) {
		Checks checks = new Checks();
		Checked checked = new Checked(checks.key("renovationId", "Renovation", this.renovationId),
				checks.text("kind", this.kind, 100), checks.text("detail", this.detail, 2_000), this.department,
				checks.occurred(this.occurredAt, now));
		checks.pass();
		return checked;
	}

}
