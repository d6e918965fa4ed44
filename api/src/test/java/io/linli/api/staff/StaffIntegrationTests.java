package io.linli.api.staff;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import io.linli.api.Answer;
import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.api.graphql.GlobalId;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("G-06")
class StaffIntegrationTests {

	private static final UUID COMPANY = ApiDatabase.HEYUAN;

	private static final UUID SECOND = UUID.fromString("a2000000-0000-4000-8000-0000000000f2");

	private static final String FIELDS = """
			staffMember { id name fullName phone leftAt version assignments { id role duty trainedBeforeDuty ofCompany project { id } assignedBy endedAt endedBy }
			              trainings { kind topic trainedOn validUntilOn recordedBy } }""";

	private final Api.Client admin = Api.shared().as(Role.TENANT_ADMIN, COMPANY);

	@BeforeAll
	static void aSecondProject() {
		ApiDatabase.shared()
			.admin()
			.sql("""
					insert into linli.project (tenant_id, id, code, name, city, time_zone)
					values (?, ?, 'P2', '二号园', '成都', 'Asia/Shanghai') on conflict do nothing""")
			.params(COMPANY, SECOND)
			.update();
	}

	@Test
	void aPersonSeesTheCasesOfTheProjectsToWhichHeIsAssignedAndOfNoOthers() {
		String name = "wang-" + UUID.randomUUID();
		String person = added(name).text("/staffMember/id");
		Api.Client wang = client(name, Role.RECEPTIONIST);
		String first = recorded(manager(), ApiDatabase.project(COMPANY));
		String second = recorded(manager(), SECOND);
		assertThat(projects(wang)).isEqualTo("[]");
		assertThat(sees(wang, first)).isFalse();

		String assignment = assigned(person, SECOND).text("/staffMember/assignments/0/id");
		assertThat(projects(wang)).isEqualTo("[{\"code\":\"P2\"}]");
		assertThat(sees(wang, second)).isTrue();
		assertThat(sees(wang, first)).isFalse();
		assertThat(open(wang)).contains(second).doesNotContain(first);
		assertThat(complaint(wang, ApiDatabase.project(COMPANY)).refusals()).containsExactly("NOT_FOUND");
		assertThat(complaint(wang, SECOND).refusals()).isEmpty();
		assertThat(wang
			.mutate("classifyComplaint", "complaint { id }", Map.of("idempotencyKey", key(), "complaintId", first,
					"expectedVersion", 0, "responsibility", "PROPERTY", "severity", "MINOR"))
			.refusals()).containsExactly("NOT_FOUND");

		Answer ended = this.admin.mutate("endAssignment", FIELDS,
				Map.of("idempotencyKey", key(), "staffMemberId", person, "assignmentId", assignment));
		assertThat(ended.isNull("/staffMember/assignments/0/endedAt")).isFalse();
		assertThat(sees(wang, second)).isFalse();
	}

	@Test
	void whoeverIsAssignedToTheCompanySeesAllOfIt() {
		String name = "li-" + UUID.randomUUID();
		assigned(added(name).text("/staffMember/id"), null);
		assertThat(projects(client(name, Role.RECEPTIONIST))).isEqualTo("[{\"code\":\"P1\"},{\"code\":\"P2\"}]");
		assertThat(this.admin.ask("{ staff { name assignments { ofCompany } } }").toString())
			.contains("{\"name\":\"" + name + "\",\"assignments\":[{\"ofCompany\":true}]}");
	}

	@Test
	void whoeverLeavesSeesNothingMoreAndWorksNowhere() {
		String name = "zhao-" + UUID.randomUUID();
		String person = added(name).text("/staffMember/id");
		assigned(person, SECOND);
		Map<String, Object> leave = Map.of("idempotencyKey", key(), "staffMemberId", person, "expectedVersion", 0);
		Answer left = this.admin.mutate("endEmployment", FIELDS, leave);
		assertThat(left.isNull("/staffMember/leftAt")).isFalse();
		assertThat(left.text("/staffMember/assignments/0/endedBy")).isEqualTo("tenant-admin@" + COMPANY);
		assertThat(this.admin.mutate("endEmployment", FIELDS, leave).toString()).isEqualTo(left.toString());
		assertThat(projects(client(name, Role.RECEPTIONIST))).isEqualTo("[]");
		assertThat(assigned(person, SECOND).refusals()).containsExactly("WRONG_STATE");
		assertThat(trained(person, LocalDate.of(2026, 3, 2), null).refusals()).containsExactly("WRONG_STATE");
	}

