package io.linli.sla;

/**
 * The record whose events start and stop a deadline.
 */
public enum SubjectKind {

	COMPLAINT("投诉", "complaint"), REPAIR("报修", "repair"), CALLBACK("回访", "callback"), RENOVATION("装修", "renovation"),
	PATROL("巡查", "patrol"), VIOLATION("违章", "violation"), SERVICE_CALLBACK("服务回访", "callback about a service"),
	HOME_VISIT("入户走访", "home visit");

	private final Words title;

	SubjectKind(String zhCn, String en) {
		this.title = new Words(zhCn, en);
	}

	public Words title() {
		return this.title;
	}

}
