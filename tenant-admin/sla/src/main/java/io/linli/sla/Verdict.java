package io.linli.sla;

/**
 * Whether a promise was kept. UNMEASURED, for want of a limit or a time, never counts as
 * kept.
 */
public enum Verdict {

	MET("按时", "met"), BREACHED("逾期", "breached"), OPEN("进行中", "open"), UNMEASURED("无法计量", "unmeasured");

	private final Words title;

	Verdict(String zhCn, String en) {
		this.title = new Words(zhCn, en);
	}

	public Words title() {
		return this.title;
	}

}
