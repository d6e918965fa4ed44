package io.linli.sla;

/**
 * Where a limit comes from. A contract clause wins outright, among the others the
 * strictest.
 */
public enum Source {

	CONTRACT("服务合同", "contract clause"), CITY_STANDARD("当地等级服务标准", "local grade standard"),
	PROCEDURE("作业规程", "procedures"), PLATFORM("平台默认", "platform default");

	private final Words title;

	Source(String zhCn, String en) {
		this.title = new Words(zhCn, en);
	}

	public Words title() {
		return this.title;
	}

}
