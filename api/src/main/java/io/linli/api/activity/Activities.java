package io.linli.api.activity;

import java.sql.JDBCType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.linli.api.graphql.Ids;
import io.linli.api.graphql.Lines;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.tenancy.Asked;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.TenantWrites;
import io.linli.tenancy.Values;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The activities of the company for which the transaction works.
 */
@Component
class Activities {

	// Whoever enters something waits for the activity.
	private static final String FIND = """
			select a.project_id, p.time_zone, a.starts_at, a.ends_at, a.summarized_at is not null as summarized
			  from activity a join project p on p.tenant_id = a.tenant_id and p.id = a.project_id
			 where a.id = ? for update of a""";

	private static final String SURVEY = "select 1 from interest_survey where id = ? and project_id = ?";

	private static final String PLAN = """
			insert into activity_plan (tenant_id, id, project_id, activity_id, seq, interest_survey_id, text, planned_at, \
			recorded_at, recorded_by)
			select ?, ?, ?, ?, coalesce(max(seq), 0) + 1, ?, ?, ?, ?, ? from activity_plan where activity_id = ?""";

	private static final String KNOWN_STAFF = """
			select line.line from jsonb_to_recordset(?::jsonb) as line(line int, name text, duty text)
			  join activity_staffing s on s.activity_id = ? and s.name = line.name and s.duty = line.duty order by 1""";

	private static final String STAFF = """
			insert into activity_staffing (tenant_id, id, activity_id, name, duty, recorded_at, recorded_by)
			select ?, line.id, ?, line.name, line.duty, ?, ? from jsonb_to_recordset(?::jsonb) as line(id uuid, name text, duty text)""";

	private static final String STRANGERS = """
			select line.line from jsonb_to_recordset(?::jsonb) as line(line int, household uuid)
			 where line.household is not null and not exists (select from household h
			         join activity a on a.tenant_id = h.tenant_id and a.project_id = h.project_id
			        where h.id = line.household and a.id = ?) order by 1""";

	private static final String KNOWN_PARTICIPANTS = """
			select line.line from jsonb_to_recordset(?::jsonb) as line(line int, household uuid, name text)
			  join activity_participant p on p.activity_id = ? and p.household_id = line.household and p.name = line.name
			 order by 1""";

	private static final String PARTICIPANTS = """
			insert into activity_participant (tenant_id, id, activity_id, household_id, name, phone, registered_at, recorded_at, \
			recorded_by)
			select ?, line.id, ?, line.household, line.name, line.phone, ?, ?, ?
			  from jsonb_to_recordset(?::jsonb) as line(id uuid, household uuid, name text, phone text)""";

	private static final String SUMMARIZE = """
			update activity set summary = ?, summarized_at = ?, summary_recorded_at = ?, summary_recorded_by = ? where id = ?""";

	private final TenantWrites writes;

	Activities(TenantWrites writes) {
		this.writes = writes;
	}

	Asked<Activity> ask(UUID id) {
		return this.writes.ask((row, number) -> Activity.of(row), FIND, id)
			.then((rows) -> rows.stream()
				.findFirst()
				.orElseThrow(() -> new RefusedException(UserError.notFound("Activity", "activityId"))));
	}

	boolean isSurveyOf(UUID survey, UUID project) {
		return !this.writes.ask((row, number) -> 1, SURVEY, survey, project).get().isEmpty();
	}

	void add(String table, Values values) {
		this.writes.insert(table, values);
	}

	void addPlan(UUID activity, UUID project, @Nullable UUID survey, String text, Instant planned, Instant recorded) {
		this.writes.tell(PLAN, CurrentCaller.tenantId(), Ids.next(), project, activity,
				(survey != null) ? survey : JDBCType.OTHER, text, planned, recorded, CurrentCaller.get().name(),
				activity);
	}

	void addStaff(UUID activity, List<ActivityLine.Staff> staff, Instant recorded) {
		String lines = Lines.json(staff);
		Lines.refuse(this.writes.ask((row, number) -> row.getInt(1), KNOWN_STAFF, lines, activity).get(),
				(line) -> UserError.invalid("This duty is the person's already.", "staff", line.toString(), "duty"));
		this.writes.tell(STAFF, CurrentCaller.tenantId(), activity, recorded, CurrentCaller.get().name(), lines);
	}

	void addParticipants(UUID activity, List<ActivityLine.Participant> participants, Instant registered,
			Instant recorded) {
		String lines = Lines.json(participants);
		Asked<List<Integer>> strangers = this.writes.ask((row, number) -> row.getInt(1), STRANGERS, lines, activity);
		Asked<List<Integer>> known = this.writes.ask((row, number) -> row.getInt(1), KNOWN_PARTICIPANTS, lines,
				activity);
		Lines.refuse(strangers.get(),
				(line) -> UserError.notFound("Household", "participants", line.toString(), "householdId"));
		Lines.refuse(known.get(), (line) -> UserError.invalid("This person is registered already.", "participants",
				line.toString(), "name"));
		this.writes.tell(PARTICIPANTS, CurrentCaller.tenantId(), activity, registered, recorded,
				CurrentCaller.get().name(), lines);
	}

	void summarize(UUID activity, String text, Instant summarized, Instant recorded) {
		this.writes.tell(SUMMARIZE, text, summarized, recorded, CurrentCaller.get().name(), activity);
	}

}
