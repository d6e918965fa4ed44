package io.linli.sla;

/**
 * What a promise is about.
 */
public enum CaseKind {

	COMPLAINT("投诉", "complaint"), REPAIR("报修", "repair"), RENOVATION("装修", "renovation"),
	/** A contract over a time: B-03. */
	CONTRACTED_SERVICE("特约服务", "contracted service"),
	/** Any other service, and a developer legacy item: B-05, B-06. */
	OTHER_SERVICE("其他服务", "other service"),
	/** B-04. */
	ACTIVITY("社区文化活动", "community activity");

	private final Words title;

	CaseKind(String zhCn, String en) {
		this.title = new Words(zhCn, en);
	}

	public Words title() {
		return this.title;
	}

}
