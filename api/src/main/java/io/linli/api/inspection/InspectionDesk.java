package io.linli.api.inspection;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.linli.api.draw.Draw;
import io.linli.api.graphql.Checks;
import io.linli.api.graphql.Idempotency;
import io.linli.api.graphql.Ids;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.api.project.Project;
import io.linli.api.project.Projects;
import io.linli.tenancy.Asked;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.TenantWrites;
import io.linli.tenancy.Values;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where inspectors draw records, say what is wrong with them, and the project puts it
 * right.
 */
@Component
class InspectionDesk {

	private static final int MOST_DRAWN = 100;

	private static final int LONGEST_PERIOD = 366;

	private static final String IN_FORCE = """
			select id from check_form where kind = ? and effective_on <= ? order by effective_on desc limit 1""";

	private static final String ITEM = """
			select i.project_id, i.check_form_id, i.inspected_on, item.points, i.inspector, i.closed_at is not null
			  from inspection i
			  join inspected_record r on r.tenant_id = i.tenant_id and r.inspection_id = i.id and r.seq = ?
			  join check_form_item item on item.tenant_id = i.tenant_id and item.check_form_id = i.check_form_id and item.seq = ?
			 where i.id = ? for update of i""";

	private static final String OPEN = "select inspector, closed_at is not null from inspection where id = ? for update";

	private static final String FIND = """
			insert into inspection_finding (tenant_id, id, project_id, inspection_id, check_form_id, record_seq, item_seq,
			                                points_lost, finding, rectify_by_on, found_by, found_at)
			values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (tenant_id, inspection_id, record_seq, item_seq) do nothing""";

	private static final String FINDING = "select reply is null from inspection_finding where id = ? for update";

	private final Idempotency idempotency;

	private final TenantWrites writes;

	private final Projects projects;

	private final InstantSource time;

	private final SecureRandom seeds = new SecureRandom();

	InspectionDesk(Idempotency idempotency, TenantWrites writes, Projects projects, InstantSource time) {
		this.idempotency = idempotency;
		this.writes = writes;
		this.projects = projects;
		this.time = time;
	}

	/** Draws records of a project by chance; nobody chooses the seed (C-09). */
	@Transactional
	UUID inspect(InspectionStep.Inspect command) {
		Checks checks = new Checks();
		UUID projectId = checks.key("projectId", "Project", command.projectId());
		checks.require(command.size() >= 1 && command.size() <= MOST_DRAWN, "1 to " + MOST_DRAWN + " are drawn.",
				"size");
		checks.require(
				!command.until().isBefore(command.from())
						&& command.from().plusDays(LONGEST_PERIOD).isAfter(command.until()),
				"A period has 1 to " + LONGEST_PERIOD + " days.", "until");
		checks.pass();
		UUID id = Ids.next();
		this.idempotency.claim(command, id);
		Project project = this.projects.ask(projectId).get();
		Instant now = this.time.instant();
		LocalDate day = (command.inspectedOn() != null) ? command.inspectedOn() : project.day(now);
		if (day.isAfter(project.day(now))) {
			throw new RefusedException(
					UserError.of(UserError.Code.IMPOSSIBLE_TIME, "This day has not come there yet.", "inspectedOn"));
		}
		Asked<List<UUID>> form = this.writes.ask((row, number) -> row.getObject(1, UUID.class), IN_FORCE,
				command.kind().name(), day);
		List<UUID> frame = this.writes
			.ask((row, number) -> row.getObject(1, UUID.class), command.kind().frame(), projectId,
					command.from().atStartOfDay(project.zone()).toInstant(),
					command.until().plusDays(1).atStartOfDay(project.zone()).toInstant())
			.get();
		UUID formId = form.get()
			.stream()
			.findFirst()
			.orElseThrow(() -> RefusedException.wrongState("No form is in force on that day.", "kind"));
		keep(id, formId, day, command, Draw.of(this.seeds.nextInt(), frame, command.size()), projectId);
		return id;
	}

