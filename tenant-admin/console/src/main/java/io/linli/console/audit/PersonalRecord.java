package io.linli.console.audit;

import java.util.Locale;

import io.linli.sla.Words;

/**
 * Records of which somebody was shown personal data, named as the API's schema names
 * them.
 */
enum PersonalRecord {

	ACCEPTANCE_SIGNATURE("验收签字", "signature of an acceptance"),
	ACTIVITY_PARTICIPANT("活动参加者", "participant of an activity"), COMPLAINT("投诉", "complaint"),
	HOTLINE_COMPLAINT("热线转来的投诉", "complaint by a hotline"), HOUSEHOLD("住户", "household"),
	OWNER_INQUIRY("业主问询", "an owner’s question"), RECTIFICATION_NOTICE("整改通知单", "rectification notice"),
	RENOVATION("装修", "renovation"), REPAIR_CORRECTION("报修更正", "correction of a repair request"),
	REPAIR_REQUEST("报修", "repair request"), RESIDENT("居住人", "resident"),
	RESIDENT_CHANGE("居住人变更", "change of a resident"), WORKER_PASS("施工人员出入证", "worker’s pass"),
	WORK_ORDER_COPY("工单联", "copy of a work order");

	private final Words title;

	PersonalRecord(String zhCn, String en) {
		this.title = new Words(zhCn, en);
	}

	/**
	 * @param type such as {@code RepairRequest}; one that is not here stands as it is
	 */
	static Words title(String type) {
		var name = type.replaceAll("(?<=.)(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
		for (var each : values()) {
			if (each.name().equals(name)) {
				return each.title;
			}
		}
		return Act.plain(type);
	}

}
