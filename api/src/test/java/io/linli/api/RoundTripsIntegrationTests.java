package io.linli.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.linli.api.graphql.GlobalId;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What each mutation sends, written by hand: a further statement or round trip has to be
 * written here as well.
 */
class RoundTripsIntegrationTests {

	private static final List<Role> EVERYBODY = List.of(Role.RECEPTIONIST, Role.CUSTOMER_SERVICE_SUPERVISOR,
			Role.PROJECT_MANAGER, Role.MAINTENANCE_WORKER);

	private static final String COMPLAINT = "settings; select complaint";

	private static final String REPAIR = "settings; select repair_request";

	private final Api.Client client = Api.shared().as("everybody", EVERYBODY, ApiDatabase.JINXIU);

	private Answer last;

	@BeforeEach
	void theDayHasItsFirstNumbers() {
		recordComplaint(Map.of());
		recordRepair(Map.of());
	}

	@Test
	void ofRecordingAComplaint() {
		assertThat(sent(() -> recordComplaint(Map.of()))).containsExactly(
				"settings; insert idempotency_key; insert event; select project; update day_number", "insert complaint",
				"commit", COMPLAINT);
		assertThat(sent(() -> recordComplaint(Map.of("responsibility", "PROPERTY", "severity", "MINOR"))))
			.containsExactly(
					"settings; insert idempotency_key; insert event; select project; update day_number; insert event; select threshold",
					"insert complaint; insert deadline", "commit", COMPLAINT);
	}

	@Test
	void ofWorkingOnAComplaint() {
		recordComplaint(Map.of());
		assertThat(
				sent(() -> complaint("classifyComplaint", Map.of("responsibility", "PROPERTY", "severity", "MINOR"))))
			.containsExactly(
					"settings; insert idempotency_key; select complaint; select complaint_handling; select deadline; insert event",
					"select project; select threshold", "update complaint; insert deadline", "commit", COMPLAINT);
		assertThat(sent(() -> complaint("handleComplaint", Map.of("action", "HANDLE", "note", "派保洁")))).containsExactly(
				"settings; insert idempotency_key; select complaint; select complaint_handling; select deadline; insert event",
				"update complaint; insert complaint_handling; insert handling_step", "commit", COMPLAINT);
		assertThat(sent(() -> complaint("solveComplaint", Map.of("measure", "当日清运")))).containsExactly(
				"settings; insert idempotency_key; select complaint; select complaint_handling; select deadline; insert event",
				"select project; select threshold",
				"insert callback; insert event; insert deadline; update complaint; update complaint_handling; update deadline",
				"commit", COMPLAINT);
		assertThat(sent(() -> complaint("reopenComplaint", Map.of("reason", "又堆起来了")))).containsExactly(
				"settings; insert idempotency_key; select complaint; select complaint_handling; select deadline; insert event",
				"select project; select threshold",
				"update complaint; update complaint_handling; insert handling_step; insert deadline", "commit",
				COMPLAINT);
	}

	@Test
	void ofPausingAndResuming() {
		recordComplaint(Map.of("responsibility", "PROPERTY", "severity", "MINOR"));
		assertThat(sent(() -> complaint("pauseComplaint", Map.of("reason", "OWNER_ABSENT")))).containsExactly(
				"settings; insert idempotency_key; select complaint; select complaint_handling; select deadline; insert event",
				"update complaint; update deadline; insert deadline_pause", "commit", COMPLAINT);
		assertThat(sent(() -> complaint("resumeComplaint", Map.of()))).containsExactly(
				"settings; insert idempotency_key; select complaint; select complaint_handling; select deadline; insert event",
				"select threshold", "update complaint; update deadline; insert deadline_pause", "commit", COMPLAINT);
	}

	@Test
	void ofReclassifying() {
		recordComplaint(Map.of("responsibility", "PROPERTY", "severity", "MINOR"));
		assertThat(sent(() -> complaint("reclassifyComplaint",
				Map.of("responsibility", "PROPERTY", "severity", "MAJOR", "reason", "x"))))
			.containsExactly(
					"settings; insert idempotency_key; select complaint; select complaint_handling; select deadline; insert event",
					"insert complaint_reclassification; select project; select threshold",
					"update complaint; update deadline; insert deadline", "commit", COMPLAINT);
	}

