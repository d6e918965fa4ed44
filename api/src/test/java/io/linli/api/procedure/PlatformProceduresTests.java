package io.linli.api.procedure;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the items ask of forms is on the forms that the platform ships.
 */
@Tag("G-05")
class PlatformProceduresTests {

	private final List<PlatformProcedure> all = new PlatformProcedures().all();

	@ParameterizedTest
	@CsvSource({ "REPAIR_INTAKE, 业主报修记录表, 接报日期与时间 完成时间 回访时间与意见", "WORK_ORDER, 维修任务单, 编号 三联去向",
			"COMPLAINT_RECORD, 业主投诉记录表, 类别 投诉接收部门", "COMPLAINT_HANDLING, 业主投诉处置表, 投诉接收部门 处理完成时间",
			"RENOVATION_PERMIT, 装修许可证, 物业公司公章", "WORKER_PASSES, 施工人员出入证, 姓名与照片 有效期",
			"RECTIFICATION_NOTICE, 违章整改通知单, 住户与业主资料 送达人（两人） 送达时间 签收人 签收时间",
			"RENOVATION_ACCEPTANCE, 装修验收表, 业主签字与年月日 维修部签字与年月日",
			"PHONE_CALLBACK_RECORD, 电话回访记录表, 服务态度 礼仪（鞋套等） 维修质量 收费 其他意见", "CALLBACK_RECORD, 回访记录表, 服务质量 服务态度 满意度 不足 建议",
			"CALLBACK_STATISTICS, 月度回访统计表, 回访率 分析与措施" })
	void aFormHasTheFieldsThatTheItemsName(String code, String title, String fields) {
		assertThat(this.all).flatExtracting(PlatformProcedure::forms)
			.filteredOn((form) -> form.code().equals(code))
			.singleElement()
			.satisfies((form) -> assertThat(form.title()).isEqualTo(title))
			.satisfies((form) -> assertThat(form.fields()).extracting(PlatformProcedure.Field::label)
				.contains(fields.split(" ")));
	}

	@Test
	@Tag("R-02")
	@Tag("R-03")
	void aRepairIsRecordedInThreeMinutesAndPassedOnInTwo() {
		PlatformProcedure repair = this.all.getFirst();
		assertThat(repair.text()).contains("三分钟内准确登记").contains("两分钟内用对讲机或电话传递").doesNotContain("五分钟内传递");
		assertThat(repair.points().getFirst().requirement()).isEqualTo("三分钟内准确登记，两分钟内传递");
	}

	@Test
	void theyAreThePlatformsAfterTheHeadOffices() {
		assertThat(this.all).extracting(PlatformProcedure::issuer).containsOnly("邻里平台（依据总公司物业管理部规程编写）");
	}

}
