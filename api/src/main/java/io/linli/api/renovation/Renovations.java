package io.linli.api.renovation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

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
 * The renovations of the company for which the transaction works, with their papers.
 */
@Component
class Renovations implements Records<Renovation> {

	private static final String FIND = """
			select r.id, r.number, r.project_id, r.category, r.status, r.applied_at, r.version,
			       greatest(r.applied_at, r.identity_confirmed_at, r.formalities_completed_at, p.sealed_at,
			         r.completion_notified_at, r.accepted_at, (select max(refused_at) from acceptance_refusal f
			           where f.tenant_id = r.tenant_id and f.renovation_id = r.id)) as last_step_at,
			       r.owner_informed_at is not null as owner_informed, r.debris_removed_at,
			       r.completed_at, r.completion_notified_at, r.completion_notified_by,
			       p.number as permit_number, p.starts_on, p.ends_on, p.sealed_at,
			       (select count(*) from worker_pass w where w.tenant_id = r.tenant_id and w.renovation_id = r.id) as passes,
			       m.filed, m.last_filed_at
			  from renovation r
			  left join renovation_permit p on p.tenant_id = r.tenant_id and p.renovation_id = r.id
			  cross join lateral (select coalesce(string_agg(kind, ' '), '') as filed, max(filed_at) as last_filed_at
			    from renovation_material where tenant_id = r.tenant_id and renovation_id = r.id) m
			 where r.id = ? for update of r""";

	// After the renovation: whoever has found one meanwhile has finished by then.
	private static final String FINDINGS = """
			select count(*) from violation where renovation_id = ? and is_open""";

	// Locked with the renovation, like findings: nobody adds a paper meanwhile.
	private static final String PAPERS = """
			select paper.kind, min(paper.at) as first_at, max(paper.at) as last_at, (select max(m.filed_at)
			         from renovation_material m where m.renovation_id = ? and m.kind = paper.kind) as filed_at
			  from (select 'WORKER_PASSES' as kind, photo_at as at from worker_pass where renovation_id = ?
			        union all select 'PATROL_RECORDS', left_at from patrol where renovation_id = ?
			        union all select 'RECTIFICATION_NOTICES', unnest(array[n.delivered_at, n.signed_at, n.left_at])
			          from violation v join rectification_notice n on n.tenant_id = v.tenant_id and n.violation_id = v.id
			         where v.renovation_id = ?) paper
			 where paper.at is not null group by paper.kind""";

	private static final String TAKE_BACK = """
			update worker_pass set taken_back_at = ?, taken_back_by = ?, taken_back_reason = ?, taking_back_recorded_at = ?
			 where renovation_id = ? and number = ? and taken_back_at is null and photo_at <= ?""";

	private static final String EXTEND = "update renovation_permit set ends_on = ? where renovation_id = ?";

	private final TenantWrites writes;

	Renovations(TenantWrites writes) {
		this.writes = writes;
	}

	@Override
	public Asked<Renovation> ask(UUID id, int expectedVersion) {
		return this.writes.ask((row, number) -> Renovation.of(row), FIND, id).then((rows) -> {
			if (rows.isEmpty()) {
				throw new RefusedException(UserError.notFound("Renovation", "renovationId"));
			}
			// Its papers change its version as well: what was read beside them before
			// somebody else has changed them is refused with it.
			Mutations.expect(expectedVersion, rows.getFirst().version());
			return rows.getFirst();
		});
	}

	/** A new one, with all that the application says. */
	void add(Renovation renovation, ApplyForRenovation.Checked input, Instant recorded) {
		this.writes.insert("renovation",
				new Values().key("id", renovation.id())
					.text("number", renovation.number())
					.key("project_id", input.projectId())
					.key("household_id", input.householdId())
					.text("category", input.category())
					.text("works", input.works())
					.text("applicant", input.applicant())
					.text("phone", input.phone())
					.text("contractor", input.contractor())
					.time("applied_at", input.appliedAt())
					.time("recorded_at", recorded)
					.and(renovation.changed()));
	}

