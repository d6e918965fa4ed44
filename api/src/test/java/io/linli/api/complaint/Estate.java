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
 * A project of its own, with the people who work on its complaints.
 */
public final class Estate {

	private static final UUID COMPANY = ApiDatabase.JINXIU;

	private final Api.Client receptionist = as(Role.RECEPTIONIST);

	public final Api.Client supervisor = as(Role.CUSTOMER_SERVICE_SUPERVISOR);

	public final Api.Client manager = as(Role.PROJECT_MANAGER);

	private final UUID key = UUID.randomUUID();

	private final UUID household = UUID.randomUUID();

	/** One where nobody has complained yet; its household is of the owner 王芳. */
	public Estate() {
		ApiDatabase.shared()
			.admin()
			.sql("""
					insert into linli.project (tenant_id, id, code, name, city, time_zone)
					values (?, ?, ?, '新苑', '杭州', 'Asia/Shanghai')""")
			.params(COMPANY, this.key, "N" + this.key.toString().substring(0, 7))
			.update();
		ApiDatabase.shared()
			.admin()
			.sql("""
					insert into linli.household (tenant_id, id, project_id, building, unit, owner_name, phone, delivered_on)
					values (?, ?, ?, ?, '101', '王芳', '+8613800000001', '2024-01-01')""")
			.params(COMPANY, this.household, this.key, building())
			.update();
	}

	/** Somebody who works in all projects of the company. */
	public static Api.Client as(Role role) {
		return Api.shared().as(role, COMPANY);
	}

	public String id() {
		return new GlobalId("Project", this.key).encode();
	}

	/** The address of its household. */
	public String address() {
		return building() + "101";
	}

	private String building() {
		return this.key.toString().substring(0, 8) + "栋";
	}

	public String householdId() {
		return new GlobalId("Household", this.household).encode();
	}

	/** A complaint that is not classified yet, with more in its input. */
	public Answer recorded(Map<String, ?> more) {
		Map<String, Object> input = new HashMap<>(Complainant.intake());
		input.putAll(Map.of("projectId", id(), "householdId", this.householdId()));
		input.putAll(more);
		return this.receptionist.mutate("recordComplaint", Complainant.FIELDS, input);
	}

	/** A complaint that is classified at once. */
	public Answer recorded(String responsibility, String severity, Map<String, ?> more) {
		Map<String, Object> input = new HashMap<>(more);
		input.putAll(Map.of("responsibility", responsibility, "severity", severity));
		return recorded(input);
	}

	/** A step after an earlier answer, by the supervisor. */
	public Answer step(String mutation, Answer before, Map<String, ?> more) {
		return step(this.supervisor, mutation, before, more);
	}

	public Answer step(Api.Client person, String mutation, Answer before, Map<String, ?> more) {
		Map<String, Object> input = new HashMap<>(more);
		input.put("idempotencyKey", UUID.randomUUID().toString());
		input.put("complaintId", before.text("/complaint/id"));
		input.put("expectedVersion", before.number("/complaint/version"));
		return person.mutate(mutation, Complainant.FIELDS, input);
	}

	public Answer handled(Answer before, String action) {
		return step("handleComplaint", before, Map.of("action", action, "note", "已处理"));
	}

	public Answer solved(Answer before) {
		return step("solveComplaint", before, Map.of("measure", "已解决"));
	}

	/** More of a complaint, read by its id. */
	public Answer read(Answer of, String selection) {
		return this.supervisor
			.ask("query($id: ID!) { complaint(id: $id) { %s } }".formatted(selection),
					Map.of("id", of.text("/complaint/id")))
			.at("/complaint");
	}

	/** A question about the project, whose id is the variable. */
	public Answer ask(String question) {
		return this.supervisor.ask("query($project: ID!) { %s }".formatted(question), Map.of("project", id()));
	}

}
