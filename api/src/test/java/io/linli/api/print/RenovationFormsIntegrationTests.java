package io.linli.api.print;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.linli.api.renovation.Works;
import io.linli.api.violation.Inspector;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RenovationFormsIntegrationTests {

	private final Works works = new Works();

	private final Inspector inspector = new Inspector(this.works);

	@Test
	@Tag("D-04")
	@Tag("D-06")
	@Tag("D-07")
	@Tag("D-08")
	void aNoticeNamesOwnerContentTwoDeliverersAndWhoSignedWhen() {
		String violation = this.inspector.found(this.works.allowed());
		this.inspector.served(violation, Map.of());
		String before = Press.html(this.works.keeper, Form.RECTIFICATION_NOTICE, notice(violation));
		assertThat(before).contains("□签收　□拒签", "　　　年　　月　　日　　时　　分");
		this.inspector.signed(violation, Map.of());
		String printed = Press.pdf(this.works.keeper, Form.RECTIFICATION_NOTICE, notice(violation));
		assertThat(printed).contains("锦绣物业", "违章整改通知单", "项目：锦绣物业一号园", "编号：ZG-P1-20260304-", "1栋1单元103业主王芳：",
				"擅自变动建筑主体或承重结构", "客厅与阳台之间承重墙开洞，约80×200厘米", "立即停工，按原设计图纸恢复承重墙，由原设计单位出具加固方案", "于2026年3月11日18:00前整改完毕",
				"送达人（一）孙波签字", "送达人（二）李伟签字", "送达时间2026年3月4日10:00系统记录20", "■签收□拒签", "签收人王芳签字", "签收时间2026年3月4日10:05",
				"依据：平台规程", "打印：sun-bo，");
	}

	@Test
	@Tag("D-08")
	void aNoticeThatNobodySignedSaysWhenItWasLeftAndWhoSawIt() {
		String violation = this.inspector.found(this.works.allowed());
		this.inspector.served(violation, Map.of());
		this.inspector.left(violation, Map.of("witness", "保洁员 何英"));
		assertThat(Press.pdf(this.works.keeper, Form.RECTIFICATION_NOTICE, notice(violation))).contains("□签收■拒签",
				"拒签留置2026年3月4日10:10留置证明■已拍照■见证人", "见证人保洁员何英签字");
	}

	@Test
	@Tag("D-03")
	void aPermitIsPrintedWithItsTimeItsSealAndThePassesOfTheWorkers() {
		String renovation = this.works.allowed();
		this.works.pass(renovation, Map.of());
		this.works.pass(renovation, Map.of("worker", "何平", "trade", "电工"));
		assertThat(Press.pdf(this.works.keeper, Form.RENOVATION_PERMIT, renovation)).contains("装修许可证", "编号：XK-P1-",
				"1栋1单元103", "美居装饰", "拆除非承重墙，水电改造，铺地砖", "自2026年3月2日起至2026年5月31日止", "锦绣物业（公章）盖章时间：2026年3月1日10:00");
		assertThat(Press.pdf(this.works.keeper, Form.WORKER_PASSES, renovation)).contains("锦绣物业锦绣物业一号园施工人员出入证", "刘强",
				"工种瓦工", "何平", "工种电工", "2026年3月2日至2026年5月31日");
	}

	@Test
	@Tag("D-03")
	@Tag("D-17")
	void beforeThereIsAPermitNeitherItNorPassesArePrinted() {
		String formal = this.works.formal();
		assertThat(this.works.read(formal, "forms { form }").each("/forms", "form"))
			.containsExactly("RENOVATION_APPLICATION", "PATROL_RECORDS", "RENOVATION_ACCEPTANCE");
		for (Form form : List.of(Form.RENOVATION_PERMIT, Form.WORKER_PASSES)) {
			assertThat(Press.get(this.works.keeper, form.path(formal), Press.PDF).statusCode()).isEqualTo(404);
		}
		assertThat(this.works.read(this.works.allowed(), "forms { form }").each("/forms", "form"))
			.contains("RENOVATION_PERMIT", "WORKER_PASSES");
	}

	@Test
	@Tag("D-17")
	void aPassThatCountsNoMoreSaysSoOnThePrint() {
		String renovation = this.works.formal();
		LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
		Map<String, Object> time = Map.of("startsOn", today.minusDays(2).toString(), "endsOn",
				today.plusDays(30).toString());
		this.works.permitted(renovation, time);
		for (String worker : List.of("刘强", "何平")) {
			Map<String, Object> pass = new HashMap<>(time);
			pass.put("worker", worker);
			assertThat(this.works.pass(renovation, pass).refusals()).isEmpty();
		}
		assertThat(this.works
			.pass(renovation, Map.of("worker", "陈亮", "startsOn", today.minusDays(2).toString(), "endsOn",
					today.minusDays(1).toString()))
			.refusals()).isEmpty();
		String second = this.works.read(renovation, "passes { number }").text("/passes/1/number");
		this.works.step(this.works.receptionist, "takeBackWorkerPass", renovation,
				Map.of("number", second, "reason", "高空抛物"));
		assertThat(Press.pdf(this.works.keeper, Form.WORKER_PASSES, renovation).split("锦绣物业锦绣物业一号园")).satisfiesExactly(
				(before) -> assertThat(before).doesNotContain("出入证"),
				(counts) -> assertThat(counts).contains("刘强").doesNotContain("已收回", "已过期"),
				(takenBack) -> assertThat(takenBack).contains("施工人员出入证（已收回）", "何平").doesNotContain("已过期"),
				(over) -> assertThat(over).contains("施工人员出入证（已过期）", "陈亮").doesNotContain("已收回"));
	}

	@Test
	@Tag("D-09")
	@Tag("D-10")
	void anApplicationIsPrintedWithThePapersThatAreFiled() {
		assertThat(Press.pdf(this.works.receptionist, Form.RENOVATION_APPLICATION, this.works.formal())).contains(
				"装修申请表", "申请人王芳", "电话13800138000", "身份确认身份证、购房合同", "确认时间2026年3月1日09:10", "■装修图纸2026年3月1日09:20zhao-min",
				"□装修验收表", "申请人签字");
	}

	@Test
	@Tag("D-02")
	@Tag("D-11")
	void patrolsArePrintedWithWhatTheyChecked() {
		String renovation = this.works.allowed();
		List<Map<String, ?>> items = List.of(Map.of("kind", "OPEN_DOOR", "inOrder", false, "note", "开门切割瓷砖"),
				Map.of("kind", "PASS_CHECK", "inOrder", true));
		this.works.keeper.mutate("recordPatrolRound", "patrolRound { id }",
				Map.of("idempotencyKey", UUID.randomUUID().toString(), "projectId", Works.PROJECT, "department",
						"ORDER_KEEPING", "visits",
						List.of(Map.of("renovationId", renovation, "arrivedAt", "2026-03-03T14:00:00+08:00", "leftAt",
								"2026-03-03T14:10:00+08:00", "items", items, "note", "已要求关门施工"))));
		assertThat(Press.pdf(this.works.keeper, Form.PATROL_RECORDS, renovation)).contains("装修巡查记录表",
				"2026年3月3日14:00至2026年3月3日14:10", "秩序维护部sun-bo", "开门装修：不正常，开门切割瓷砖", "出入证检查：正常", "超时装修：□正常□不正常",
				"已要求关门施工");
	}

	@Test
	@Tag("D-05")
	@Tag("D-12")
	void anAcceptanceIsPrintedWithTheDayOfEachSignature() {
		String renovation = this.works.allowed();
		this.works.debrisRemoved(renovation, "2026-05-20T16:30:00+08:00");
		this.works.completed(renovation, Map.of());
		assertThat(this.works.accepted(renovation, Map.of()).refusals()).isEmpty();
		assertThat(Press.pdf(this.works.receptionist, Form.RENOVATION_ACCEPTANCE, renovation)).contains("装修验收表",
				"完工时间2026年5月20日16:00告知客服2026年5月20日17:00", "验收意见水、电、防水及公共部位均合格", "业主王芳2026年5月22日", "施工单位年月日",
				"维修部周军2026年5月21日");
	}

	private String notice(String violation) {
		return this.inspector.read(violation, "notices { id }").text("/notices/0/id");
	}

}