	@Test
	void ofARepair() {
		assertThat(sent(() -> recordRepair(Map.of("area", "PRIVATE")))).containsExactly(
				"settings; insert idempotency_key; insert event; select project; update day_number; select threshold",
				"insert repair_request; insert deadline; insert deadline; insert deadline", "commit", REPAIR);
		String step = "settings; insert idempotency_key; select repair_request; select deadline; insert event";
		assertThat(sent(() -> repair("passOnRepair", Map.of("passedOnBy", "RADIO")))).containsExactly(step,
				"select project; select threshold", "update repair_request; update deadline; insert deadline", "commit",
				REPAIR);
		assertThat(sent(() -> repair("openWorkOrder", Map.of()))).containsExactly(step,
				"insert work_order; update repair_request", "commit", REPAIR);
		assertThat(sent(() -> repair("arriveOnSite", Map.of("channel", "RADIO")))).containsExactly(step,
				"select work_order", "update repair_request; update deadline", "commit", REPAIR);
		assertThat(sent(() -> repair("verifyRepair", Map.of()))).containsExactly(step, "update repair_request",
				"commit", REPAIR);
		assertThat(sent(() -> repair("completeRepair", Map.of("result", "更换阀芯")))).containsExactly(step,
				"select work_order", "update work_order; select project; select threshold",
				"insert callback; insert event; insert deadline; update repair_request; update deadline", "commit",
				REPAIR);
	}

	@Test
	void ofARepeatedCommandWhichUndoesItselfAndReadsWhatTheFirstDid() {
		Map<String, Object> key = Map.of("idempotencyKey", UUID.randomUUID().toString());
		recordComplaint(key);
		assertThat(sent(() -> recordComplaint(key))).containsExactly(
				"settings; insert idempotency_key; insert event; select project; update day_number", "rollback",
				"settings; select idempotency_key", COMPLAINT);
	}

	private List<String> sent(Runnable mutation) {
		List<String> sent = Statements.count(mutation).brief();
		assertThat(this.last.refusals()).isEmpty();
		return sent;
	}

	private void recordComplaint(Map<String, ?> more) {
		Map<String, Object> input = new HashMap<>(
				Map.of("category", "环境卫生", "receivingDepartment", "物业公司", "summary", "楼道垃圾", "channel", "PHONE"));
		input.putAll(more);
		mutate("recordComplaint", "complaint", input);
	}

	private void recordRepair(Map<String, ?> more) {
		Map<String, Object> input = new HashMap<>(Map.of("category", "水电", "fault", "漏水", "urgency", "GENERAL", "area",
				"PUBLIC", "channel", "PHONE", "householdId",
				new GlobalId("Household", ApiDatabase.household(ApiDatabase.JINXIU, 2)).encode()));
		input.putAll(more);
		mutate("recordRepairRequest", "repairRequest", input);
	}

	private void complaint(String mutation, Map<String, ?> more) {
		step(mutation, "complaint", more);
	}

	private void repair(String mutation, Map<String, ?> more) {
		step(mutation, "repairRequest", more);
	}

	private void step(String mutation, String subject, Map<String, ?> more) {
		Map<String, Object> input = new HashMap<>(more);
		input.put(subject + "Id", this.last.text("/%s/id".formatted(subject)));
		input.put("expectedVersion", this.last.number("/%s/version".formatted(subject)));
		mutate(mutation, subject, input);
	}

	private void mutate(String mutation, String subject, Map<String, Object> input) {
		input.putIfAbsent("idempotencyKey", UUID.randomUUID().toString());
		if (mutation.startsWith("record")) {
			input.put("projectId", new GlobalId("Project", ApiDatabase.project(ApiDatabase.JINXIU)).encode());
		}
		this.last = this.client.mutate(mutation, subject + " { id version }", input);
	}

}
