package io.linli.api.violation;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import io.linli.api.Answer;
import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.api.renovation.Works;

/**
 * Violations as front-ends make them, each command with a key of its own; on March 4th,
 * unless a step says otherwise.
 */
public final class Inspector {

	private static final String FIELDS = "violation { id version status }";

	private final Works works;

	public Inspector(Works works) {
		this.works = works;
		Map.of("sun-bo", "孙波", "li-wei", "李伟")
			.forEach((name, fullName) -> ApiDatabase.shared()
				.admin()
				.sql("update linli.staff_member set full_name = ? where tenant_id = ? and name = ? and full_name <> ?")
				.params(fullName, ApiDatabase.JINXIU, name, fullName)
				.update());
	}

	/** Found by an order keeper; the repair department is responsible. */
	public Answer found(String renovation, Map<String, ?> changed) {
		Map<String, Object> input = new HashMap<>(Map.of("idempotencyKey", UUID.randomUUID().toString(), "renovationId",
				renovation, "kind", "LOAD_BEARING_STRUCTURE", "detail", "客厅与阳台之间承重墙开洞，约 80 × 200 厘米", "department",
				"ORDER_KEEPING", "occurredAt", "2026-03-04T09:00:00+08:00"));
		input.putAll(changed);
		return this.works.keeper.mutate("recordViolation", FIELDS, input);
	}

	/** The id of one. */
	public String found(String renovation) {
		return found(renovation, Map.of()).text("/violation/id");
	}

	/** A step with a violation on the version that it has now. */
	public Answer step(Api.Client client, String mutation, String violation, Map<String, ?> more) {
		Map<String, Object> input = new HashMap<>(more);
		input.putIfAbsent("idempotencyKey", UUID.randomUUID().toString());
		input.put("violationId", violation);
		input.putIfAbsent("expectedVersion", read(violation, "version").number("/version"));
		return client.mutate(mutation, FIELDS, input);
	}

	public Answer served(String violation, Map<String, ?> changed) {
		Map<String, Object> input = new HashMap<>(Map.of("content", "立即停工，按原设计图纸恢复承重墙，由原设计单位出具加固方案", "rectifyBy",
				"2026-03-11T18:00:00+08:00", "firstDeliverer", "sun-bo", "secondDeliverer", "li-wei", "occurredAt",
				"2026-03-04T10:00:00+08:00"));
		input.putAll(changed);
		input.putIfAbsent("firstSignedAt", input.get("occurredAt"));
		input.putIfAbsent("secondSignedAt", input.get("occurredAt"));
		return step(this.works.keeper, "serveRectificationNotice", violation, input);
	}

	public Answer signed(String violation, Map<String, ?> changed) {
		Map<String, Object> input = new HashMap<>(Map.of("signee", "王芳", "occurredAt", "2026-03-04T10:05:00+08:00"));
		input.putAll(changed);
		return step(this.works.keeper, "acknowledgeReceipt", violation, input);
	}

	public Answer left(String violation, Map<String, ?> changed) {
		Map<String, Object> input = new HashMap<>(
				Map.of("leftAtDoor", true, "photoTaken", true, "occurredAt", "2026-03-04T10:10:00+08:00"));
		input.putAll(changed);
		return step(this.works.keeper, "leaveNotice", violation, input);
	}

	public Answer rectified(String violation, String at) {
		return step(this.works.worker, "rectifyViolation", violation,
				Map.of("rectification", "已停工，洞口按加固方案恢复", "occurredAt", at));
	}

	public Answer rechecked(String violation, boolean passed, String at) {
		return step(this.works.worker, "recheckViolation", violation,
				Map.of("passed", passed, "note", passed ? "墙体已恢复" : "洞口仍未封堵", "occurredAt", at));
	}

	public Answer verified(String violation, String at) {
		return step(this.works.foreman, "verifyRectification", violation, Map.of("occurredAt", at));
	}

	public Answer reported(String violation, String at) {
		return step(this.works.worker, "reportViolation", violation,
				Map.of("report", "整改完毕，已复查并经主管核实", "occurredAt", at));
	}

	/** More of a violation, read by its id. */
	public Answer read(String violation, String selection) {
		return this.works.supervisor
			.ask("query($id: ID!) { violation(id: $id) { %s } }".formatted(selection), Map.of("id", violation))
			.at("/violation");
	}

}
