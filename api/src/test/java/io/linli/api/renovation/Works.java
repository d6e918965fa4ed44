package io.linli.api.renovation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.linli.api.Answer;
import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.api.graphql.GlobalId;
import io.linli.tenancy.Role;

/**
 * Renovations as front-ends make them, each command with a key of its own.
 */
public final class Works {

	public static final String PROJECT = new GlobalId("Project", ApiDatabase.project(ApiDatabase.JINXIU)).encode();

	public static final String HOUSEHOLD = new GlobalId("Household", ApiDatabase.household(ApiDatabase.JINXIU, 3))
		.encode();

	public static final List<String> FORMALITIES = List.of("IDENTITY_PROOF", "APPLICATION_FORM", "AGREEMENT",
			"DRAWINGS", "CONTRACTOR_LICENCE");

	private static final String FIELDS = "renovation { id version status number }";

	public final Api.Client receptionist = named("zhao-min", Role.RECEPTIONIST);

	public final Api.Client supervisor = named("qian-li", Role.CUSTOMER_SERVICE_SUPERVISOR);

	public final Api.Client keeper = named("sun-bo", Role.ORDER_KEEPER);

	public final Api.Client worker = named("li-wei", Role.MAINTENANCE_WORKER);

	public final Api.Client foreman = named("zhou-jun", Role.MAINTENANCE_SUPERVISOR);

	public final Api.Client manager = named("wu-fang", Role.PROJECT_MANAGER);

	private static Api.Client named(String name, Role role) {
		return Api.shared().as(name, List.of(role), ApiDatabase.JINXIU);
	}

	public static Map<String, Object> application(Map<String, ?> changed) {
		Map<String, Object> input = new HashMap<>();
		input.put("idempotencyKey", UUID.randomUUID().toString());
		input.put("projectId", PROJECT);
		input.put("householdId", HOUSEHOLD);
		input.put("category", "全屋装修");
		input.put("works", "拆除非承重墙，水电改造，铺地砖");
		input.put("applicant", "王芳");
		input.put("phone", "13800138000");
		input.put("contractor", "美居装饰");
		input.putAll(changed);
		return input;
	}

	public Answer applied(Map<String, ?> changed) {
		return this.receptionist.mutate("applyForRenovation", FIELDS, application(changed));
	}

	/** A step with a renovation on the version that it has now. */
	public Answer step(Api.Client client, String mutation, String renovation, Map<String, ?> more) {
		Map<String, Object> input = new HashMap<>(more);
		input.putIfAbsent("idempotencyKey", UUID.randomUUID().toString());
		input.put("renovationId", renovation);
		input.putIfAbsent("expectedVersion", read(renovation, "version").number("/version"));
		return client.mutate(mutation, FIELDS, input);
	}

	public Answer filed(String renovation, List<String> kinds, Map<String, ?> more) {
		Map<String, Object> input = new HashMap<>(more);
		input.put("kinds", kinds);
		return step(this.receptionist, "fileMaterials", renovation, input);
	}

	public Answer permitted(String renovation, Map<String, ?> more) {
		Map<String, Object> input = new HashMap<>(
				Map.of("startsOn", "2026-03-02", "endsOn", "2026-05-31", "sealed", true));
		input.putAll(more);
		return step(this.supervisor, "issuePermit", renovation, input);
	}

	public Answer pass(String renovation, Map<String, ?> more) {
		Map<String, Object> input = new HashMap<>(
				Map.of("worker", "刘强", "trade", "瓦工", "startsOn", "2026-03-02", "endsOn", "2026-05-31", "photo", true));
		input.putAll(more);
		return step(this.receptionist, "issueWorkerPass", renovation, input);
	}

	/** The id of a renovation that has its formalities, on March 1st. */
	public String formal() {
		String renovation = applied(Map.of("occurredAt", "2026-03-01T09:00:00+08:00")).text("/renovation/id");
		step(this.receptionist, "confirmIdentity", renovation,
				Map.of("document", "身份证、购房合同", "occurredAt", "2026-03-01T09:10:00+08:00"));
		filed(renovation, FORMALITIES, Map.of("occurredAt", "2026-03-01T09:20:00+08:00"));
		step(this.receptionist, "completeFormalities", renovation, Map.of("occurredAt", "2026-03-01T09:30:00+08:00"));
		return renovation;
	}

	/** The id of a renovation whose works are allowed from March 2nd on. */
	public String allowed() {
		String renovation = formal();
		permitted(renovation, Map.of("occurredAt", "2026-03-01T10:00:00+08:00"));
		return renovation;
	}

	public Answer debrisRemoved(String renovation, String at) {
		return step(this.keeper, "recordDebrisRemoval", renovation,
				Map.of("place", "袋装运至指定堆放点，由清运公司运走", "occurredAt", at));
	}

	/** Somebody of customer service was on the site. */
	public Answer patrolled(String renovation, String arrived, String left) {
		Api.Client once = named("patroller-" + UUID.randomUUID(), Role.RECEPTIONIST);
		return once.mutate("recordPatrolRound", "patrolRound { id }",
				Map.of("idempotencyKey", UUID.randomUUID().toString(), "projectId", PROJECT, "department",
						"CUSTOMER_SERVICE", "visits", List.of(Map.of("renovationId", renovation, "arrivedAt", arrived,
								"leftAt", left, "items", List.of(Map.of("kind", "PASS_CHECK", "inOrder", true))))));
	}

	/** The works ended an hour before. */
	public Answer completed(String renovation, Map<String, ?> changed) {
		Map<String, Object> input = new HashMap<>(
				Map.of("completedAt", "2026-05-20T16:00:00+08:00", "occurredAt", "2026-05-20T17:00:00+08:00"));
		input.putAll(changed);
		return step(this.worker, "notifyCompletion", renovation, input);
	}

	public Answer accepted(String renovation, Map<String, ?> changed) {
		Map<String, Object> input = new HashMap<>(Map.of("acceptance", "水、电、防水及公共部位均合格", "occurredAt",
				"2026-05-22T10:00:00+08:00", "signatures", List.of(signature("OWNER", "王芳", "2026-05-22"),
						signature("CUSTOMER_SERVICE", "钱丽", "2026-05-22"), signature("REPAIR", "周军", "2026-05-21"))));
		input.putAll(changed);
		return step(this.supervisor, "acceptRenovation", renovation, input);
	}

	public static Map<String, String> signature(String party, String name, String day) {
		return Map.of("party", party, "name", name, "signedOn", day);
	}

	/** More of a renovation, read by its id. */
	public Answer read(String renovation, String selection) {
		return this.supervisor
			.ask("query($id: ID!) { renovation(id: $id) { %s } }".formatted(selection), Map.of("id", renovation))
			.at("/renovation");
	}

}