	@Override
	public void keep(Renovation renovation) {
		this.writes.update("renovation", "id", renovation.id(), renovation.version(), renovation.changed());
	}

	/** A paper of the checklist. */
	void add(Renovation renovation, MaterialKind kind, Instant filed, Instant recorded) {
		this.writes.insert("renovation_material",
				paper(renovation, recorded).name("kind", kind).time("filed_at", filed).text("filed_by", caller()));
	}

	void add(Renovation renovation, Permit permit, Instant recorded) {
		this.writes.insert("renovation_permit",
				paper(renovation, recorded).text("number", permit.number())
					.date("starts_on", permit.startsOn())
					.date("ends_on", permit.endsOn())
					.time("sealed_at", permit.sealedAt())
					.text("issued_by", caller()));
	}

	void add(Renovation renovation, WorkerPass pass, Instant recorded) {
		this.writes.insert("worker_pass",
				paper(renovation, recorded).number("seq", renovation.passes())
					.text("number", pass.number())
					.text("worker", pass.worker())
					.text("trade", pass.trade())
					.date("starts_on", pass.startsOn())
					.date("ends_on", pass.endsOn())
					.time("photo_at", pass.photoAt())
					.text("issued_by", caller()));
	}

	/** A pass that there was by then, and that is not taken back yet. */
	void takeBack(Renovation renovation, String number, String reason, Instant at, Instant recorded) {
		this.writes.tellOne(() -> new RefusedException(UserError.notFound("WorkerPass", "number")), TAKE_BACK, at,
				caller(), reason, recorded, renovation.id(), number, at);
	}

	/** What was found on its site. */
	Asked<Findings> findings(UUID id) {
		return this.writes.ask((row, number) -> new Findings(row.getInt(1)), FINDINGS, id).then(List::getFirst);
	}

	/** The papers of which there come more. */
	Asked<Papers> papers(UUID id) {
		return this.writes
			.ask((row, number) -> Map.entry(MaterialKind.valueOf(row.getString("kind")),
					new Papers.Some(Objects.requireNonNull(Cells.time(row, "first_at")),
							Objects.requireNonNull(Cells.time(row, "last_at")), Cells.time(row, "filed_at"))),
					PAPERS, id, id, id, id)
			.then((rows) -> new Papers(
					rows.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
	}

	/** The permit gets its new last day; the former one stays on record. */
	void extend(Renovation renovation, Permit former, String reason, Instant sealed, Instant recorded) {
		this.writes.insert("permit_extension",
				paper(renovation, recorded).date("former_ends_on", former.endsOn())
					.date("ends_on", renovation.permit().endsOn())
					.text("reason", reason)
					.time("sealed_at", sealed)
					.text("extended_by", caller()));
		this.writes.tell(EXTEND, renovation.permit().endsOn(), renovation.id());
	}

	void addDebrisRemoval(Renovation renovation, String place, Instant removed, Instant recorded) {
		this.writes.insert("debris_removal",
				paper(renovation, recorded).text("place", place)
					.time("removed_at", removed)
					.text("removed_by", caller()));
	}

	/** An acceptance that was refused, with what was said of the completion. */
	void addRefusal(Renovation renovation, Completion refused, String reason, Instant at, Instant recorded) {
		this.writes.insert("acceptance_refusal",
				paper(renovation, recorded).text("reason", reason)
					.time("refused_at", at)
					.text("refused_by", caller())
					.and(refused.values()));
	}

	void add(Renovation renovation, Signature signature, Instant recorded) {
		this.writes.insert("acceptance_signature",
				paper(renovation, recorded).name("party", signature.party())
					.text("name", signature.name())
					.date("signed_on", signature.signedOn()));
	}

	private static Values paper(Renovation renovation, Instant recorded) {
		return new Values().key("id", Ids.next()).key("renovation_id", renovation.id()).time("recorded_at", recorded);
	}

	private static String caller() {
		return CurrentCaller.get().name();
	}

}