	private void keep(UUID id, UUID form, LocalDate day, InspectionStep.Inspect command, Draw draw, UUID project) {
		this.writes.insert("inspection",
				new Values().key("id", id)
					.key("project_id", project)
					.key("check_form_id", form)
					.date("inspected_on", day)
					.date("from_on", command.from())
					.date("until_on", command.until())
					.number("seed", draw.seed())
					.number("frame_size", draw.frameSize())
					.text("frame_hash", draw.frameHash())
					.text("frame", draw.frame())
					.text("inspector", CurrentCaller.get().name())
					.time("recorded_at", this.time.instant()));
		for (int i = 0; i < draw.drawn().size(); i++) {
			this.writes.insert("inspected_record",
					new Values().key("inspection_id", id)
						.number("seq", i + 1)
						.key(command.kind().column(), draw.drawn().get(i)));
		}
	}

	/** Something is wrong with a drawn record by an item of the form. */
	@Transactional
	UUID find(InspectionStep.Find command) {
		Checks checks = new Checks();
		UUID inspection = checks.key("inspectionId", "Inspection", command.inspectionId());
		String finding = checks.text("finding", command.finding(), 2_000);
		checks.pass();
		UUID id = Ids.next();
		this.idempotency.claim(command, id);
		Item item = this.writes
			.ask((row, number) -> new Item(row.getObject(1, UUID.class), row.getObject(2, UUID.class),
					row.getObject(3, LocalDate.class), row.getInt(4), new Work(row.getString(5), row.getBoolean(6))),
					ITEM, command.recordSeq(), command.itemSeq(), inspection)
			.get()
			.stream()
			.findFirst()
			.orElseThrow(() -> new RefusedException(UserError.notFound("record and item of an Inspection")));
		item.work().expectOpen();
		Checks values = new Checks();
		values.require(command.pointsLost() >= 1 && command.pointsLost() <= item.points(),
				"The item is worth " + item.points() + " points.", "pointsLost");
		values.require(!command.rectifyBy().isBefore(item.inspectedOn()), "It is put right after the inspection.",
				"rectifyBy");
		values.pass();
		this.writes.tellOne(() -> RefusedException.wrongState("This item of the record has a finding already."), FIND,
				CurrentCaller.tenantId(), id, item.projectId(), inspection, item.formId(), command.recordSeq(),
				command.itemSeq(), command.pointsLost(), finding, command.rectifyBy(), CurrentCaller.get().name(),
				this.time.instant());
		return id;
	}

	/** The inspector has looked at all that was drawn: now it has a score (G-04). */
	@Transactional
	UUID close(InspectionStep.Close command) {
		Checks checks = new Checks();
		UUID id = checks.key("inspectionId", "Inspection", command.inspectionId());
		checks.pass();
		this.idempotency.claim(command, id);
		this.writes.ask((row, number) -> new Work(row.getString(1), row.getBoolean(2)), OPEN, id)
			.get()
			.stream()
			.findFirst()
			.orElseThrow(() -> new RefusedException(UserError.notFound("Inspection", "inspectionId")))
			.expectOpen();
		this.writes.tell("update inspection set closed_at = ? where id = ?", this.time.instant(), id);
		return id;
	}

	/** The project says how it was put right. */
	@Transactional
	UUID reply(InspectionStep.Reply command) {
		Checks checks = new Checks();
		UUID id = checks.key("findingId", "InspectionFinding", command.findingId());
		String reply = checks.text("reply", command.reply(), 2_000);
		checks.pass();
		this.idempotency.claim(command, id);
		boolean open = this.writes.ask((row, number) -> row.getBoolean(1), FINDING, id)
			.get()
			.stream()
			.findFirst()
			.orElseThrow(() -> new RefusedException(UserError.notFound("InspectionFinding", "findingId")));
		if (!open) {
			throw RefusedException.wrongState("It has a reply already.");
		}
		this.writes.update("inspection_finding", "id", id, command.expectedVersion(),
				new Values().text("reply", reply)
					.text("replied_by", CurrentCaller.get().name())
					.time("replied_at", this.time.instant()));
		return id;
	}

	private record Item(UUID projectId, UUID formId, LocalDate inspectedOn, int points, Work work) {
	}

	/** Whose inspection it is, and whether it is finished. */
	private record Work(String inspector, boolean closed) {

		void expectOpen() {
			if (!this.inspector.equals(CurrentCaller.get().name())) {
				throw new RefusedException(UserError.of(UserError.Code.NOT_ALLOWED,
						"Whoever drew the records inspects them.", "inspectionId"));
			}
			if (this.closed) {
				throw RefusedException.wrongState("This inspection is closed.", "inspectionId");
			}
		}

	}

}