	@Test
	void whoeverComesBackIsAddedAgain() {
		String name = "Feng-" + UUID.randomUUID();
		Answer first = added(name);
		assertThat(first.text("/staffMember/name")).isEqualTo(name.toLowerCase(Locale.ROOT));
		this.admin.mutate("endEmployment", FIELDS,
				Map.of("idempotencyKey", key(), "staffMemberId", first.text("/staffMember/id"), "expectedVersion", 0));
		Answer again = added(name);
		assertThat(again.refusals()).isEmpty();
		assertThat(again.text("/staffMember/id")).isNotEqualTo(first.text("/staffMember/id"));
	}

	@Test
	void theStaffOfAProjectThatIsNotOnesOwnIsNotListed() {
		String name = "chen-" + UUID.randomUUID();
		assigned(added(name).text("/staffMember/id"), SECOND);
		Api.Client supervisor = client(name, Role.CUSTOMER_SERVICE_SUPERVISOR);
		String staff = "query($p: ID) { staff(projectId: $p) { name } }";
		assertThat(supervisor.ask(staff, Map.of("p", id(SECOND))).toString()).contains(name);
		assertThat(supervisor.ask(staff, Map.of("p", id(ApiDatabase.project(COMPANY)))).toString())
			.contains("\"staff\":[]");
	}

	@Test
	void anOrderIsFoundByWhoeverSeesItsRequest() {
		String name = "han-" + UUID.randomUUID();
		assigned(added(name).text("/staffMember/id"), SECOND);
		Api.Client worker = client(name, Role.MAINTENANCE_WORKER);
		assertThat(sees(worker, order(SECOND))).isTrue();
		assertThat(sees(worker, order(ApiDatabase.project(COMPANY)))).isFalse();
	}

	@Test
	void aNameBelongsToOnePersonOfTheCompany() {
		String name = "qian-" + UUID.randomUUID();
		added(name);
		assertThat(added(name).refusals()).containsExactly("INVALID");
	}

	@Test
	void nobodyIsAssignedTwiceNorAsWhatBelongsToNoProject() {
		String person = added("sun-" + UUID.randomUUID()).text("/staffMember/id");
		assertThat(assigned(person, SECOND).refusals()).isEmpty();
		assertThat(assigned(person, SECOND).refusals()).containsExactly("WRONG_STATE");
		Map<String, Object> input = assignment(person, SECOND);
		input.put("role", "TENANT_ADMIN");
		assertThat(this.admin.mutate("assignToProject", FIELDS, input).refusals()).containsExactly("INVALID");
	}

	@Test
	void anAssignmentEndsOnce() {
		String person = added("wu-" + UUID.randomUUID()).text("/staffMember/id");
		String assignment = assigned(person, null).text("/staffMember/assignments/0/id");
		Map<String, Object> end = Map.of("idempotencyKey", key(), "staffMemberId", person, "assignmentId", assignment);
		Answer ended = this.admin.mutate("endAssignment", FIELDS, end);
		assertThat(this.admin.mutate("endAssignment", FIELDS, end).toString()).isEqualTo(ended.toString());
		Map<String, Object> again = Map.of("idempotencyKey", key(), "staffMemberId", person, "assignmentId",
				assignment);
		assertThat(this.admin.mutate("endAssignment", FIELDS, again).refusals()).containsExactly("NOT_FOUND");
	}

