package io.linli.api.sheet;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

import io.linli.api.graphql.Checks;
import io.linli.api.graphql.Idempotency;
import io.linli.api.graphql.Ids;
import io.linli.api.graphql.Mutations;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.api.project.AskedProject;
import io.linli.api.project.Projects;
import io.linli.tenancy.Asked;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.TenantWrites;
import io.linli.tenancy.Values;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where an owner's question about a repair that is not found is written down, and settled
 * later: with the repair, or with the finding that there is no record.
 */
@Component
class InquiryDesk {

	private static final String FIND = "select version, outcome, project_id from owner_inquiry where id = ? for update";

	private static final String REPAIR = "select project_id from repair_request where id = ?";

	private final Idempotency idempotency;

	private final Projects projects;

	private final TenantWrites writes;

	private final InstantSource time;

	InquiryDesk(Idempotency idempotency, Projects projects, TenantWrites writes, InstantSource time) {
		this.idempotency = idempotency;
		this.projects = projects;
		this.writes = writes;
		this.time = time;
	}

	/** An owner asks. */
	@Transactional
	UUID ask(OwnerInquiry.Ask command) {
		Checks checks = new Checks();
		UUID project = checks.key("projectId", "Project", command.projectId());
		@Nullable UUID household = (command.householdId() != null) ? checks.key("householdId", "Household", command.householdId())
				: null;
		@Nullable String askedBy = checks.optional("askedBy", command.askedBy(), 100);
		String question = checks.text("question", command.question(), 1_000);
		Instant at = checks.occurred(command.occurredAt(), this.time.instant());
		checks.require(command.reportedAt() == null || !command.reportedAt().toInstant().isAfter(at),
				"It was reported before somebody asked about it.", "reportedAt");
		checks.pass();
		UUID id = Ids.next();
		this.idempotency.claim(command, id);
		AskedProject asked = this.projects.ask(project, household);
		asked.get();
		this.writes.insert("owner_inquiry",
				new Values().key("id", id)
					.key("project_id", project)
					.key("household_id", household)
					.text("asked_by", askedBy)
					.text("question", question)
					.time("reported_at", (command.reportedAt() != null) ? command.reportedAt().toInstant() : null)
					.time("asked_at", at)
					.time("recorded_at", this.time.instant())
					.text("recorded_by", CurrentCaller.get().name()));
		return id;
	}

	/** The repair was found, or there is no record of one. */
	@Transactional
	UUID settle(OwnerInquiry.Settle command) {
		Checks checks = new Checks();
		UUID id = checks.key("ownerInquiryId", "OwnerInquiry", command.ownerInquiryId());
		@Nullable UUID repair = (command.repairRequestId() != null)
				? checks.key("repairRequestId", "RepairRequest", command.repairRequestId()) : null;
		String finding = checks.text("finding", command.finding(), 1_000);
		checks.pass();
		this.idempotency.claim(command, id);
		Asked<List<Found>> found = this.writes
			.ask((row, number) -> new Found(row.getInt(1), row.getString(2), row.getObject(3, UUID.class)), FIND, id);
		Found inquiry = found.get()
			.stream()
			.findFirst()
			.orElseThrow(() -> new RefusedException(UserError.notFound("OwnerInquiry", "ownerInquiryId")));
		Mutations.expect(command.expectedVersion(), inquiry.version());
		if (!inquiry.outcome().equals(OwnerInquiry.Outcome.OPEN.name())) {
			throw new RefusedException(UserError.of(UserError.Code.WRONG_STATE, "This is settled already."));
		}
		if (repair != null && !this.writes.ask((row, number) -> row.getObject(1, UUID.class), REPAIR, repair)
			.get()
			.equals(List.of(inquiry.project()))) {
			throw new RefusedException(UserError.notFound("RepairRequest", "repairRequestId"));
		}
		this.writes.update("owner_inquiry", "id", id, inquiry.version(),
				new Values()
					.name("outcome", (repair != null) ? OwnerInquiry.Outcome.MATCHED : OwnerInquiry.Outcome.NO_RECORD)
					.key("repair_request_id", repair)
					.text("finding", finding)
					.time("settled_at", this.time.instant())
					.text("settled_by", CurrentCaller.get().name()));
		return id;
	}

	private record Found(int version, String outcome, UUID project) {
	}

}
