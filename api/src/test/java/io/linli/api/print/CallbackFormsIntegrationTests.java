package io.linli.api.print;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.linli.api.Answer;
import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.api.repair.Crew;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CallbackFormsIntegrationTests {

	private static final String MANAGER = "project-manager@" + ApiDatabase.JINXIU;

	private static final String MAINTENANCE = "maintenance-supervisor@" + ApiDatabase.JINXIU;

	private final Crew crew = new Crew();

	@Test
	@Tag("B-19")
	@Tag("B-20")
	void aCallbackByTelephoneIsPrintedOnTheTelephoneForm() {
		String id = answered(Map.of("method", "PHONE", "satisfaction", 4, "courteous", true, "shoeCovers", false,
				"quality", 5, "chargeCorrect", true, "opinion", "希望周末也能报修"));
		assertThat(Press.pdf(this.crew.supervisor, Form.CALLBACK_RECORD, id)).contains("电话回访记录表", "回访事项维修", "厨房水龙头漏水",
				"■电话回访□入户回访□接待回访", "是否联系上■是□否", "□很满意■满意□一般", "■很好□好", "服务态度良好■是□否", "收费正确■是□否", "穿鞋套□是■否", "希望周末也能报修",
				"回访人签字");
	}

	@Test
	@Tag("B-21")
	@Tag("B-22")
	void aCallbackAtHomeIsPrintedOnTheFormThatTheResidentSigns() {
		String id = answered(
				Map.of("method", "HOME_VISIT", "satisfaction", 3, "shortcomings", "来得晚", "suggestions", "提前打电话"));
		String printed = Press.pdf(this.crew.supervisor, Form.CALLBACK_RECORD, id);
		assertThat(printed).contains("回访记录表", "■入户回访", "不足之处来得晚", "建议提前打电话", "住户签字").doesNotContain("电话回访记录表");
	}

	@Test
	@Tag("B-16")
	void aNonConformityIsPrintedWithWhatWasDoneAboutIt() {
		String id = answered(Map.of("method", "PHONE", "satisfaction", 1, "opinion", "还在漏"));
		entered(this.crew.receptionist, "reportNonConformity", id,
				Map.of("finding", "阀芯更换后仍渗水", "manager", MANAGER, "departmentSupervisor", MAINTENANCE));
		entered(this.crew.supervisor, "replyToNonConformity", id, Map.of("kind", "MEASURE", "words", "次日返修"));
		entered(this.crew.receptionist, "recordRecall", id,
				Map.of("method", "HOME_VISIT", "satisfaction", 5, "opinion", "这次很好"));
		assertThat(Press.pdf(this.crew.supervisor, Form.NON_CONFORMITY, id)).contains("不合格项报告", "■很不满意", "还在漏",
				"不合格事实阀芯更换后仍渗水", "报送经理project-manager@", "措施次日返修", "入户回访很满意这次很好", "部门主管签字");
	}

	@Test
	@Tag("B-23")
	void aVisitAtHomeIsPrinted() {
		String id = this.crew.receptionist
			.mutate("recordHomeVisit", "homeVisit { id }",
					with(Map.of("projectId", project(), "householdId", household(), "satisfaction", 5, "quality", 4,
							"courteous", true, "suggestions", "增设充电桩", "occurredAt", "2026-03-04T10:00:00+08:00")))
			.text("/homeVisit/id");
		assertThat(Press.pdf(this.crew.receptionist, Form.HOME_VISIT, id)).contains("入户走访记录表", "1栋1单元102",
				"走访时间2026年3月4日10:00", "■很满意", "□很好■好", "增设充电桩", "住户签字");
	}

	@Test
	@Tag("B-03")
	void theCallbackOfAContractIsPrintedWithItsOccasion() {
		Answer agreed = this.crew.receptionist.mutate("agreeService", "agreedService { callbacks { id version } }",
				with(Map.of("projectId", project(), "householdId", household(), "description", "钢琴课", "beginsOn",
						"2026-03-01", "endsOn", "2026-03-31")));
		String id = agreed.text("/agreedService/callbacks/0/id");
		assertThat(Press.pdf(this.crew.receptionist, Form.SERVICE_CALLBACK, id)).contains("服务回访记录表", "特约服务", "钢琴课",
				"自2026年3月1日起至2026年3月31日止", "合同中期", "□电话回访□入户回访□接待回访", "年月日时分");
	}

	@Test
	@Tag("B-15")
	@Tag("B-26")
	void theStatisticsOfAMonthArePrintedWithTheirAnalysis() {
		String id = this.crew.supervisor
			.mutate("fileCallbackStatistic", "callbackStatistic { id }",
					with(Map.of("projectId", project(), "month", "2024-11", "analysis", "本月无应回访事项。")))
			.text("/callbackStatistic/id");
		assertThat(Press.pdf(this.crew.supervisor, Form.CALLBACK_STATISTICS, id)).contains("月度回访统计表", "月份2024年11月",
				"应回访0", "分析本月无应回访事项。", "客服主管签字");
	}

	private String answered(Map<String, ?> form) {
		Answer repair = this.crew.completed(Map.of("requester", "王芳"));
		Map<String, Object> input = new HashMap<>(form);
		String id = this.crew.read(repair, "callbacks { id }").text("/callbacks/0/id");
		input.putAll(Map.of("callbackId", id, "expectedVersion", 0, "reached", true));
		Answer recorded = this.crew.receptionist.mutate("recordCallback", "callback { id }", with(input));
		assertThat(recorded.refusals()).isEmpty();
		return id;
	}

	private static void entered(Api.Client client, String mutation, String callback, Map<String, ?> more) {
		Map<String, Object> input = with(more);
		input.put("callbackId", callback);
		assertThat(client.mutate(mutation, "callbackFollowup { report { finding } }", input).refusals())
			.isEqualTo(List.of());
	}

	private static Map<String, Object> with(Map<String, ?> more) {
		Map<String, Object> input = new HashMap<>(more);
		input.put("idempotencyKey", UUID.randomUUID().toString());
		return input;
	}

	private static Object project() {
		return Crew.intake().get("projectId");
	}

	private static Object household() {
		return Crew.intake().get("householdId");
	}

}
