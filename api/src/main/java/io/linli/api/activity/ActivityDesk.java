package io.linli.api.activity;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.linli.api.graphql.Checks;
import io.linli.api.graphql.Idempotency;
import io.linli.api.graphql.Ids;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.api.project.Projects;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.Values;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where activities are announced, planned, staffed, attested and summed up (A-01 to
 * What was entered once is never changed.
 */
@Component
class ActivityDesk {

	private static final int MOST = 500;

	private final Idempotency idempotency;

	private final Activities activities;

	private final Projects projects;

	private final InstantSource time;

	ActivityDesk(Idempotency idempotency, Activities activities, Projects projects, InstantSource time) {
		this.idempotency = idempotency;
		this.activities = activities;
		this.projects = projects;
		this.time = time;
	}

	/** There will be an activity. */
	@Transactional
	UUID announce(AnnounceActivity command) {
		Instant now = this.time.instant();
		AnnounceActivity.Checked input = command.check(now);
		UUID id = Ids.next();
		this.idempotency.claim(command, id);
		this.projects.ask(input.projectId()).get();
		this.activities.add("activity",
				new Values().key("id", id)
					.key("project_id", input.projectId())
					.text("title", input.title())
					.text("place", input.place())
					.time("starts_at", input.startsAt())
					.time("ends_at", input.endsAt())
					.time("recorded_at", now)
					.text("recorded_by", CurrentCaller.get().name()));
		return id;
	}

	/** How it is to be done, and which survey says that people want it. */
	@Transactional
	UUID plan(ActivityEntry.Plan command) {
		Checks checks = new Checks();
		UUID id = key(checks, command);
		@Nullable UUID survey = (command.interestSurveyId() != null)
				? checks.key("interestSurveyId", "InterestSurvey", command.interestSurveyId()) : null;
		String text = checks.text("text", command.text(), 10_000);
		Instant now = this.time.instant();
		Instant occurred = checks.occurred(command.occurredAt(), now);
		checks.pass();
		this.idempotency.claim(command, id);
		Activity activity = found(id);
		if (survey != null && !this.activities.isSurveyOf(survey, activity.projectId())) {
			throw new RefusedException(UserError.notFound("InterestSurvey", "interestSurveyId"));
		}
		this.activities.addPlan(id, activity.projectId(), survey, text, occurred, now);
		return id;
	}

	/** Who does what on the day. */
	@Transactional
	UUID arrange(ActivityEntry.Arrange command) {
		Checks checks = new Checks();
		UUID id = key(checks, command);
		checks.some("staff", command.staff().size(), MOST);
		List<ActivityLine.Staff> lines = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		for (ActivityEntry.Duty each : command.staff()) {
			Checks line = checks.line("staff", lines.size());
			ActivityLine.Staff staff = new ActivityLine.Staff(lines.size(), Ids.next(),
					line.text("name", each.name(), 100), line.text("duty", each.duty(), 200));
			line.require(seen.add(staff.name() + "\n" + staff.duty()), "This line is there twice.", "duty");
			lines.add(staff);
		}
		checks.pass();
		this.idempotency.claim(command, id);
		Instant now = this.time.instant();
		found(id).expectDayIsToCome(now);
		this.activities.addStaff(id, lines, now);
		return id;
	}

	/** How it is on the spot. */
	@Transactional
	UUID attest(ActivityEntry.Attest command) {
		Checks checks = new Checks();
		UUID id = key(checks, command);
		@Nullable String note = checks.optional("note", command.note(), 2_000);
		checks.require(note != null || command.orderKept() && command.safe(), "What is wrong is to be said.", "note");
		Instant now = this.time.instant();
		Instant occurred = checks.occurred(command.occurredAt(), now);
		checks.pass();
		this.idempotency.claim(command, id);
		found(id).expectGoingOn(occurred);
		this.activities.add("activity_attestation",
				new Values().key("id", Ids.next())
					.key("activity_id", id)
					.flag("order_kept", command.orderKept())
					.flag("safe", command.safe())
					.text("note", (note != null) ? note : "")
					.time("occurred_at", occurred)
					.time("recorded_at", now)
					.text("recorded_by", CurrentCaller.get().name()));
		return id;
	}

	/** Who takes part: a tenth of them are asked afterwards (B-08). */
	@Transactional
	UUID register(ActivityEntry.Register command) {
		Checks checks = new Checks();
		UUID id = key(checks, command);
		checks.some("participants", command.participants().size(), MOST);
		Set<String> seen = new HashSet<>();
		List<ActivityLine.Participant> lines = new ArrayList<>();
		for (ActivityEntry.Participant each : command.participants()) {
			Checks line = checks.line("participants", lines.size());
			@Nullable UUID household = (each.householdId() != null) ? line.key("householdId", "Household", each.householdId())
					: null;
			ActivityLine.Participant person = new ActivityLine.Participant(lines.size(), Ids.next(), household,
					line.text("name", each.name(), 100), each.phone());
			line.require(household == null || seen.add(household + person.name()), "This line is there twice.", "name");
			lines.add(person);
		}
		Instant now = this.time.instant();
		Instant occurred = checks.occurred(command.occurredAt(), now);
		checks.pass();
		this.idempotency.claim(command, id);
		found(id);
		this.activities.addParticipants(id, lines, occurred, now);
		return id;
	}

	/** What came of it. */
	@Transactional
	UUID summarize(ActivityEntry.Summarize command) {
		Checks checks = new Checks();
		UUID id = key(checks, command);
		String text = checks.text("text", command.text(), 10_000);
		Instant now = this.time.instant();
		Instant occurred = checks.occurred(command.occurredAt(), now);
		checks.pass();
		this.idempotency.claim(command, id);
		Checks.expectAfter(occurred, found(id).endsAt(), "the activity ended");
		this.activities.summarize(id, text, occurred, now);
		return id;
	}

	private Activity found(UUID id) {
		Activity activity = this.activities.ask(id).get();
		activity.expectGoesOn();
		return activity;
	}

	private static UUID key(Checks checks, ActivityEntry command) {
		return checks.key("activityId", "Activity", command.activityId());
	}

}
