package io.linli.sla;

/**
 * Who has to solve a complaint: the property company 物业类 or the developer 地产类 (C-03).
 */
public enum Responsibility {

	PROPERTY("物业类", "property"), DEVELOPER("地产类", "developer");

	private final Words title;

	Responsibility(String zhCn, String en) {
		this.title = new Words(zhCn, en);
	}

	public Words title() {
		return this.title;
	}

}
