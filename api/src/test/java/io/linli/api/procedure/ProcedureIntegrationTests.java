package io.linli.api.procedure;

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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProcedureIntegrationTests {

	private static final UUID COMPANY = ApiDatabase.HEYUAN;

	private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

	private static final String FIELDS = """
			procedureVersion { id kind revision effectiveOn issuer changeNote text points { seq point problem requirement inspection form }
			                   forms { code title checks fields { seq label } } }""";

	private final Api.Client admin = Api.shared().as(Role.TENANT_ADMIN, COMPANY);

	private final Api.Client receptionist = Api.shared().as(Role.RECEPTIONIST, COMPANY);

	/** As if nothing had been published: each test counts its versions from 1. */
	@AfterEach
	void takeBack() {
		for (String table : List.of("form_field", "procedure_form", "procedure_point", "procedure_version")) {
			ApiDatabase.shared()
				.admin()
				.sql("delete from linli." + table + " where tenant_id = ?")
				.param(COMPANY)
				.update();
		}
	}

	@Test
	@Tag("G-05")
	@Tag("G-02")
	void thePlatformShipsFiveProceduresWhosePointsBelongToTheirForms() {
		Answer shipped = this.receptionist.ask("""
				{ platformProcedures { kind text points { point problem requirement inspection form }
				                       forms { code title checks fields { label } } } }""");
		assertThat(shipped.each("/platformProcedures", "kind")).containsExactly("REPAIR", "COMPLAINT", "RENOVATION",
				"CALLBACK", "COMMUNITY_CULTURE");
		for (int i = 0; i < 5; i++) {
			String procedure = "/platformProcedures/" + i;
			assertThat(shipped.each(procedure + "/forms", "code"))
				.containsAll(shipped.each(procedure + "/points", "form"));
			assertThat(shipped.each(procedure + "/forms", "checks")).contains("true");
		}
		assertThat(shipped.toString()).contains("维修任务单");
	}

	@Test
	@Tag("G-01")
	@Tag("R-12")
	void aCompanyPublishesItsOwnVersionsInForceFromADayOn() {
		Answer first = published("REPAIR", TODAY, "本次修订：缩短传递时间", List.of("编号", "传递及时"));
		assertThat(first.number("/procedureVersion/revision")).isEqualTo(1);
		assertThat(first.text("/procedureVersion/issuer")).isEqualTo("总公司物业管理部");
		assertThat(first.text("/procedureVersion/text")).isEqualTo("接报修作业规程全文");
		assertThat(first.text("/procedureVersion/points/0/form")).isEqualTo("CHECK");
		Answer second = published("REPAIR", TODAY.plusDays(30), "无修订", List.of("编号"));
		assertThat(second.number("/procedureVersion/revision")).isEqualTo(2);
		assertThat(this.receptionist.ask("{ procedureVersions(kind: REPAIR) { changeNote effectiveOn } }")
			.each("/procedureVersions", "changeNote")).containsExactly("本次修订：缩短传递时间", "无修订");
	}

	@Test
	@Tag("G-01")
	void noVersionIsInForceBeforeTodayNorBeforeAnEarlierOne() {
		assertThat(publish("REPAIR", TODAY.minusDays(1), "x", List.of("x")).refusals())
			.containsExactly("IMPOSSIBLE_TIME");
		published("REPAIR", TODAY.plusDays(2), "x", List.of("x"));
		assertThat(publish("REPAIR", TODAY.plusDays(2), "x", List.of("x")).refusals()).containsExactly("WRONG_STATE");
		assertThat(publish("REPAIR", TODAY.plusDays(1), "x", List.of("x")).refusals()).containsExactly("WRONG_STATE");
		published("COMPLAINT", TODAY.plusDays(1), "x", List.of("x"));
		assertThat(publish("COMPLAINT", TODAY.plusYears(2).plusDays(1), "x", List.of("x")).refusals())
			.containsExactly("IMPOSSIBLE_TIME");
	}

	@Test
	@Tag("G-01")
	void aVersionWhoseDayHasNotComeIsWithdrawnAndStaysOnRecord() {
		Answer inForce = published("REPAIR", TODAY, "首次发布", List.of("x"));
		Answer slip = published("REPAIR", TODAY.plusYears(1), "日期写错", List.of("x"));
		assertThat(publish("REPAIR", TODAY.plusDays(5), "更正", List.of("x")).refusals()).containsExactly("WRONG_STATE");
		assertThat(withdrawn(inForce).refusals()).containsExactly("WRONG_STATE");
		assertThat(withdrawn(slip).refusals()).isEmpty();
		assertThat(withdrawn(slip).refusals()).containsExactly("WRONG_STATE");
		assertThat(published("REPAIR", TODAY.plusDays(5), "更正", List.of("x")).number("/procedureVersion/revision"))
			.isEqualTo(3);
		Answer all = this.receptionist
			.ask("{ procedureVersions(kind: REPAIR) { changeNote withdrawnAt withdrawnBy withdrawalReason } }");
		assertThat(all.each("/procedureVersions", "changeNote")).containsExactly("首次发布", "更正", "日期写错");
		assertThat(all.isNull("/procedureVersions/1/withdrawnAt")).isTrue();
		assertThat(all.text("/procedureVersions/2/withdrawnBy")).isEqualTo("tenant-admin@" + COMPANY);
		assertThat(all.text("/procedureVersions/2/withdrawalReason")).isEqualTo("年份写错");
	}

	@Test
	@Tag("G-01")
	void noCaseComesUnderAVersionThatWasWithdrawn() {
		Answer next = published("COMPLAINT", TODAY.plusDays(3), "首次发布", List.of("x"));
		withdrawn(next);
		String complaint = complaint();
		recordedAt("complaint", complaint, TODAY.plusDays(4));
		assertThat(version("complaint", complaint).isNull("/procedureVersion")).isTrue();
	}

	@Test
	@Tag("R-12")
	@Tag("G-04")
	void thoseWhoLeadRepairsAndThoseWhoInspectReadTheProcedures() {
		published("REPAIR", TODAY, "首次发布", List.of("x"));
		for (Role role : List.of(Role.MAINTENANCE_SUPERVISOR, Role.INSPECTOR)) {
			Answer read = Api.shared()
				.as(role, COMPANY)
				.ask("{ platformProcedures { kind } procedureVersions { text } }");
			assertThat(read.size("/platformProcedures")).isEqualTo(5);
			assertThat(read.each("/procedureVersions", "text")).containsExactly("接报修作业规程全文");
		}
	}

	@Test
	@Tag("G-02")
	void aPointNamesAFormOfItsOwnVersion() {
		Map<String, Object> input = input("REPAIR", TODAY, "x", List.of("x"));
		input.put("points",
				List.of(Map.of("point", "x", "problem", "x", "requirement", "x", "inspection", "x", "form", "OTHER")));
		Answer refused = this.admin.mutate("publishProcedure", FIELDS, input);
		assertThat(refused.refusals()).containsExactly("INVALID");
		assertThat(refused.toString()).contains("[\"points\",\"0\",\"form\"]");
	}

	@Test
	@Tag("R-26")
	@Tag("C-24")
	void aComplaintSaysUnderWhichVersionItWasRecordedWithItsCheckFormOldOrNew() {
		String before = complaint();
		assertThat(version("complaint", before).isNull("/procedureVersion")).isTrue();
		published("COMPLAINT", TODAY, "本次修订：检查表增加回访一项", List.of("登记完整", "已回访"));
		published("COMPLAINT", TODAY.plusDays(10), "本次修订：检查表增加分类一项", List.of("登记完整", "已回访", "分类正确"));
		assertThat(version("complaint", before).isNull("/procedureVersion")).isTrue();
		String complaint = complaint();
		Answer old = version("complaint", complaint);
		assertThat(old.number("/procedureVersion/revision")).isEqualTo(1);
		assertThat(old.each("/procedureVersion/forms/0/fields", "label")).containsExactly("登记完整", "已回访");
		recordedAt("complaint", complaint, TODAY.plusDays(10));
		Answer renewed = version("complaint", complaint);
		assertThat(renewed.number("/procedureVersion/revision")).isEqualTo(2);
		assertThat(renewed.each("/procedureVersion/forms/0/fields", "label")).containsExactly("登记完整", "已回访", "分类正确");
		recordedAt("complaint", complaint, TODAY.minusDays(1));
		assertThat(version("complaint", complaint).isNull("/procedureVersion")).isTrue();
	}

	@Test
	@Tag("R-12")
	@Tag("R-25")
	void aRepairSaysUnderWhichVersionItWasRecordedAndItsWorkOrderIsTheFormThatTheProcedureNames() {
		published("REPAIR", TODAY, "首次发布", List.of("编号", "维修结果"));
		Answer recorded = this.receptionist.mutate("recordRepairRequest", "repairRequest { id number version }",
				Map.of("idempotencyKey", UUID.randomUUID().toString(), "projectId", project(), "category", "水", "fault",
						"漏水", "urgency", "GENERAL", "area", "PUBLIC", "channel", "PHONE"));
		Answer passedOn = this.receptionist.mutate("passOnRepair", "repairRequest { id version }",
				step(recorded, Map.of("passedOnBy", "RADIO")));
		Answer opened = Api.shared()
			.as(Role.MAINTENANCE_WORKER, COMPANY)
			.mutate("openWorkOrder", "repairRequest { workOrder { number result } " + FIELDS + " }",
					step(passedOn, Map.of()));
		assertThat(opened.text("/repairRequest/workOrder/number")).isEqualTo(recorded.text("/repairRequest/number"));
		assertThat(opened.text("/repairRequest/procedureVersion/text")).isEqualTo("接报修作业规程全文");
		assertThat(opened.each("/repairRequest/procedureVersion/forms/0/fields", "label")).containsExactly("编号",
				"维修结果");
		assertThat(this.receptionist.ask("{ platformProcedures { forms { code title fields { label } } } }").toString())
			.contains("{\"code\":\"WORK_ORDER\",\"title\":\"维修任务单\",\"fields\":[{\"label\":\"编号\"}");
	}

	private static Map<String, Object> step(Answer before, Map<String, Object> more) {
		Map<String, Object> input = new HashMap<>(more);
		input.put("idempotencyKey", UUID.randomUUID().toString());
		input.put("repairRequestId", before.text("/repairRequest/id"));
		input.put("expectedVersion", before.number("/repairRequest/version"));
		return input;
	}

	private Answer version(String field, String id) {
		return this.receptionist
			.ask("query($id: ID!) { found: %s(id: $id) { %s } }".formatted(field, FIELDS), Map.of("id", id))
			.at("/found");
	}

	private Answer withdrawn(Answer version) {
		return this.admin.mutate("withdrawProcedureVersion", FIELDS,
				Map.of("idempotencyKey", UUID.randomUUID().toString(), "procedureVersionId",
						version.text("/procedureVersion/id"), "reason", "年份写错"));
	}

	private static void recordedAt(String table, String id, LocalDate day) {
		ApiDatabase.shared()
			.admin()
			.sql("update linli." + table + " set recorded_at = ?::timestamptz where id = ?")
			.params(day + "T00:00:00+08:00", GlobalId.decode(id).orElseThrow().key())
			.update();
	}

	private String complaint() {
		return this.receptionist.mutate("recordComplaint", "complaint { id }",
				Map.of("idempotencyKey", UUID.randomUUID().toString(), "projectId", project(), "category", "x",
						"receivingDepartment", "x", "summary", "x", "channel", "PHONE"))
			.text("/complaint/id");
	}

	private Answer published(String kind, LocalDate day, String note, List<String> fields) {
		Answer published = publish(kind, day, note, fields);
		assertThat(published.refusals()).isEmpty();
		return published;
	}

	private Answer publish(String kind, LocalDate day, String note, List<String> fields) {
		return this.admin.mutate("publishProcedure", FIELDS, input(kind, day, note, fields));
	}

	private static Map<String, Object> input(String kind, LocalDate day, String note, List<String> fields) {
		return new HashMap<>(Map.of("idempotencyKey", UUID.randomUUID().toString(), "kind", kind, "effectiveOn",
				day.toString(), "issuer", "总公司物业管理部", "changeNote", note, "text", "接报修作业规程全文", "points",
				List.of(Map.of("point", "登记", "problem", "漏登", "requirement", "当场登记", "inspection", "抽查", "form",
						"CHECK")),
				"forms", List.of(Map.of("code", "CHECK", "title", "表单", "checks", true, "fields", fields))));
	}

	private static String project() {
		return new GlobalId("Project", ApiDatabase.project(COMPANY)).encode();
	}

}
