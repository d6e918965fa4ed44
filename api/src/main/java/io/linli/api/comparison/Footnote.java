package io.linli.api.comparison;

import io.linli.kpi.Words;

/**
 * The type {@code Footnote}: why a figure is not to be read alone. Nothing is left out
 * for it.
 */
enum Footnote {

	NO_CASES("没有计入的内容，没有数值", "Nothing was counted, and so there is no value."),

	FEW_CASES("计入的数量低于该指标的下限，数值仅供参考", "Less was counted than the KPI asks for: the value says little."),

	FEW_CASES_IN_CELL("单元中半数或以上的项目计入的数量低于该指标的下限",
			"In half of the cell's projects or more less was counted than the KPI asks for."),

	WIDER_CELL("更窄的单元过小，不予公布，改用更宽的单元", "A narrower cell would be too small to be shown: this one is wider."),

	REST_OF_CELL("单元由更宽单元中未进入较窄单元的项目合并而成",
			"The cell is made of those projects of a wider one that are in none of its narrower ones.");

	private final Words text;

	Footnote(String zhCn, String en) {
		this.text = new Words(zhCn, en);
	}

	public Footnote code() {
		return this;
	}

	public Words text() {
		return this.text;
	}

}
