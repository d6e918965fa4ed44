package io.linli.api.print;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.linli.api.Answer;
import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.api.graphql.GlobalId;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ComplaintFormsIntegrationTests {

	private static final String FIELDS = "complaint { id number version lastCallback { id } }";

	private final Api.Client receptionist = Api.shared().as(Role.RECEPTIONIST, ApiDatabase.JINXIU);

	private final Api.Client supervisor = Api.shared().as(Role.CUSTOMER_SERVICE_SUPERVISOR, ApiDatabase.JINXIU);

	@Test
	@Tag("C-02")
	@Tag("C-13")
	void theHandlingIsPrintedStepByStepWithBothTimesAndItsCompletion() {
		Answer complaint = solved();
		String printed = Press.pdf(this.supervisor, Form.COMPLAINT_HANDLING, complaint.text("/complaint/id"));
		assertThat(printed).contains("业主投诉处置表", "编号：" + complaint.text("/complaint/number"), "投诉人王芳", "1栋1单元101",
				"接收部门总裁办", "■物业类□地产类", "■轻微□重大", "楼道垃圾清理不及时", "三楼拐角堆放两天，有异味。", "12026年3月4日09:30", "解释工作", "已向业主说明清运时间",
				"处理结果当日清运，增加一次巡查", "处理完成时间2026年3月4日15:00", "处理人签字", "项目经理签字");
	}

	@Test
	void theTimesOfTheStepsStandOnALineEach() {
		String path = Form.COMPLAINT_HANDLING.path(solved().text("/complaint/id"));
		String lines = Press.lines(Press.get(this.supervisor, path, Press.PDF).body());
		assertThat(lines).contains("2026年3月4日 09:30").containsPattern("\\d+年\\d+月\\d+日 \\d\\d:\\d\\d:\\d\\d");
	}

	@Test
	void aComplaintThatNobodyHandledYetHasRowsToWriteIn() {
		Answer complaint = recorded();
		String page = Press.html(this.supervisor, Form.COMPLAINT_HANDLING, complaint.text("/complaint/id"));
		assertThat(page).contains("□物业类　□地产类", "处理完成时间</th><td>　　　年　　月　　日　　时　　分");
		assertThat(page.split("<td><span class=\"line\"></span></td>", -1)).hasSizeGreaterThan(10);
	}

	@Test
	@Tag("C-01")
	@Tag("C-12")
	void aComplaintIsPrintedOnTheRecordWithCategoryAndReceivingDepartment() {
		assertThat(Press.pdf(this.receptionist, Form.COMPLAINT_RECORD, recorded().text("/complaint/id"))).contains(
				"业主投诉记录表", "投诉人王芳", "投诉时间2026年3月4日09:00系统记录2026年", "接收部门总裁办记录人receptionist@", "投诉类别环境卫生", "□物业类□地产类",
				"三楼拐角堆放两天，有异味。");
	}

	@Test
	void aLongTextWrapsAndRunsOnToTheNextPage() {
		String detail = "楼道堆放杂物，" + "a".repeat(300) + "，已多次反映。\n" + "三楼拐角处长期堆放纸箱与旧家具，妨碍通行。".repeat(200);
		String id = recorded(Map.of("detail", detail)).text("/complaint/id");
		byte[] pdf = Press.get(this.supervisor, Form.COMPLAINT_RECORD.path(id), Press.PDF).body();
		assertThat(Press.pages(pdf)).isGreaterThan(1);
		// Its label stands in the middle, on one of the pages.
		assertThat(Press.text(pdf).replaceAll("第\\d+页，共\\d+页|投诉内容", "")).contains(detail.replaceAll("\\s", ""));
	}

	@Test
	@Tag("G-01")
	void aFormHasTheTitleOfTheVersionUnderWhichTheRecordWasMadeAndSaysWhich() {
		Api.Client administrator = Api.shared().as(Role.TENANT_ADMIN, ApiDatabase.HAITANG);
		LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
		Answer published = administrator.mutate("publishProcedure", "procedureVersion { revision }",
				Map.of("idempotencyKey", UUID.randomUUID().toString(), "kind", "COMPLAINT", "effectiveOn",
						today.toString(), "issuer", "海棠物业管理部", "changeNote", "无修订", "text", "投诉一律登记。", "points",
						List.of(Map.of("point", "登记", "problem", "不登记", "requirement", "登记", "inspection", "抽查", "form",
								"COMPLAINT_RECORD")),
						"forms", List.of(Map.of("code", "COMPLAINT_RECORD", "title", "海棠投诉登记单", "checks", false,
								"fields", List.of("编号")))));
		assertThat(published.refusals()).isEmpty();
		Api.Client receptionist = Api.shared().as(Role.RECEPTIONIST, ApiDatabase.HAITANG);
		String complaint = receptionist
			.mutate("recordComplaint", FIELDS,
					Map.of("idempotencyKey", UUID.randomUUID().toString(), "projectId",
							new GlobalId("Project", ApiDatabase.project(ApiDatabase.HAITANG)).encode(), "category",
							"噪声", "receivingDepartment", "物业公司", "summary", "夜间施工", "channel", "PHONE"))
			.text("/complaint/id");
		String printed = Press.html(receptionist, Form.COMPLAINT_RECORD, complaint);
		assertThat(printed).contains("<h1>海棠投诉登记单</h1>",
				"依据：海棠物业管理部发布的规程第%d版，自%d年%d月%d日起施行".formatted(published.number("/procedureVersion/revision"),
						today.getYear(), today.getMonthValue(), today.getDayOfMonth()));
		assertThat(Press.html(receptionist, Form.COMPLAINT_HANDLING, complaint)).contains("<h1>业主投诉处置表</h1>");
	}

	private Answer recorded() {
		return recorded(Map.of());
	}

	private Answer recorded(Map<String, ?> changed) {
		Map<String, Object> input = new HashMap<>();
		input.put("idempotencyKey", UUID.randomUUID().toString());
		input.put("projectId", new GlobalId("Project", ApiDatabase.project(ApiDatabase.JINXIU)).encode());
		input.put("householdId", new GlobalId("Household", ApiDatabase.household(ApiDatabase.JINXIU, 1)).encode());
		input.put("category", "环境卫生");
		input.put("receivingDepartment", "总裁办");
		input.put("summary", "楼道垃圾清理不及时");
		input.put("detail", "三楼拐角堆放两天，有异味。");
		input.put("complainant", "王芳");
		input.put("channel", "PHONE");
		input.put("occurredAt", "2026-03-04T09:00:00+08:00");
		input.putAll(changed);
		return this.receptionist.mutate("recordComplaint", FIELDS, input);
	}

	private Answer solved() {
		Answer classified = step("classifyComplaint", recorded(),
				Map.of("responsibility", "PROPERTY", "severity", "MINOR", "occurredAt", "2026-03-04T09:10:00+08:00"));
		Answer handled = step("handleComplaint", classified,
				Map.of("action", "EXPLAIN", "note", "已向业主说明清运时间", "occurredAt", "2026-03-04T09:30:00+08:00"));
		return step("solveComplaint", handled,
				Map.of("measure", "当日清运，增加一次巡查", "occurredAt", "2026-03-04T15:00:00+08:00"));
	}

	private Answer step(String mutation, Answer before, Map<String, ?> more) {
		Map<String, Object> input = new HashMap<>(more);
		input.put("idempotencyKey", UUID.randomUUID().toString());
		input.put("complaintId", before.text("/complaint/id"));
		input.put("expectedVersion", before.number("/complaint/version"));
		Answer after = this.supervisor.mutate(mutation, FIELDS, input);
		assertThat(after.refusals()).isEmpty();
		return after;
	}

}
