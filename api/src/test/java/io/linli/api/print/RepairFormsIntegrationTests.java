package io.linli.api.print;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.linli.api.Answer;
import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.api.repair.Crew;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RepairFormsIntegrationTests {

	private final Crew crew = new Crew();

	@Test
	@Tag("R-04")
	@Tag("R-07")
	@Tag("R-25")
	void anOrderIsPrintedInThreeCopiesThatSayWhereEachIs() {
		Answer repair = this.crew.underWork(Map.of("paidService", true, "requester", "王芳", "phone", "13800138000"));
		entered(this.crew.worker, "useMaterials", repair,
				Map.of("materials", List.of(Map.of("name", "阀芯", "quantity", 2, "unit", "个", "cents", 5_600))));
		entered(this.crew.worker, "checkConduct", repair,
				Map.of("shoeCovers", true, "toolMat", false, "politeWords", true));
		this.crew.worker.mutate("completeRepair", Crew.FIELDS,
				Map.of("idempotencyKey", UUID.randomUUID().toString(), "repairRequestId", id(repair), "expectedVersion",
						repair.number("/repairRequest/version"), "result", "更换阀芯，试水正常", "feeCents", 8_000));
		entered(this.crew.receptionist, "deliverCopy", repair, Map.of("copy", "OWNER", "receivedBy", "王芳"));
		String printed = Press.pdf(this.crew.worker, Form.WORK_ORDER, id(repair));
		assertThat(printed).containsSubsequence("（第一联：客服中心存档）", "（第二联：财务）", "（第三联：业主）").contains("第1页，共3页", "第3页，共3页");
		assertThat(printed).contains("维修任务单", "编号：" + repair.text("/repairRequest/number"), "报修人王芳电话13800138000",
				"1栋1单元102", "■户内□公共区域", "■一般性□突发紧急", "有偿服务■是□否", "厨房水龙头漏水", "■对讲机□电话", "维修人员li-wei", "■鞋套□工具垫布■礼貌用语",
				"更换阀芯，试水正常", "收费￥80.00", "阀芯2个￥56.00", "第三联：业主王芳20");
	}

	@Test
	void anOrderOfThePublicAreaThatNobodyHasBegunIsFilledInByHand() {
		Map<String, Object> input = Crew.intake(Map.of("area", "PUBLIC", "fault", "楼道灯不亮"));
		input.remove("householdId");
		Answer repair = this.crew.receptionist.mutate("recordRepairRequest", Crew.FIELDS, input);
		String page = Press.html(Api.shared().as(Role.MAINTENANCE_SUPERVISOR, ApiDatabase.JINXIU), Form.WORK_ORDER,
				id(repair));
		assertThat(page).contains("<th>地址</th><td>公共区域</td>", "<th>维修人员</th><td><span class=\"line\"></span></td>",
				"□鞋套　□工具垫布　□礼貌用语");
	}

	@Test
	@Tag("R-02")
	@Tag("R-24")
	void anIntakeIsPrintedWithItsTimesAndTheCallback() {
		Answer repair = this.crew.completed(Map.of("requester", "王芳", "phone", "13800138000"));
		String callback = this.crew.read(repair, "callbacks { id }").text("/callbacks/0/id");
		this.crew.receptionist.mutate("recordCallback", "callback { id }",
				Map.of("idempotencyKey", UUID.randomUUID().toString(), "callbackId", callback, "expectedVersion", 0,
						"method", "PHONE", "reached", true, "satisfaction", 5, "shoeCovers", true, "opinion", "很快"));
		String printed = Press.pdf(this.crew.receptionist, Form.REPAIR_INTAKE, id(repair));
		assertThat(printed).contains("业主报修记录表", "编号：" + repair.text("/repairRequest/number"), "报修人王芳电话13800138000",
				"厨房水龙头漏水", "接报人receptionist@", "维修结果更换阀芯", "■电话回访", "穿鞋套■是□否", "■很满意", "意见很快");
		String worker = Press.html(Api.shared().as(Role.MAINTENANCE_SUPERVISOR, ApiDatabase.JINXIU), Form.REPAIR_INTAKE,
				id(repair));
		assertThat(worker).contains("■户内").doesNotContain("很快", "■很满意");
	}

	@Test
	@Tag("B-06")
	@Tag("R-24")
	void anIntakeOfThePublicAreaIsPrintedWithTheCallbackThatItOwes() {
		Answer legacy = this.crew.completed(Map.of("area", "PUBLIC", "developerLegacy", true, "requester", "王芳"));
		String callback = this.crew.read(legacy, "callbacks { id }").text("/callbacks/0/id");
		this.crew.receptionist.mutate("recordCallback", "callback { id }",
				Map.of("idempotencyKey", UUID.randomUUID().toString(), "callbackId", callback, "expectedVersion", 0,
						"method", "PHONE", "reached", true, "satisfaction", 5, "opinion", "不再渗水"));
		assertThat(Press.pdf(this.crew.receptionist, Form.REPAIR_INTAKE, id(legacy))).contains("■公共区域", "■很满意",
				"意见不再渗水");
		Answer other = this.crew.completed(Map.of("area", "PUBLIC"));
		assertThat(Press.html(this.crew.receptionist, Form.REPAIR_INTAKE, id(other))).contains("■公共区域")
			.doesNotContain("满意度");
	}

	private static Answer entered(Api.Client client, String mutation, Answer repair, Map<String, ?> more) {
		Map<String, Object> input = new HashMap<>(more);
		input.put("idempotencyKey", UUID.randomUUID().toString());
		input.put("repairRequestId", id(repair));
		Answer entered = client.mutate(mutation, "repairSheet { recordFilled }", input);
		assertThat(entered.refusals()).isEmpty();
		return entered;
	}

	private static String id(Answer repair) {
		return repair.text("/repairRequest/id");
	}

}
