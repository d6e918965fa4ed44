package io.linli.api.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.linli.api.desk.Entry;
import io.linli.api.desk.Records;
import io.linli.api.graphql.Ids;
import io.linli.api.graphql.Mutations;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.tenancy.Asked;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.TenantWrites;
import io.linli.tenancy.Values;
import org.springframework.stereotype.Component;

/**
 * The complaints of the company for which the transaction works, with their sheets.
 */
@Component
class Complaints implements Records<Complaint> {

	// Whether there is a limit for following up comes along: without one nothing further
	// is asked.
	private static final String FIND = """
			select id, project_id, category, receiving_department, coalesce(received_at, recorded_at) as begun_at, status,
			       responsibility, severity, cooling_off, solved_at, cycle, solve_due_at, followed_up_at, version, may_be_followed_up
			  from complaint, lateral (select exists (select from threshold where clock = 'FOLLOW_UP' and (contract_level_id is null
			       or contract_level_id in (select l.contract_level_id from project_level l where l.project_id = complaint.project_id)))
			       as may_be_followed_up) as follow_up
			 where id = ? for update of complaint""";

	// After the complaint: others who had it have finished with its sheet by then.
	private static final String SHEET = """
			select receiving_department, handler, measure, completed_at, version
			  from complaint_handling where complaint_id = ?""";

	private static final String STEP = """
			insert into handling_step (tenant_id, id, complaint_id, seq, action, note, actor, occurred_at, recorded_at)
			select ?, ?, ?, coalesce(max(seq), 0) + 1, ?, ?, ?, ?, ? from handling_step where complaint_id = ?""";

	private final TenantWrites writes;

	Complaints(TenantWrites writes) {
		this.writes = writes;
	}

	@Override
	public Asked<Complaint> ask(UUID id, int expectedVersion) {
		Asked<List<Complaint>> found = this.writes.ask((row, number) -> Complaint.of(row), FIND, id);
		Asked<List<ComplaintHandling>> sheet = this.writes.ask((row, number) -> ComplaintHandling.of(row), SHEET, id);
		return found.then((rows) -> {
			if (rows.isEmpty()) {
				throw new RefusedException(UserError.notFound("Complaint", "complaintId"));
			}
			Complaint complaint = rows.getFirst();
			Mutations.expect(expectedVersion, complaint.version());
			sheet.get().forEach(complaint::on);
			return complaint;
		});
	}

	/** A new one, with all that its record says (C-12). */
	void add(Complaint complaint, String number, RecordComplaint.Checked input, Instant recorded) {
		this.writes.insert("complaint",
				new Values().key("id", complaint.subject().id())
					.text("number", number)
					.key("project_id", input.projectId())
					.key("household_id", input.householdId())
					.text("category", input.category())
					.text("receiving_department", input.receivingDepartment())
					.text("summary", input.summary())
					.text("detail", input.detail())
					.text("complainant", input.complainant())
					.text("phone", input.phone())
					.time("received_at", input.receivedAt())
					.time("recorded_at", recorded)
					.and(complaint.state()));
	}

	@Override
	public void keep(Complaint complaint) {
		UUID id = complaint.subject().id();
		this.writes.update("complaint", "id", id, complaint.version(), complaint.state());
		keep(id, complaint.sheet());
		complaint.steps().forEach((step) -> add(id, step));
	}

	/** That it turned out to be of another kind (C-21). */
	void add(Complaint complaint, Entry entry) {
		Reclassification change = Objects.requireNonNull(complaint.reclassification());
		this.writes.insert("complaint_reclassification",
				new Values().key("id", Ids.next())
					.key("complaint_id", complaint.subject().id())
					.name("former_responsibility", change.formerResponsibility())
					.name("former_severity", change.formerSeverity())
					.flag("former_cooling_off", change.formerCoolingOff())
					.name("responsibility", change.now().responsibility())
					.name("severity", change.now().severity())
					.flag("cooling_off", change.now().coolingOff())
					.text("reason", change.reason())
					.text("actor", CurrentCaller.get().name())
					.time("occurred_at", entry.occurred())
					.time("recorded_at", entry.recorded().get()));
	}

	private void keep(UUID id, ComplaintHandling sheet) {
		if (sheet.version() == ComplaintHandling.NONE && sheet.changed()) {
			this.writes.insert("complaint_handling",
					new Values().key("complaint_id", id)
						.text("receiving_department", sheet.receivingDepartment())
						.and(sheet.state()));
		}
		else if (sheet.changed()) {
			this.writes.update("complaint_handling", "complaint_id", id, sheet.version(), sheet.state());
		}
	}

	private void add(UUID id, HandlingStep step) {
		this.writes.tell(STEP, CurrentCaller.tenantId(), Ids.next(), id, step.action().name(), step.note(),
				step.actor(), step.occurredAt(), step.recordedAt(), id);
	}

}
