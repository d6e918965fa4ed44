package io.linli.sla;

/**
 * Minor 轻微 or major 重大 (C-11).
 */
public enum Severity {

	MINOR("轻微", "minor"), MAJOR("重大", "major");

	private final Words title;

	Severity(String zhCn, String en) {
		this.title = new Words(zhCn, en);
	}

	public Words title() {
		return this.title;
	}

}
