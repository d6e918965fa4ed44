package io.linli.api.hotline;

import java.sql.JDBCType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.linli.api.graphql.Checks;
import io.linli.api.graphql.Idempotency;
import io.linli.api.graphql.Ids;
import io.linli.api.graphql.Mutations;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.tenancy.Asked;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.TenantWrites;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the group hands complaints down, and a company says which of its own they are.
 */
@Component
class HotlineDesk {

	private static final String HAND_DOWN = "select hand_down(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

	private static final String FIND = """
			select version, complaint_id, project_id, received_at from hotline_complaint where id = ? for update""";

	// Whoever links another row to the complaint waits.
	private static final String COMPLAINT = """
			select project_id, recorded_at, coalesce(received_at, recorded_at) as begun_at from complaint where id = ? for update""";

	private static final String LINKED = "select 1 from hotline_complaint where complaint_id = ?";

	private final Idempotency idempotency;

	private final TenantWrites writes;

	private final HotlineLinks links;

	private final InstantSource time;

	HotlineDesk(Idempotency idempotency, TenantWrites writes, HotlineLinks links, InstantSource time) {
		this.idempotency = idempotency;
		this.writes = writes;
		this.links = links;
		this.time = time;
	}

	/** Hands down what is not known yet: all rows, or none where one is wrong. */
	@Transactional
	HandedDown handDown(HandDown command) {
		Instant now = this.time.instant();
		List<Asked<String>> asked = command.check(now).stream().map((row) -> handDown(row, now)).toList();
		List<UserError> errors = new ArrayList<>();
		int taken = 0;
		for (int i = 0; i < asked.size(); i++) {
			switch (asked.get(i).get()) {
				case "TAKEN" -> taken++;
				case "NO_COMPANY" -> errors.add(HandDown.at(i, UserError.notFound("Company", "companyId")));
				case "NO_PROJECT" -> errors.add(HandDown.at(i, UserError.notFound("Project", "projectId")));
				default -> {
					// Handed down before.
				}
			}
		}
		if (!errors.isEmpty()) {
			throw new RefusedException(errors);
		}
		return new HandedDown(taken, asked.size() - taken);
	}

	private Asked<String> handDown(HandDown.Checked row, Instant now) {
		return this.writes
			.ask((found, number) -> found.getString(1), HAND_DOWN, row.companyId(), Ids.next(),
					or(row.projectId(), JDBCType.OTHER), or(row.projectName(), JDBCType.VARCHAR), row.source().name(),
					row.externalNumber(), row.receivedAt(), or(row.household(), JDBCType.VARCHAR),
					or(row.phone(), JDBCType.VARCHAR), row.summary(), CurrentCaller.get().name(), now)
			.then(List::getFirst);
	}

	/** It is a complaint that the company has written down (C-16): a person says so. */
	@Transactional
	UUID link(LinkHotlineComplaint command) {
		Checks checks = new Checks();
		UUID id = checks.key("hotlineComplaintId", "HotlineComplaint", command.hotlineComplaintId());
		UUID complaint = checks.key("complaintId", "Complaint", command.complaintId());
		checks.pass();
		this.idempotency.claim(command, id);
		Asked<HandedDownRow> found = find(id);
		Asked<List<Linkable>> recorded = this.writes.ask((row, number) -> Linkable.of(row), COMPLAINT, complaint);
		Asked<List<Integer>> linked = this.writes.ask((row, number) -> 1, LINKED, complaint);
		HandedDownRow handedDown = found.get();
		Linkable candidate = recorded.get()
			.stream()
			.findFirst()
			.orElseThrow(() -> new RefusedException(UserError.notFound("Complaint", "complaintId")));
		Mutations.expect(command.expectedVersion(), handedDown.version());
		handedDown.expectToBe(candidate, !linked.get().isEmpty(), command.duplicate());
		this.links.link(id, complaint, candidate.recordedAt(), command.duplicate());
		return id;
	}

	/** It was not that complaint: what was said stays on record, with the reason. */
	@Transactional
	UUID unlink(LinkHotlineComplaint.Unlink command) {
		Checks checks = new Checks();
		UUID id = checks.key("hotlineComplaintId", "HotlineComplaint", command.hotlineComplaintId());
		String reason = checks.text("reason", command.reason(), 500);
		checks.pass();
		this.idempotency.claim(command, id);
		HandedDownRow handedDown = find(id).get();
		Mutations.expect(command.expectedVersion(), handedDown.version());
		if (handedDown.complaint() == null) {
			throw RefusedException.wrongState("It is linked to no complaint.");
		}
		this.links.unlink(id, reason);
		return id;
	}

	private Asked<HandedDownRow> find(UUID id) {
		return this.writes.ask((row, number) -> HandedDownRow.of(row), FIND, id)
			.then((rows) -> rows.stream()
				.findFirst()
				.orElseThrow(() -> new RefusedException(UserError.notFound("HotlineComplaint", "hotlineComplaintId"))));
	}

	private static Object or(@Nullable Object value, JDBCType missing) {
		return (value != null) ? value : missing;
	}

}
