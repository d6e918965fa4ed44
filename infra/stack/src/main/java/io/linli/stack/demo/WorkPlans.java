package io.linli.stack.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** Next year's work plan of a project, due on November 25 (P-01). */
record WorkPlans(Scene scene) {

	private static final int DUE = 25;

	void tell(LocalDate first, LocalDate today) {
		for (int year = first.getYear() + 1; year <= today.getYear() + 1; year++) {
			boolean keeps = this.scene.keepsWord();
			LocalDate day = LocalDate.of(year - 1, 11, keeps ? this.scene.dice().between(18, 24) : DUE + 3);
			if (!day.isBefore(first)) {
				file(year, this.scene.at(day), !keeps);
			}
		}
	}

	private void file(int year, Instant filed, boolean late) {
		Instant recorded = filed.minus(Duration.ofDays(2));
		if (!this.scene.knows(filed)) {
			return;
		}
		String manager = this.scene.staff().manager();
		String text = "%d年%s客户服务工作计划：一、全年上门拜访每户一次；二、社区文化活动每季度不少于一次；三、投诉百分之百回访；四、11月开展年度满意度调查，12月15日前上报报告。"
			.formatted(year, this.scene.estate().name());
		this.scene.write(Page.WORK_PLAN, this.scene.dice().id(recorded), this.scene.project(), year, 1, text, recorded,
				manager, filed, manager, late, Digest.sha256(this.scene.project() + "\n" + year + "\n1\n" + text), 1);
	}

}
