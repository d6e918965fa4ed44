package io.linli.api.repair;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.linli.api.Answer;
import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.api.graphql.GlobalId;
import io.linli.api.sla.OwnProject;
import io.linli.tenancy.Role;

/**
 * Repairs as a front-end makes them, each command with a key of its own.
 */
public final class Crew {

	public static final String FIELDS = "repairRequest { id number version status dueAt }";

	/** The worker is a receptionist as well, as in a small service centre. */
	public final Api.Client worker = Api.shared()
		.as("li-wei", List.of(Role.MAINTENANCE_WORKER, Role.RECEPTIONIST, Role.PROJECT_MANAGER), ApiDatabase.JINXIU);

	public final Api.Client receptionist = Api.shared().as(Role.RECEPTIONIST, ApiDatabase.JINXIU);

	public final Api.Client supervisor = Api.shared().as(Role.CUSTOMER_SERVICE_SUPERVISOR, ApiDatabase.JINXIU);

	final Api.Client manager = Api.shared().as(Role.PROJECT_MANAGER, ApiDatabase.JINXIU);

	public static Map<String, Object> intake() {
		Map<String, Object> input = new HashMap<>();
		input.put("idempotencyKey", UUID.randomUUID().toString());
		input.put("projectId", new GlobalId("Project", ApiDatabase.project(ApiDatabase.JINXIU)).encode());
		input.put("householdId", new GlobalId("Household", ApiDatabase.household(ApiDatabase.JINXIU, 2)).encode());
		input.put("category", "水电");
		input.put("fault", "厨房水龙头漏水");
		input.put("urgency", "GENERAL");
		input.put("area", "PRIVATE");
		input.put("channel", "PHONE");
		return input;
	}

	/** The intake with some fields changed. */
	public static Map<String, Object> intake(Map<String, ?> changed) {
		Map<String, Object> input = intake();
		input.putAll(changed);
		return input;
	}

	public Answer recorded(Map<String, ?> changed) {
		return this.receptionist.mutate("recordRepairRequest", FIELDS, intake(changed));
	}

	/** In the public area of the project whose contract promises more. */
	Answer recordedInOwnProject(Map<String, ?> changed) {
		Map<String, Object> input = intake(changed);
		input.remove("householdId");
		input.putAll(Map.of("area", "PUBLIC", "projectId", OwnProject.id()));
		return this.receptionist.mutate("recordRepairRequest", FIELDS, input);
	}

	/** A step after an earlier answer, on the version that it showed. */
	Answer step(Api.Client client, String mutation, Answer before, Map<String, ?> more) {
		Map<String, Object> input = new HashMap<>(more);
		input.putIfAbsent("idempotencyKey", UUID.randomUUID().toString());
		input.putIfAbsent("repairRequestId", before.text("/repairRequest/id"));
		input.putIfAbsent("expectedVersion", before.number("/repairRequest/version"));
		return client.mutate(mutation, FIELDS, input);
	}

	Answer passedOn(Answer before, Map<String, ?> more) {
		Map<String, Object> input = new HashMap<>(more);
		input.put("passedOnBy", "RADIO");
		return step(this.receptionist, "passOnRepair", before, input);
	}

	Answer ordered(Answer before, Map<String, ?> more) {
		return step(this.worker, "openWorkOrder", before, more);
	}

	Answer arrived(Answer before, Map<String, ?> more) {
		Map<String, Object> input = new HashMap<>(more);
		input.put("channel", "RADIO");
		return step(this.receptionist, "arriveOnSite", before, input);
	}

	Answer verified(Answer before, Map<String, ?> more) {
		return step(this.worker, "verifyRepair", before, more);
	}

	Answer completed(Answer before, Map<String, ?> more) {
		Map<String, Object> input = new HashMap<>(more);
		input.putIfAbsent("result", "更换阀芯");
		return step(this.worker, "completeRepair", before, input);
	}

	/** Everything up to the verification, now. */
	public Answer underWork(Map<String, ?> changed) {
		return verified(arrived(ordered(passedOn(recorded(changed), Map.of()), Map.of()), Map.of()), Map.of());
	}

	public Answer completed(Map<String, ?> changed) {
		return completed(underWork(changed), Map.of());
	}

	/** More of a repair request, read by its id. */
	public Answer read(Answer known, String selection) {
		return this.supervisor
			.ask("query($id: ID!) { repairRequest(id: $id) { %s } }".formatted(selection),
					Map.of("id", known.text("/repairRequest/id")))
			.at("/repairRequest");
	}

}
