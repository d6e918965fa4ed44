package io.linli.sla;

/**
 * Inside a dwelling or in the public area 公共区域 (B-07).
 */
public enum Area {

	PRIVATE("户内", "private area"), PUBLIC("公共区域", "public area");

	private final Words title;

	Area(String zhCn, String en) {
		this.title = new Words(zhCn, en);
	}

	public Words title() {
		return this.title;
	}

}
