package io.linli.api.complaint;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import io.linli.api.Answer;
import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.api.graphql.GlobalId;
import io.linli.tenancy.Role;

/**
 * Complaints as a front-end makes them, each command with a key of its own.
 */
final class Complainant {

	static final String FIELDS = "complaint { id number version status cycle solveDueAt }";

	final Api.Client receptionist = Api.shared().as(Role.RECEPTIONIST, ApiDatabase.JINXIU);

	final Api.Client supervisor = Api.shared().as(Role.CUSTOMER_SERVICE_SUPERVISOR, ApiDatabase.JINXIU);

	static String projectId(UUID company) {
		return new GlobalId("Project", ApiDatabase.project(company)).encode();
	}

	static Map<String, Object> intake() {
		Map<String, Object> input = new HashMap<>();
		input.put("idempotencyKey", UUID.randomUUID().toString());
		input.put("projectId", projectId(ApiDatabase.JINXIU));
		input.put("householdId", new GlobalId("Household", ApiDatabase.household(ApiDatabase.JINXIU, 1)).encode());
		input.put("category", "环境卫生");
		input.put("receivingDepartment", "物业公司");
		input.put("summary", "楼道垃圾清理不及时");
		input.put("channel", "PHONE");
		return input;
	}

	Answer recorded() {
		return this.receptionist.mutate("recordComplaint", FIELDS, intake());
	}

	/** A step after an earlier answer, on the version that it showed. */
	Answer step(String mutation, Answer before, Map<String, Object> more) {
		Map<String, Object> input = new HashMap<>(more);
		input.putIfAbsent("idempotencyKey", UUID.randomUUID().toString());
		if (mutation.equals("reclassifyComplaint")) {
			input.putIfAbsent("reason", "现场核实");
		}
		input.putIfAbsent("complaintId", before.text("/complaint/id"));
		input.putIfAbsent("expectedVersion", before.number("/complaint/version"));
		return this.supervisor.mutate(mutation, FIELDS, input);
	}

	Answer classified(Answer before, String responsibility, String severity) {
		return step("classifyComplaint", before, Map.of("responsibility", responsibility, "severity", severity));
	}

	Answer solved(Answer before) {
		return step("solveComplaint", before, Map.of("measure", "当日清运"));
	}

	/** More of a complaint, read by its id. */
	Answer read(Answer known, String selection) {
		return this.supervisor
			.ask("query($id: ID!) { complaint(id: $id) { %s } }".formatted(selection),
					Map.of("id", known.text("/complaint/id")))
			.at("/complaint");
	}

}
