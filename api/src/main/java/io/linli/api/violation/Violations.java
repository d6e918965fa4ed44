package io.linli.api.violation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.linli.api.desk.Records;
import io.linli.api.graphql.Ids;
import io.linli.api.graphql.Mutations;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.tenancy.Asked;
import io.linli.tenancy.Cells;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.TenantWrites;
import io.linli.tenancy.Values;

import org.springframework.stereotype.Component;

/**
 * The violations of the company for which the transaction works, with their notices.
 */
@Component
class Violations implements Records<Violation> {

	private static final String FIND = """
			select v.id, v.project_id, v.renovation_id, v.kind, v.title, v.responsible_department, v.status, v.cycle,
			       v.rectification, v.rectified_at, v.rechecked_by, v.version,
			       greatest(v.found_at, n.delivered_at, n.signed_at, n.left_at, v.rectified_at, v.rechecked_at, v.verified_at)
			         as last_step_at,
			       n.id as notice_id, n.first_deliverer, n.second_deliverer, n.delivered_at, n.receipt, n.version as notice_version
			  from violation v
			  left join rectification_notice n on n.tenant_id = v.tenant_id and n.violation_id = v.id and n.cycle = v.cycle
			 where v.id = ? for update of v""";

	private static final String HOUSEHOLD = """
			select h.id, h.building, h.unit, h.owner_name from renovation r
			  join household h on h.tenant_id = r.tenant_id and h.id = r.household_id where r.id = ?""";

	// Whoever has left since, and perhaps come back, is found as the person was then.
	private static final String STAFF = """
			select distinct on (name) id, name, full_name from staff_member where name in (?, ?) and (left_at is null or left_at > ?)
			 order by name, left_at nulls last""";

	private final TenantWrites writes;

	Violations(TenantWrites writes) {
		this.writes = writes;
	}

	@Override
	public Asked<Violation> ask(UUID id, int expectedVersion) {
		return this.writes.ask((row, number) -> Violation.of(row), FIND, id).then((rows) -> {
			if (rows.isEmpty()) {
				throw new RefusedException(UserError.notFound("Violation", "violationId"));
			}
			Mutations.expect(expectedVersion, rows.getFirst().version());
			return rows.getFirst();
		});
	}

	/** The household to which notices about a renovation are addressed (D-04, D-06). */
	Asked<Addressee> addressee(UUID renovationId) {
		return this.writes.ask((row, number) -> Addressee.of(row), HOUSEHOLD, renovationId).then(List::getFirst);
	}

	/** Those of the staff who have these user names, and worked here by then. */
	Asked<List<Deliverer>> staff(String first, String second, Instant at) {
		return this.writes.ask(
				(row, number) -> new Deliverer(Cells.key(row, "id"), row.getString("name"), row.getString("full_name")),
				STAFF, first, second, at);
	}

	/** A new one, with all that its finder says. */
	void add(Violation violation, RecordViolation.Checked input, int catalogueVersion, Instant recorded) {
		this.writes.insert("violation",
				new Values().key("id", violation.subject().id())
					.key("project_id", violation.subject().projectId())
					.key("renovation_id", violation.renovationId())
					.number("catalogue_version", catalogueVersion)
					.text("kind", input.kind())
					.text("title", violation.title())
					.text("detail", input.detail())
					.text("found_by", CurrentCaller.get().name())
					.name("found_by_department", input.department())
					.name("responsible_department", violation.responsible())
					.time("found_at", input.foundAt())
					.time("recorded_at", recorded)
					.and(violation.changed()));
	}

	@Override
	public void keep(Violation violation) {
		UUID id = violation.subject().id();
		this.writes.update("violation", "id", id, violation.version(), violation.changed());
	}

	/** A notice that was delivered in the present cycle. */
	void add(Violation violation, RectificationNotice notice, Values paper, Instant recorded) {
		this.writes.insert("rectification_notice",
				new Values().key("id", notice.id())
					.key("project_id", violation.subject().projectId())
					.key("violation_id", violation.subject().id())
					.number("cycle", violation.subject().cycle())
					.text("first_deliverer", notice.deliverers().first())
					.text("second_deliverer", notice.deliverers().second())
					.time("delivered_at", notice.deliveredAt())
					.time("recorded_at", recorded)
					.and(paper));
	}

	/** What a re-check has found, of the cycle that it ends. */
	void add(Violation violation, Recheck recheck, Instant recorded) {
		this.writes.insert("violation_recheck",
				new Values().key("id", Ids.next())
					.key("project_id", violation.subject().projectId())
					.key("violation_id", violation.subject().id())
					.number("cycle", recheck.cycle())
					.text("rectification", recheck.rectification())
					.time("rectified_at", recheck.rectifiedAt())
					.flag("passed", recheck.passed())
					.text("finding", recheck.finding())
					.time("rechecked_at", recheck.recheckedAt())
					.text("rechecked_by", recheck.recheckedBy())
					.time("recorded_at", recorded));
	}

	/** What became of a notice at the household. */
	void keep(RectificationNotice notice, Instant recorded) {
		this.writes.update("rectification_notice", "id", notice.id(), notice.version(),
				notice.changed().time("receipt_recorded_at", recorded));
	}

}
