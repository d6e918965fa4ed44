package io.linli.api.activity;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

import io.linli.api.draw.Draw;
import io.linli.api.graphql.Checks;
import io.linli.api.graphql.Idempotency;
import io.linli.api.graphql.Ids;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.tenancy.Asked;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.TenantWrites;
import io.linli.tenancy.Values;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where it is settled which participants are called back (B-08): drawn by chance, or one
 * of them chosen for a reason, after that and besides. Nobody is selected twice.
 */
@Component
class ParticipantDesk {

	private static final String QUOTA = "select " + ActivityQueries.PERCENT.replace("{}", "activity") + " as percent, "
			+ """
					count(p.id) as registered, count(*) filter (where how.reason is null and how.id is not null) as drawn
					  from activity
					  left join activity_participant p on p.tenant_id = activity.tenant_id and p.activity_id = activity.id
					  left join selected_participant s on s.tenant_id = p.tenant_id and s.activity_participant_id = p.id
					  left join participant_selection how on how.tenant_id = s.tenant_id and how.id = s.participant_selection_id
					 where activity.id = ? group by activity.tenant_id, activity.id""";

	private static final String FRAME = """
			select p.id from activity_participant p where p.activity_id = ? and not exists (select from selected_participant s
			         where s.tenant_id = p.tenant_id and s.activity_participant_id = p.id)""";

	private static final String SELECTED = """
			select exists (select from selected_participant s where s.tenant_id = p.tenant_id and s.activity_participant_id = p.id) as selected,
			       exists (select from participant_selection draw where draw.tenant_id = p.tenant_id
			                  and draw.activity_id = p.activity_id and draw.reason is null) as drawn
			  from activity_participant p where p.activity_id = ? and p.id = ?""";

	private final Idempotency idempotency;

	private final Activities activities;

	private final Organizers organizers;

	private final TenantWrites writes;

	private final ApplicationEventPublisher publisher;

	private final InstantSource time;

	private final SecureRandom seeds = new SecureRandom();

	ParticipantDesk(Idempotency idempotency, Activities activities, Organizers organizers, TenantWrites writes,
			ApplicationEventPublisher publisher, InstantSource time) {
		this.idempotency = idempotency;
		this.activities = activities;
		this.organizers = organizers;
		this.writes = writes;
		this.publisher = publisher;
		this.time = time;
	}

	/** Draws as many as are still owed; nobody chooses the seed. */
	@Transactional
	UUID draw(ActivityEntry.Draw command) {
		Checks checks = new Checks();
		UUID id = checks.key("activityId", "Activity", command.activityId());
		checks.pass();
		this.idempotency.claim(command, id);
		Asked<Activity> asked = this.activities.ask(id);
		Asked<List<Quota>> quota = this.writes.ask((row, number) -> Quota.of(row), QUOTA, id);
		Asked<List<UUID>> frame = this.writes.ask((row, number) -> row.getObject(1, UUID.class), FRAME, id);
		Activity activity = over(asked);
		Quota owed = quota.get().getFirst();
		int open = Math.min(owed.open(), frame.get().size());
		if (open == 0) {
			throw RefusedException.wrongState("As many participants are drawn as are owed.");
		}
		Draw draw = Draw.of(this.seeds.nextInt(), frame.get(), open);
		select(id, activity, draw.drawn(),
				new Values().number("percent", owed.percent())
					.number("seed", draw.seed())
					.number("frame_size", draw.frameSize())
					.text("frame_hash", draw.frameHash()));
		return id;
	}

	/**
	 * Chooses one more, such as one for somebody who cannot be reached: after a draw, and
	 * by somebody who did not run the activity (B-11).
	 */
	@Transactional
	UUID choose(ActivityEntry.Choose command) {
		Checks checks = new Checks();
		UUID id = checks.key("activityId", "Activity", command.activityId());
		UUID participant = checks.key("participantId", "ActivityParticipant", command.participantId());
		String reason = checks.text("reason", command.reason(), 500);
		checks.pass();
		this.idempotency.claim(command, id);
		Asked<Activity> asked = this.activities.ask(id);
		Asked<List<Standing>> found = this.writes.ask(
				(row, number) -> new Standing(row.getBoolean("selected"), row.getBoolean("drawn")), SELECTED, id,
				participant);
		Activity activity = over(asked);
		if (found.get().isEmpty()) {
			throw new RefusedException(UserError.notFound("ActivityParticipant", "participantId"));
		}
		Standing standing = found.get().getFirst();
		if (standing.selected()) {
			throw RefusedException.wrongState("This participant is selected already.");
		}
		if (!standing.drawn()) {
			throw RefusedException.wrongState("Nobody is chosen before participants were drawn.");
		}
		if (this.organizers.of(id).get().contains(CurrentCaller.get().name())) {
			throw new RefusedException(UserError.of(UserError.Code.NOT_ALLOWED,
					"Whoever ran the activity does not choose who is asked about it."));
		}
		select(id, activity, List.of(participant), new Values().text("reason", reason));
		return id;
	}

	private Activity over(Asked<Activity> asked) {
		Activity activity = asked.get();
		activity.expectOver(this.time.instant());
		return activity;
	}

	private void select(UUID id, Activity activity, List<UUID> participants, Values how) {
		UUID selection = Ids.next();
		this.writes.insert("participant_selection",
				new Values().key("id", selection)
					.key("project_id", activity.projectId())
					.key("activity_id", id)
					.and(how)
					.time("recorded_at", this.time.instant())
					.text("recorded_by", CurrentCaller.get().name()));
		for (int i = 0; i < participants.size(); i++) {
			this.writes.insert("selected_participant",
					new Values().key("participant_selection_id", selection)
						.number("seq", i + 1)
						.key("activity_participant_id", participants.get(i)));
		}
		this.publisher
			.publishEvent(new ParticipantsSelected(id, activity.projectId(), participants, activity.endsAt()));
	}

	/**
	 * How it stands with a participant.
	 *
	 * @param drawn whether there was a draw of the activity's participants
	 */
	private record Standing(boolean selected, boolean drawn) {
	}

}
