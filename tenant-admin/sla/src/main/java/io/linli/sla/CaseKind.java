package io.linli.sla;

/**
 * What a promise is about.
 */
public enum CaseKind {

	COMPLAINT("投诉", "complaint"), REPAIR("报修", "repair"), RENOVATION("装修", "renovation");

	private final Words title;

	CaseKind(String zhCn, String en) {
		this.title = new Words(zhCn, en);
	}

	public Words title() {
		return this.title;
	}

}
