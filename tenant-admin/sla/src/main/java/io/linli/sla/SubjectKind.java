package io.linli.sla;

/**
 * The record whose events start and stop a deadline.
 */
public enum SubjectKind {

	COMPLAINT("投诉", "complaint"), REPAIR("报修", "repair"), CALLBACK("回访", "callback");

	private final Words title;

	SubjectKind(String zhCn, String en) {
		this.title = new Words(zhCn, en);
	}

	public Words title() {
		return this.title;
	}

}
