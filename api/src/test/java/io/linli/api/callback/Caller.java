package io.linli.api.callback;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import io.linli.api.Answer;
import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.api.repair.Crew;
import io.linli.tenancy.Role;

/**
 * Cases that owe callbacks, and the callbacks as a front-end records them.
 */
final class Caller {

	static final String SUPERVISOR = "customer-service-supervisor@" + ApiDatabase.JINXIU;

	static final String MANAGER = "project-manager@" + ApiDatabase.JINXIU;

	static final String MAINTENANCE = "maintenance-supervisor@" + ApiDatabase.JINXIU;

	private static final String COMPLAINT = "complaint { id version }";

	final Crew crew = new Crew();

	/** Handles and solves complaints. */
	private final Api.Client handler = Api.shared().as(Role.PROJECT_MANAGER, ApiDatabase.JINXIU);

	Answer owedByRepair() {
		return owed(this.crew.read(this.crew.completed(Map.of()), "callbacks { id }").text("/callbacks/0/id"));
	}

	/** The callback of a solved complaint. */
	Answer owedBy(Answer solved) {
		return owed(this.crew.supervisor
			.ask("query($id: ID!) { complaint(id: $id) { callbacks { id } } }",
					Map.of("id", solved.text("/complaint/id")))
			.text("/complaint/callbacks/0/id"));
	}

	Answer solvedComplaint() {
		return solved(intake(Map.of()), Map.of());
	}

	Answer solvedComplaint(String occurredAt) {
		return solved(intake(Map.of("occurredAt", occurredAt)), Map.of("occurredAt", occurredAt));
	}

	/** One on which nobody has worked. */
	Answer classifiedComplaint() {
		return classified(intake(Map.of()), Map.of());
	}

	Answer complaintStep(String mutation, Answer before, Map<String, ?> more) {
		return complaintStep(this.handler, mutation, before, more);
	}

	Answer complaintStep(Api.Client person, String mutation, Answer before, Map<String, ?> more) {
		Map<String, Object> input = new HashMap<>(more);
		input.put("idempotencyKey", UUID.randomUUID().toString());
		input.put("complaintId", before.text("/complaint/id"));
		input.put("expectedVersion", before.number("/complaint/version"));
		return person.mutate(mutation, COMPLAINT, input);
	}

	/**
	 * The callback of a solved complaint, which two supervisors arranged as soon as it
	 * was owed.
	 */
	Answer arrangedBy(Answer solved) {
		Answer owed = owedBy(solved);
		arrange(this.crew.supervisor, owed, Map.of("supervisor", SUPERVISOR, "departmentSupervisor", MAINTENANCE,
				"occurredAt", read(owed, "owedSince").text("/owedSince")));
		return owed;
	}

	Answer arrange(Answer callback, String supervisor, String department) {
		return arrange(this.crew.supervisor, callback,
				Map.of("supervisor", supervisor, "departmentSupervisor", department));
	}

	Answer arrange(Api.Client person, Answer callback, Map<String, String> how) {
		Map<String, Object> input = new HashMap<>(how);
		input.putAll(
				Map.of("idempotencyKey", UUID.randomUUID().toString(), "callbackId", callback.text("/callback/id")));
		return person.mutate("arrangeCallback",
				"callbackFollowup { arrangement { number supervisor departmentSupervisor arrangedAt recordedAt recordedBy } }",
				input);
	}

	/** Records a callback by telephone, unless the form says otherwise. */
	Answer record(Api.Client client, Answer before, Map<String, ?> form) {
		Map<String, Object> input = new HashMap<>(form);
		input.putIfAbsent("idempotencyKey", UUID.randomUUID().toString());
		input.putIfAbsent("callbackId", before.text("/callback/id"));
		input.putIfAbsent("expectedVersion", before.number("/callback/version"));
		input.putIfAbsent("method", "PHONE");
		return client.mutate("recordCallback", "callback { id version reached }", input);
	}

	/** More of a callback, read by its id. */
	Answer read(Answer known, String selection) {
		return this.crew.supervisor
			.ask("query($id: ID!) { callback(id: $id) { %s } }".formatted(selection),
					Map.of("id", known.text("/callback/id")))
			.at("/callback");
	}

	private Answer owed(String id) {
		return this.crew.supervisor.ask("query($id: ID!) { callback(id: $id) { id version reached } }",
				Map.of("id", id));
	}

	private static Map<String, Object> intake(Map<String, ?> more) {
		Map<String, Object> input = new HashMap<>(more);
		input.put("idempotencyKey", UUID.randomUUID().toString());
		input.put("projectId", Crew.intake().get("projectId"));
		input.put("category", "环境卫生");
		input.put("receivingDepartment", "物业公司");
		input.put("summary", "楼道垃圾");
		input.put("channel", "PHONE");
		return input;
	}

	private Answer classified(Map<String, Object> intake, Map<String, ?> when) {
		Answer recorded = this.crew.receptionist.mutate("recordComplaint", COMPLAINT, intake);
		Map<String, Object> kind = new HashMap<>(when);
		kind.putAll(Map.of("responsibility", "PROPERTY", "severity", "MINOR"));
		return complaintStep("classifyComplaint", recorded, kind);
	}

	private Answer solved(Map<String, Object> intake, Map<String, ?> when) {
		Map<String, Object> measure = new HashMap<>(when);
		measure.put("measure", "清运");
		return complaintStep("solveComplaint", classified(intake, when), measure);
	}

}
