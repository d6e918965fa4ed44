package io.linli.api.sheet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
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
import io.linli.tenancy.Cells;
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

	private static final String FIND = """
			select version, outcome, project_id, household_id, asked_at from owner_inquiry where id = ? for update""";

	private static final String REPAIR = """
			select recorded_at, household_id from repair_request where id = ? and project_id = ?""";

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
		Asked<List<Found>> found = this.writes.ask((row, number) -> Found.of(row), FIND, id);
		Found inquiry = found.get()
			.stream()
			.findFirst()
			.orElseThrow(() -> new RefusedException(UserError.notFound("OwnerInquiry", "ownerInquiryId")));
		Mutations.expect(command.expectedVersion(), inquiry.version());
		if (!inquiry.outcome().equals(OwnerInquiry.Outcome.OPEN.name())) {
			throw RefusedException.wrongState("This is settled already.");
		}
		OwnerInquiry.Outcome outcome = (repair != null) ? inquiry.outcomeOf(recorded(repair, inquiry.project()))
				: OwnerInquiry.Outcome.NO_RECORD;
		this.writes.update("owner_inquiry", "id", id, inquiry.version(),
				new Values().name("outcome", outcome)
					.key("repair_request_id", repair)
					.text("finding", finding)
					.time("settled_at", this.time.instant())
					.text("settled_by", CurrentCaller.get().name()));
		return id;
	}

	private Recorded recorded(UUID repair, UUID project) {
		return this.writes.ask((row, number) -> Recorded.of(row), REPAIR, repair, project)
			.get()
			.stream()
			.findFirst()
			.orElseThrow(() -> new RefusedException(UserError.notFound("RepairRequest", "repairRequestId")));
	}

	/** A repair that may be the one for which the owner asks. */
	private record Recorded(Instant recordedAt, @Nullable UUID household) {

		static Recorded of(ResultSet row) throws SQLException {
			return new Recorded(Objects.requireNonNull(Cells.time(row, "recorded_at")),
					Cells.optionalKey(row, "household_id"));
		}

	}

	private record Found(int version, String outcome, UUID project, @Nullable UUID household, Instant askedAt) {

		static Found of(ResultSet row) throws SQLException {
			return new Found(row.getInt("version"), row.getString("outcome"), Cells.key(row, "project_id"),
					Cells.optionalKey(row, "household_id"), Objects.requireNonNull(Cells.time(row, "asked_at")));
		}

		/** What was written down only because somebody asked is no evidence. */
		OwnerInquiry.Outcome outcomeOf(Recorded repair) {
			if (this.household != null && repair.household() != null && !this.household.equals(repair.household())) {
				throw new RefusedException(UserError.invalid("This repair is another household's.", "repairRequestId"));
			}
			return repair.recordedAt().isAfter(this.askedAt) ? OwnerInquiry.Outcome.RECORDED_AFTERWARDS
					: OwnerInquiry.Outcome.MATCHED;
		}

	}

}
