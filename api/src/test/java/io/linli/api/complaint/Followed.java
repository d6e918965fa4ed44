package io.linli.api.complaint;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.linli.api.Answer;
import io.linli.api.sla.OwnProject;

/**
 * Major complaints in the project where those of the developer are followed up every day.
 */
public final class Followed {

	private final Complainant people = new Complainant();

	/** Of the developer, and classified at once. */
	public Answer recorded(OffsetDateTime at) {
		return recorded("DEVELOPER", at);
	}

	public Answer recorded(String responsibility, OffsetDateTime at) {
		Map<String, Object> input = new HashMap<>(Complainant.intake());
		input.remove("householdId");
		input.putAll(Map.of("projectId", OwnProject.id(), "responsibility", responsibility, "severity", "MAJOR",
				"occurredAt", at.toString()));
		return this.people.receptionist.mutate("recordComplaint", Complainant.FIELDS, input);
	}

	public Answer handled(Answer before, OffsetDateTime at) {
		return this.people.step("handleComplaint", before,
				Map.of("action", "COORDINATE", "note", "已与地产公司沟通", "occurredAt", at.toString()));
	}

	public Answer solved(Answer before, OffsetDateTime at) {
		return this.people.step("solveComplaint", before, Map.of("measure", "已修复", "occurredAt", at.toString()));
	}

	public Answer reopened(Answer before) {
		return this.people.step("reopenComplaint", before, Map.of("reason", "又裂了"));
	}

	public Answer reclassified(Answer before, String responsibility) {
		return this.people.step("reclassifyComplaint", before,
				Map.of("responsibility", responsibility, "severity", "MAJOR"));
	}

	/** What happened to it, in its order. */
	public List<String> kinds(Answer of) {
		return this.people.read(of, "events { kind }").each("/events", "kind");
	}

}
