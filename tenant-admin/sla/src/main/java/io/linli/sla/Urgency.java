package io.linli.sla;

/**
 * General 一般性 or sudden emergency 突发紧急.
 */
public enum Urgency {

	GENERAL("一般性", "general"), EMERGENCY("突发紧急", "emergency");

	private final Words title;

	Urgency(String zhCn, String en) {
		this.title = new Words(zhCn, en);
	}

	public Words title() {
		return this.title;
	}

}