	@Test
	@Tag("D-25")
	void aTrainingIsOnRecordForAsLongAsItCounts() {
		String person = added("zheng-" + UUID.randomUUID()).text("/staffMember/id");
		Answer trained = trained(person, LocalDate.of(2026, 3, 2), LocalDate.of(2027, 3, 1));
		assertThat(trained.at("/staffMember/trainings/0").toString()).contains("装修管理", "BEFORE_DUTY", "2026-03-02",
				"2027-03-01");
		assertThat(trained(person, LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 1)).refusals())
			.containsExactly("INVALID");
		LocalDate tomorrow = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1);
		assertThat(trained(person, tomorrow, null).refusals()).containsExactly("IMPOSSIBLE_TIME");
	}

	@Test
	@Tag("D-25")
	void aServiceCentreNeedsSomebodyForRenovationsWhoWasTrainedBeforeAndWhoseTrainingCounts() {
		LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
		LocalDate end = today.plusDays(90);
		String person = added("tao-" + UUID.randomUUID()).text("/staffMember/id");
		Map<String, Object> duty = assignment(person, null);
		duty.put("duty", "RENOVATION");
		assertThat(this.admin.mutate("assignToProject", FIELDS, duty).refusals()).containsExactly("INVALID");
		duty.put("projectId", id(SECOND));
		assertThat(without(today)).contains("P2");
		Answer assigned = this.admin.mutate("assignToProject", FIELDS, duty).at("/staffMember/assignments/0");
		assertThat(assigned.text("/duty")).isEqualTo("RENOVATION");
		assertThat(assigned.text("/trainedBeforeDuty")).isEqualTo("false");
		assertThat(without(today)).contains("P2");
		Answer trained = trained(person, today, end);
		assertThat(trained.text("/staffMember/assignments/0/trainedBeforeDuty")).isEqualTo("true");
		assertThat(without(today)).doesNotContain("P2");
		assertThat(without(end)).doesNotContain("P2");
		assertThat(without(end.plusDays(1))).contains("P2");
		assertThat(without(today.minusDays(1))).contains("P2");
		assertThat(expiring(end)).contains(person);
		assertThat(expiring(end.minusDays(1))).doesNotContain(person);
		this.admin.mutate("endEmployment", FIELDS,
				Map.of("idempotencyKey", key(), "staffMemberId", person, "expectedVersion", 0));
		assertThat(without(end)).contains("P2");
		assertThat(expiring(end)).doesNotContain(person);
	}

	@Test
	@Tag("D-25")
	void aTrainingWithoutAnEndHidesNoneThatHasEnded() {
		LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
		LocalDate tomorrow = today.plusDays(1);
		String person = added("open-" + UUID.randomUUID()).text("/staffMember/id");
		trained(person, today.minusDays(30), null);
		assertThat(expiring(today)).doesNotContain(person);
		Map<String, Object> duty = assignment(person, ApiDatabase.project(COMPANY));
		duty.put("duty", "RENOVATION");
		assertThat(without(tomorrow)).contains("P1");
		this.admin.mutate("assignToProject", FIELDS, duty);
		assertThat(without(tomorrow)).doesNotContain("P1");
		trained(person, today.minusDays(20), today.minusDays(1));
		trained(person, today.minusDays(10), null);
		assertThat(expiring(today)).contains(person);
		assertThat(without(tomorrow)).contains("P1");
		trained(person, today, today.plusDays(90));
		assertThat(expiring(today)).doesNotContain(person);
		assertThat(without(tomorrow)).doesNotContain("P1");
		this.admin.mutate("endEmployment", FIELDS,
				Map.of("idempotencyKey", key(), "staffMemberId", person, "expectedVersion", 0));
	}

	@Test
	@Tag("D-25")
	void whoeverIsTrainedAfterwardsWasNotTrainedBeforeDuty() {
		String person = added("tu-" + UUID.randomUUID()).text("/staffMember/id");
		assigned(person, SECOND);
		ApiDatabase.shared()
			.admin()
			.sql("update linli.project_assignment set assigned_at = now() - interval '3 days' where staff_member_id = ?")
			.param(GlobalId.decode(person).orElseThrow().key())
			.update();
		Answer trained = trained(person, LocalDate.now(ZoneId.of("Asia/Shanghai")), null);
		assertThat(trained.text("/staffMember/assignments/0/trainedBeforeDuty")).isEqualTo("false");
	}

	private String without(LocalDate day) {
		return this.admin
			.ask("query($on: LocalDate!) { centresWithoutTrainedPerson(on: $on) { code } }",
					Map.of("on", day.toString()))
			.toString();
	}

	private String expiring(LocalDate until) {
		return this.admin
			.ask("query($until: LocalDate!) { expiringTrainings(untilOn: $until) { id } }",
					Map.of("until", until.toString()))
			.toString();
	}

	@Test
	void theStaffOfAProjectAreThoseAssignedToItOrToTheCompany() {
		String there = "there-" + UUID.randomUUID();
		String elsewhere = "elsewhere-" + UUID.randomUUID();
		assigned(added(there).text("/staffMember/id"), SECOND);
		assigned(added(elsewhere).text("/staffMember/id"), ApiDatabase.project(COMPANY));
		String staff = this.admin.ask("query($p: ID) { staff(projectId: $p) { name } }", Map.of("p", id(SECOND)))
			.toString();
		assertThat(staff).contains(there, "receptionist@" + COMPANY).doesNotContain(elsewhere);
	}

	private static Api.Client manager() {
		return Api.shared().as(Role.PROJECT_MANAGER, COMPANY);
	}

	private Answer added(String name) {
		return this.admin.mutate("addStaffMember", FIELDS,
				Map.of("idempotencyKey", key(), "name", name, "fullName", "王芳", "phone", "+8613800000009"));
	}

	private Answer assigned(String person, UUID project) {
		return this.admin.mutate("assignToProject", FIELDS, assignment(person, project));
	}

	private static Map<String, Object> assignment(String person, UUID project) {
		Map<String, Object> input = new HashMap<>(
				Map.of("idempotencyKey", key(), "staffMemberId", person, "role", "RECEPTIONIST"));
		if (project != null) {
			input.put("projectId", id(project));
		}
		return input;
	}

	private Answer trained(String person, LocalDate day, LocalDate until) {
		Map<String, Object> input = new HashMap<>(Map.of("idempotencyKey", key(), "staffMemberId", person, "kind",
				"BEFORE_DUTY", "topic", "装修管理", "trainedOn", day.toString()));
		if (until != null) {
			input.put("validUntilOn", until.toString());
		}
		return this.admin.mutate("recordTraining", FIELDS, input);
	}

	private static String recorded(Api.Client client, UUID project) {
		return complaint(client, project).text("/complaint/id");
	}

	private static Answer complaint(Api.Client client, UUID project) {
		return client.mutate("recordComplaint", "complaint { id }", Map.of("idempotencyKey", key(), "projectId",
				id(project), "category", "x", "receivingDepartment", "x", "summary", "x", "channel", "PHONE"));
	}

	private static String order(UUID project) {
		Api.Client desk = Api.shared().as(Role.RECEPTIONIST, COMPANY);
		Answer request = desk.mutate("recordRepairRequest", "repairRequest { id version }",
				Map.of("idempotencyKey", key(), "projectId", id(project), "category", "x", "fault", "x", "urgency",
						"GENERAL", "area", "PUBLIC", "channel", "PHONE"));
		Answer passedOn = desk.mutate("passOnRepair", "repairRequest { version }",
				Map.of("idempotencyKey", key(), "repairRequestId", request.text("/repairRequest/id"), "expectedVersion",
						request.number("/repairRequest/version"), "passedOnBy", "RADIO"));
		return Api.shared()
			.as(Role.MAINTENANCE_WORKER, COMPANY)
			.mutate("openWorkOrder", "repairRequest { workOrder { id } }",
					Map.of("idempotencyKey", key(), "repairRequestId", request.text("/repairRequest/id"),
							"expectedVersion", passedOn.number("/repairRequest/version")))
			.text("/repairRequest/workOrder/id");
	}

	private static boolean sees(Api.Client client, String complaint) {
		return !client.ask("query($id: ID!) { node(id: $id) { id } }", Map.of("id", complaint)).isNull("/node");
	}

	private static String projects(Api.Client client) {
		return client.ask("{ projects { code } }").whole().at("/data/projects").toString();
	}

	private static String open(Api.Client client) {
		return client.ask("{ openComplaints(first: 100) { nodes { id } } }").toString();
	}

	private static Api.Client client(String name, Role role) {
		return new Api.Client(Api.shared(), Api.token(name, role, COMPANY));
	}

	private static String id(UUID project) {
		return new GlobalId("Project", project).encode();
	}

	private static String key() {
		return UUID.randomUUID().toString();
	}

}
