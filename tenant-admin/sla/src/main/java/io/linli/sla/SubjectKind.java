package io.linli.sla;

/**
 * The record whose events start and stop a deadline.
 */
public enum SubjectKind {

	COMPLAINT("投诉", "complaint"), REPAIR("报修", "repair"), CALLBACK("回访", "callback"), RENOVATION("装修", "renovation"),
	PATROL("巡查", "patrol"), VIOLATION("违章", "violation");

	private final Words title;

	SubjectKind(String zhCn, String en) {
		this.title = new Words(zhCn, en);
	}

	public Words title() {
		return this.title;
	}

}
