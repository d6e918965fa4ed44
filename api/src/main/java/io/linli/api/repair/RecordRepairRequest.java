package io.linli.api.repair;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

import io.linli.api.graphql.Checks;
import io.linli.api.graphql.Command;
import io.linli.sla.Area;
import io.linli.sla.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * The input {@code RecordRepairRequestInput}.
 */
record RecordRepairRequest(String idempotencyKey, String projectId, @Nullable String householdId, String category,
		String fault, Urgency urgency, Area area, boolean paidService, boolean developerLegacy,
		@Nullable String requester, @Nullable String phone, Channel channel,
		@Nullable OffsetDateTime occurredAt) implements Command {

	/** How it reached the recorder. */
	enum Channel {

		PHONE, RECEPTION

	}

	/** The same, held against the rules of its fields. */
	record Checked(UUID projectId, @Nullable UUID householdId, String category, String fault, Urgency urgency,
			Area area, boolean paidService, boolean developerLegacy, @Nullable String requester, @Nullable String phone,
			Channel channel, Instant receivedAt) {
	}

	Checked check(Instant now) {
		Checks checks = new Checks();
		checks.require(this.area == Area.PUBLIC || this.householdId != null,
				"A repair inside a dwelling needs its household.", "householdId");
		Checked checked = new Checked(checks.key("projectId", "Project", this.projectId),
				(this.householdId != null) ? checks.key("householdId", "Household", this.householdId) : null,
				checks.text("category", this.category, 100), checks.text("fault", this.fault, 1_000), this.urgency,
				this.area, this.paidService, this.developerLegacy, checks.optional("requester", this.requester, 100),
				this.phone, this.channel, checks.occurred(this.occurredAt, now));
		checks.pass();
		return checked;
	}

}
