package io.linli.api.library;

import java.time.InstantSource;
import java.util.UUID;

import io.linli.api.graphql.Idempotency;
import io.linli.api.graphql.Ids;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.TenantWrites;
import io.linli.tenancy.Values;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the customer-service supervisor puts typical cases into the library (C-15).
 */
@Component
class LibraryDesk {

	private static final String COMPLAINT = """
			select c.is_open, c.category, c.responsibility, c.severity, c.complainant, c.phone, h.owner_name, h.phone as owner_phone
			  from complaint c left join household h on h.tenant_id = c.tenant_id and h.id = c.household_id
			 where c.id = ? for update of c""";

	private static final String HERE = "select 1 from library_case where complaint_id = ?";

	private final Idempotency idempotency;

	private final TenantWrites writes;

	private final InstantSource time;

	LibraryDesk(Idempotency idempotency, TenantWrites writes, InstantSource time) {
		this.idempotency = idempotency;
		this.writes = writes;
		this.time = time;
	}

	/** Writes down what a solved complaint teaches, without saying whose it was. */
	@Transactional
	UUID add(AddToLibrary command) {
		AddToLibrary.Checked input = command.check();
		UUID id = Ids.next();
		this.idempotency.claim(command, id);
		SolvedComplaint complaint = this.writes
			.ask((row, number) -> SolvedComplaint.of(row), COMPLAINT, input.complaintId())
			.get()
			.stream()
			.findFirst()
			.orElseThrow(() -> new RefusedException(UserError.notFound("Complaint", "complaintId")));
		if (!complaint.solved()) {
			throw RefusedException.wrongState("Only a complaint that is solved teaches something.");
		}
		input.expectNobodyIn(complaint);
		if (!this.writes.ask((row, number) -> 1, HERE, input.complaintId()).get().isEmpty()) {
			throw RefusedException.wrongState("This complaint is in the library already.");
		}
		add(id, complaint, input);
		return id;
	}

	private void add(UUID id, SolvedComplaint complaint, AddToLibrary.Checked input) {
		this.writes.insert("library_case",
				new Values().key("id", id)
					.key("complaint_id", input.complaintId())
					.text("category", complaint.category())
					.name("responsibility", complaint.responsibility())
					.name("severity", complaint.severity())
					.text("title", input.title())
					.text("lesson", input.lesson())
					.text("added_by", CurrentCaller.get().name())
					.time("added_at", this.time.instant()));
		input.tags()
			.forEach((tag) -> this.writes.insert("library_tag",
					new Values().key("library_case_id", id).text("name", tag)));
	}

}
