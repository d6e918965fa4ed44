package io.linli.api.tracking;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.linli.api.graphql.Checks;
import io.linli.api.graphql.Idempotency;
import io.linli.api.graphql.Ids;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.api.project.Project;
import io.linli.api.project.Projects;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.TenantWrites;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the supervisor signs what was tracked in a day (C-17) and checked of a week
 * (C-18).
 */
@Component
class TrackingDesk {

	private static final String SIGN = """
			insert into tracking_sign_off (tenant_id, id, project_id, day_on, note, signed_by, signed_at)
			values (?, ?, ?, ?, ?, ?, ?) on conflict (tenant_id, project_id, day_on) do nothing returning 1""";

	// All that were open on the day, whether the supervisor names them or not.
	private static final String COVER = """
			insert into tracked_complaint (tenant_id, tracking_sign_off_id, complaint_id, covered)
			select c.tenant_id, ?, c.id, c.id = any(string_to_array(?, ',')::uuid[])
			  from complaint c, (select ?::timestamptz as begin_at, ?::timestamptz as end_at) as day
			 where c.project_id = ? and""" + " " + TrackingQueries.OPEN + " returning covered";

	private static final String CHECK = """
			insert into record_check (tenant_id, id, project_id, week_on, records, note, checked_by, checked_at)
			select ?, ?, ?, ?, count(*), ?, ?, ? from complaint where project_id = ? and recorded_at >= ? and recorded_at < ?
			on conflict (tenant_id, project_id, week_on) do nothing returning 1""";

	private static final String FIND = """
			insert into record_check_finding (tenant_id, record_check_id, complaint_id, finding)
			select tenant_id, ?, id, ? from complaint
			 where id = ? and project_id = ? and recorded_at >= ? and recorded_at < ? on conflict do nothing""";

	private final Idempotency idempotency;

	private final TenantWrites writes;

	private final Projects projects;

	private final InstantSource time;

	TrackingDesk(Idempotency idempotency, TenantWrites writes, Projects projects, InstantSource time) {
		this.idempotency = idempotency;
		this.writes = writes;
		this.projects = projects;
		this.time = time;
	}

	/** Has tracked a day's open complaints. */
	@Transactional
	UUID sign(SignTracking command) {
		Checks checks = new Checks();
		UUID projectId = checks.key("projectId", "Project", command.projectId());
		List<UUID> tracked = command.complaintIds()
			.stream()
			.map((id) -> checks.key("complaintIds", "Complaint", id))
			.distinct()
			.toList();
		String note = Optional.ofNullable(checks.optional("note", command.note(), 2_000)).orElse("");
		checks.pass();
		UUID id = Ids.next();
		this.idempotency.claim(command, id);
		Project project = this.projects.ask(projectId).get();
		Instant now = this.time.instant();
		LocalDate today = project.day(now);
		LocalDate day = (command.day() != null) ? command.day() : today;
		expectPast(day.isAfter(today), "This has not begun there yet.", "day");
		expectFirst("This day is signed already.", SIGN, CurrentCaller.tenantId(), id, projectId, day, note,
				CurrentCaller.get().name(), now);
		List<Boolean> open = this.writes
			.ask((row, number) -> row.getBoolean(1), COVER, id,
					String.join(",", tracked.stream().map(UUID::toString).toList()), begin(project, day),
					begin(project, day.plusDays(1)), projectId)
			.get();
		if (open.stream().filter((covered) -> covered).count() != tracked.size()) {
			throw new RefusedException(
					UserError.invalid("Only complaints that were open on the day are tracked.", "complaintIds"));
		}
		return id;
	}

	/** Has checked the records that were made in a week. */
	@Transactional
	UUID check(CheckRecords command) {
		Checks checks = new Checks();
		UUID projectId = checks.key("projectId", "Project", command.projectId());
		String note = Optional.ofNullable(checks.optional("note", command.note(), 2_000)).orElse("");
		command.findings().forEach((finding) -> {
			checks.key("findings", "Complaint", finding.complaintId());
			checks.text("findings", finding.finding(), 2_000);
		});
		checks.pass();
		UUID id = Ids.next();
		this.idempotency.claim(command, id);
		Project project = this.projects.ask(projectId).get();
		Instant now = this.time.instant();
		LocalDate week = command.week().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
		Instant begin = begin(project, week);
		Instant end = begin(project, week.plusWeeks(1));
		expectPast(now.isBefore(end), "This week is not over there: more records may come.", "week");
		expectFirst("This week is checked already.", CHECK, CurrentCaller.tenantId(), id, projectId, week, note,
				CurrentCaller.get().name(), now, projectId, begin, end);
		command.findings().forEach((finding) -> {
			UUID complaint = new Checks().key("findings", "Complaint", finding.complaintId());
			this.writes.tellOne(() -> new RefusedException(UserError.invalid(
					"A finding is about a record that the project made in the week, and each has one.", "findings")),
					FIND, id, finding.finding().strip(), complaint, projectId, begin, end);
		});
		return id;
	}

	private static Instant begin(Project project, LocalDate day) {
		return day.atStartOfDay(project.zone()).toInstant();
	}

	private static void expectPast(boolean toCome, String message, String field) {
		if (toCome) {
			throw new RefusedException(UserError.of(UserError.Code.IMPOSSIBLE_TIME, message, field));
		}
	}

	private void expectFirst(String already, String sql, Object... values) {
		if (this.writes.ask((row, number) -> 1, sql, values).get().isEmpty()) {
			throw RefusedException.wrongState(already);
		}
	}

}
