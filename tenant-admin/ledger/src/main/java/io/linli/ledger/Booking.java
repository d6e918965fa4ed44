package io.linli.ledger;

import java.time.Instant;
import java.util.UUID;

import io.linli.sla.Clock;
import io.linli.sla.Deadline;
import io.linli.sla.Pin;
import io.linli.sla.Promise;
import io.linli.sla.Subject;
import io.linli.sla.SubjectKind;
import org.jspecify.annotations.Nullable;

/** A row of a ledger in the books of a company: who it is, and where it belongs. */
record Booking(UUID tenantId, String ledger, Entry entry, Project project, UUID id) {

	Booking(UUID tenantId, String ledger, Entry entry, Project project) {
		this(tenantId, ledger, entry, project, Identity.of(tenantId, "ledger", ledger, entry.key()));
	}

	UUID deadlineId() {
		return id("deadline");
	}

	/** The id of something that belongs to the record. */
	UUID id(String part) {
		return Identity.of(this.tenantId, "ledger", this.ledger, this.entry.key(), part);
	}

	Subject subject(SubjectKind kind) {
		return new Subject(kind, this.id, this.project.id(), this.entry.category(), 1);
	}

	/** What the ledger promised; its level is that of the day of intake. */
	Deadline deadline(Clock clock) {
		@Nullable Instant start = this.entry.receivedAt();
		@Nullable UUID level = (start != null) ? this.project.levelOn(start.atZone(this.project.zone()).toLocalDate()) : null;
		return Deadline.imported(new Promise(clock, this.entry.scope(), level), this.project.zone(), start,
				Pin.promised(this.entry.dueAt(), this.ledger), this.entry.closedAt());
	}

}
