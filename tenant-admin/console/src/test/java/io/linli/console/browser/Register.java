package io.linli.console.browser;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.options.FilePayload;
import io.linli.console.bring.Sheets;

/** Tables of an administrator, with columns named as people please. */
final class Register {

	private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	/** Two projects, one of which is written in English. */
	static final FilePayload PROJECTS = new FilePayload("projects.xlsx", XLSX,
			Sheets.of(List.of(List.of("项目代码", "小区名称", "所在城市", "建筑面积(㎡)"), List.of("BR-1", "云栖花园", "杭州", "120000"),
					List.of("BR-2", "West Lake <b>Court</b>", "杭州", "80000"))));

	/** 300 households below two titles, whose buildings are written once. */
	static final FilePayload HOUSEHOLDS = new FilePayload("业主台账.xlsx", XLSX, Sheets.of(households()));

	private Register() {
	}

	private static List<List<String>> households() {
		var rows = new ArrayList<>(List.of(List.of("云栖花园业主台账"), List.of("制表：客服部", "", "", "", "", "2026-11-30"),
				List.of("楼 幢", "单元", "门牌", "客户名称", "联系手机", "交楼日期", "套内面积", "所属小区")));
		for (int number = 0; number < 300; number++) {
			int room = number % 30;
			rows.add(List.of((room == 0) ? (number / 30 + 1) + "幢" : "", (room < 15) ? "1" : "2",
					"0%d0%d".formatted(room % 15 / 3 + 1, room % 3 + 1), (number == 7) ? "<b>王</b>" : "业主" + number,
					(number == 299) ? "无" : "139%08d".formatted(number), "2024/5/" + (number % 28 + 1), "89.5",
					"云栖花园"));
		}
		return rows;
	}

}
