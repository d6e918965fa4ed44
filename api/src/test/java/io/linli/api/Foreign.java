package io.linli.api;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.linli.api.graphql.GlobalId;
import io.linli.tenancy.Role;

/**
 * Things that exist, in another company.
 */
final class Foreign {

	static final List<String> TYPES = List.of("Project", "Household", "Complaint", "Deadline");

	private static final Map<String, String> IDS = make();

	private Foreign() {
	}

	static String id(String type) {
		return IDS.get(type);
	}

	private static Map<String, String> make() {
		String project = new GlobalId("Project", ApiDatabase.project(ApiDatabase.HAITANG)).encode();
		String household = new GlobalId("Household", ApiDatabase.household(ApiDatabase.HAITANG, 1)).encode();
		Api.Client stranger = Api.shared().as(Role.PROJECT_MANAGER, ApiDatabase.HAITANG);
		Answer recorded = stranger.mutate("recordComplaint", "complaint { id version }",
				Map.of("idempotencyKey", UUID.randomUUID().toString(), "projectId", project, "category", "x",
						"receivingDepartment", "x", "summary", "x", "channel", "PHONE"));
		Answer classified = stranger.mutate("classifyComplaint", "complaint { deadlines { id } }",
				Map.of("idempotencyKey", UUID.randomUUID().toString(), "complaintId", recorded.text("/complaint/id"),
						"expectedVersion", recorded.number("/complaint/version"), "responsibility", "PROPERTY",
						"severity", "MINOR"));
		return Map.of("Project", project, "Household", household, "Complaint", recorded.text("/complaint/id"),
				"Deadline", classified.text("/complaint/deadlines/0/id"));
	}

}
