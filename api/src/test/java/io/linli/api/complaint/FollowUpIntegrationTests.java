package io.linli.api.complaint;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import io.linli.api.Answer;
import io.linli.api.ApiDatabase;
import io.linli.api.graphql.GlobalId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Complaints that are followed, urged and explained until they are solved.
 */
class FollowUpIntegrationTests {

	private static final Map<String, Object> NOTE = Map.of("action", "FOLLOW_UP", "note", "地产公司答复下周进场");

	private final Estate estate = new Estate();

	@Test
	@Tag("C-07")
	void theProjectManagerFollowsThoseOfTheDeveloperAndThoseThatCoolOff() {
		String received = OffsetDateTime.now().minusDays(10).toString();
		Answer developer = this.estate.recorded("DEVELOPER", "MAJOR", Map.of("occurredAt", received));
		Answer cooling = this.estate.recorded("PROPERTY", "MAJOR", Map.of("occurredAt", received, "coolingOff", true));
		Answer other = this.estate.recorded("PROPERTY", "MAJOR", Map.of("occurredAt", received));
		assertThat(unfollowed(7)).containsExactlyInAnyOrder(developer.text("/complaint/id"),
				cooling.text("/complaint/id"));
		assertThat(unfollowed(11)).isEmpty();

		Answer followed = this.estate.step(this.estate.manager, "handleComplaint", developer, NOTE);
		assertThat(followed.refusals()).isEmpty();
		assertThat(unfollowed(7)).containsExactly(cooling.text("/complaint/id"));
		Answer read = this.estate.read(developer, "followedUpAt handling { steps { action note actor recordedAt } }");
		assertThat(read.isNull("/followedUpAt")).isFalse();
		assertThat(read.text("/handling/steps/0/actor")).startsWith("project-manager");
		assertThat(this.estate.step(this.estate.manager, "handleComplaint", other, NOTE).refusals())
			.containsExactly("WRONG_STATE");
		assertThat(this.estate.step("handleComplaint", cooling, NOTE).refusals()).containsExactly("NOT_ALLOWED");

		this.estate.solved(cooling);
		assertThat(unfollowed(7)).isEmpty();
	}

	@Test
	void anEarlierNoteThatIsToldLaterDoesNotTakeTheLastOneBack() {
		Answer developer = this.estate.recorded("DEVELOPER", "MAJOR", Map.of("occurredAt", "2026-03-01T09:00:00Z"));
		Answer second = this.estate.step(this.estate.manager, "handleComplaint", developer,
				Map.of("action", "FOLLOW_UP", "note", "二", "occurredAt", "2026-03-20T09:00:00Z"));
		this.estate.step(this.estate.manager, "handleComplaint", second,
				Map.of("action", "FOLLOW_UP", "note", "一", "occurredAt", "2026-03-10T09:00:00Z"));
		assertThat(OffsetDateTime.parse(this.estate.read(developer, "followedUpAt").text("/followedUpAt")))
			.isEqualTo(OffsetDateTime.parse("2026-03-20T09:00:00Z"));
	}

	@Test
	@Tag("C-14")
	@Tag("C-23")
	void whatIsDoneAboutADeveloperComplaintHasItsKindAndBothTimes() {
		Answer last = this.estate.recorded("DEVELOPER", "MAJOR", Map.of("occurredAt", "2026-03-01T09:00:00Z"));
		String day = "2026-03-0%dT09:00:00Z";
		int told = 2;
		for (String action : new String[] { "COORDINATE", "EXTRA_SERVICE", "EXPLAIN", "FEEDBACK" }) {
			last = this.estate.step("handleComplaint", last,
					Map.of("action", action, "note", "记录", "occurredAt", day.formatted(told++)));
			assertThat(last.refusals()).isEmpty();
		}
		Answer steps = this.estate.read(last, "handling { steps { action actor occurredAt recordedAt } }");
		assertThat(steps.each("/handling/steps", "action")).containsExactly("COORDINATE", "EXTRA_SERVICE", "EXPLAIN",
				"FEEDBACK");
		assertThat(OffsetDateTime.parse(steps.text("/handling/steps/3/occurredAt")))
			.isEqualTo(OffsetDateTime.parse("2026-03-05T09:00:00Z"));
		assertThat(OffsetDateTime.parse(steps.text("/handling/steps/3/recordedAt")))
			.isAfter(OffsetDateTime.now().minusHours(1));
	}

	@Test
	@Tag("C-22")
	void anUrgeIsRecordedAndTold() {
		Answer complaint = this.estate.recorded("PROPERTY", "MAJOR", Map.of());
		Answer urged = this.estate.handled(complaint, "URGE");
		assertThat(urged.refusals()).isEmpty();
		Answer read = this.estate.read(complaint, "handling { steps { action note } } events { kind }");
		assertThat(read.each("/handling/steps", "action")).containsExactly("URGE");
		assertThat(read.each("/events", "kind")).endsWith("HANDLED");
		// Asked of the table: in quiet times who is told sees it later.
		assertThat(ApiDatabase.shared()
			.admin()
			.sql("select kind || ' ' || role from linli.notice where subject_id = ?")
			.param(GlobalId.keyOf("Complaint", complaint.text("/complaint/id")).orElseThrow())
			.query(String.class)
			.list()).containsExactly("URGED CUSTOMER_SERVICE_SUPERVISOR");
	}

	@Test
	@Tag("C-21")
	void whatItWasThoughtToBeIsKeptWithTheReasonAndWhoFoundOut() {
		Answer minor = this.estate.recorded("PROPERTY", "MINOR", Map.of());
		Answer developer = this.estate.step("reclassifyComplaint", minor,
				Map.of("responsibility", "DEVELOPER", "severity", "MINOR", "reason", "属外墙保修期内"));
		Answer back = this.estate.step("reclassifyComplaint", developer,
				Map.of("responsibility", "PROPERTY", "severity", "MAJOR", "reason", "保修期已过"));
		assertThat(back.refusals()).isEmpty();
		Answer both = this.estate.read(back, """
				reclassifications { formerResponsibility formerSeverity formerCoolingOff responsibility severity reason
				                    actor occurredAt recordedAt }""");
		assertThat(both.each("/reclassifications", "formerResponsibility")).containsExactly("PROPERTY", "DEVELOPER");
		assertThat(both.each("/reclassifications", "responsibility")).containsExactly("DEVELOPER", "PROPERTY");
		assertThat(both.each("/reclassifications", "formerSeverity")).containsExactly("MINOR", "MINOR");
		assertThat(both.each("/reclassifications", "severity")).containsExactly("MINOR", "MAJOR");
		assertThat(both.each("/reclassifications", "reason")).containsExactly("属外墙保修期内", "保修期已过");
		assertThat(both.text("/reclassifications/0/actor")).startsWith("customer-service-supervisor");
		assertThat(this.estate
			.step("reclassifyComplaint", back,
					Map.of("responsibility", "DEVELOPER", "severity", "MAJOR", "reason", " "))
			.refusals()).containsExactly("INVALID");
	}

	private List<String> unfollowed(int days) {
		return this.estate.ask("unfollowedComplaints(projectId: $project, days: %d) { nodes { id } }".formatted(days))
			.each("/unfollowedComplaints/nodes", "id");
	}

}
