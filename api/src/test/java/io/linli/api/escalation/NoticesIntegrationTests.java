package io.linli.api.escalation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.linli.api.Answer;
import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.api.complaint.Histories;
import io.linli.api.graphql.GlobalId;
import io.linli.api.repair.Crew;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What people are told, and that they take note of it.
 */
class NoticesIntegrationTests {

	private static final String ALL = "query($after: String) { notices(first: 100, after: $after) { nodes { id kind role subjectId note "
			+ "acknowledgedAt project { name } deadline { clock } } pageInfo { hasNextPage endCursor } } }";

	private final JdbcClient admin = ApiDatabase.shared().admin();

	private final Sweep sweep = Api.shared().context().getBean(Sweep.class);

	private final Api.Client manager = Api.shared().as(Role.PROJECT_MANAGER, ApiDatabase.JINXIU);

	private final Api.Client supervisor = Api.shared().as(Role.CUSTOMER_SERVICE_SUPERVISOR, ApiDatabase.JINXIU);

	private final Api.Client worker = Api.shared().as(Role.MAINTENANCE_WORKER, ApiDatabase.JINXIU);

	@BeforeEach
	void noHourIsQuiet() {
		quiet(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
	}

	@AfterEach
	void thePlatformsHoursCountAgain() {
		this.admin.sql("delete from linli.quiet_time").update();
	}

	@Test
	void aRoleReadsWhatItIsToldAndNothingElse() {
		String complaint = overdueComplaint();
		assertThat(about(this.manager, complaint)).extracting((notice) -> notice.text("/kind"))
			.containsExactly("LIMIT_PASSED");
		assertThat(about(this.supervisor, complaint)).extracting((notice) -> notice.text("/kind"))
			.containsExactly("LIMIT_NEAR", "LIMIT_NEAR");
		assertThat(about(this.manager, complaint).getFirst().text("/deadline/clock")).isEqualTo("SOLVE");
		assertThat(about(this.worker, complaint)).isEmpty();
		assertThat(about(Api.shared().as(Role.PROJECT_MANAGER, ApiDatabase.HEYUAN), complaint)).isEmpty();
	}

	@Test
	void theFirstOfTheRoleTakesNote() {
		String id = about(this.manager, overdueComplaint()).getFirst().text("/id");
		assertThat(acknowledge(this.supervisor, id).refusals()).containsExactly("NOT_FOUND");
		Answer noted = acknowledge(this.manager, id);
		assertThat(noted.text("/notice/acknowledgedBy")).startsWith("project-manager@");
		assertThat(acknowledge(this.manager, id).refusals()).containsExactly("WRONG_STATE");
		assertThat(everything(this.manager)).noneMatch((notice) -> notice.text("/id").equals(id));
	}

	@Test
	void nobodyReadsByItsIdWhatAnotherRoleIsToldOrWhatIsToldLater() {
		String id = about(this.manager, overdueComplaint()).getFirst().text("/id");
		assertThat(byId(this.manager, id).text("/node/role")).isEqualTo("PROJECT_MANAGER");
		assertThat(byId(this.worker, id).isNull("/node")).isTrue();
		this.admin.sql("update linli.notice set told_at = now() + interval '1 hour' where id = ?")
			.param(Cases.key(id))
			.update();
		assertThat(byId(this.manager, id).isNull("/node")).isTrue();
	}

	@Test
	void whatIsDoneIsNotToldAnyMore() {
		String complaint = overdueComplaint();
		assertThat(about(this.manager, complaint)).hasSize(1);
		Answer solved = this.manager.mutate("solveComplaint", "complaint { status }", Map.of("idempotencyKey",
				UUID.randomUUID().toString(), "complaintId", complaint, "expectedVersion", 1, "measure", "已清理"));
		assertThat(solved.refusals()).isEmpty();
		assertThat(about(this.manager, complaint)).isEmpty();
		assertThat(about(this.supervisor, complaint)).isEmpty();
	}

	@Test
	void anUrgeThatIsRecordedInTheQuietTimeIsToldAfterItWheneverItWas() {
		Answer recorded = new Crew()
			.recorded(Map.of("occurredAt", Instant.now().minus(Duration.ofHours(3)).toString()));
		String repair = recorded.text("/repairRequest/id");
		LocalTime now = LocalTime.now(ZoneId.of("Asia/Shanghai"));
		quiet(now.minusHours(1), now.plusHours(1));
		Instant claimed = Instant.now().minus(Duration.ofHours(2)).truncatedTo(ChronoUnit.SECONDS);
		Answer urged = this.supervisor.mutate("urgeRepair", "repairRequest { version }",
				Map.of("idempotencyKey", UUID.randomUUID().toString(), "repairRequestId", repair, "expectedVersion",
						recorded.number("/repairRequest/version"), "note", "x", "occurredAt", claimed.toString()));
		assertThat(urged.refusals()).isEmpty();
		assertThat(about(this.worker, repair)).isEmpty();
		assertThat(this.admin.sql("select happened_at from linli.notice where subject_id = ?")
			.param(Cases.key(repair))
			.query(OffsetDateTime.class)
			.single()
			.toInstant()).isEqualTo(claimed);
	}

	@Test
	void atNightOnlyEmergenciesAreTold() {
		LocalTime now = LocalTime.now(ZoneId.of("Asia/Shanghai"));
		quiet(now.minusHours(1), now.plusHours(1));
		String complaint = overdueComplaint();
		assertThat(about(this.manager, complaint)).isEmpty();
		String urgent = overdueRepair("EMERGENCY");
		assertThat(about(this.worker, urgent)).isNotEmpty();
		assertThat(about(this.worker, overdueRepair("GENERAL"))).isEmpty();
		this.admin.sql("update linli.notice set told_at = now() where subject_id = ?")
			.param(Cases.key(complaint))
			.update();
		assertThat(about(this.manager, complaint)).hasSize(1);
	}

	@Test
	void whoHasToDoARepairIsUrgedUntilItIsDone() {
		Answer recorded = new Crew().recorded(Map.of());
		String repair = recorded.text("/repairRequest/id");
		Answer urged = urge(repair, recorded.number("/repairRequest/version"), "业主已来电三次");
		assertThat(urged.refusals()).isEmpty();
		Answer notice = about(this.worker, repair).getFirst();
		assertThat(notice.text("/kind")).isEqualTo("URGED");
		assertThat(notice.text("/note")).isEqualTo("业主已来电三次");
		assertThat(notice.isNull("/deadline")).isTrue();
		this.admin.sql("update linli.repair_request set status = 'COMPLETED' where id = ?")
			.param(Cases.key(repair))
			.update();
		assertThat(urge(repair, urged.number("/repairRequest/version"), "x").refusals()).containsExactly("WRONG_STATE");
	}

	@Test
	void whoHasToSolveAComplaintIsUrgedByAStepOfItsHandling() {
		String complaint = Histories.begin().openComplaint();
		Answer urged = this.manager.mutate("handleComplaint", "complaint { status }",
				Map.of("idempotencyKey", UUID.randomUUID().toString(), "complaintId", complaint, "expectedVersion", 1,
						"action", "URGE", "note", "请今天处理"));
		assertThat(urged.refusals()).isEmpty();
		assertThat(about(this.supervisor, complaint)).extracting((notice) -> notice.text("/note"))
			.containsExactly("请今天处理");
	}

	private Answer urge(String repair, int version, String note) {
		return this.supervisor.mutate("urgeRepair", "repairRequest { version }", Map.of("idempotencyKey",
				UUID.randomUUID().toString(), "repairRequestId", repair, "expectedVersion", version, "note", note));
	}

	private static Answer byId(Api.Client client, String id) {
		return client.ask("query($id: ID!) { node(id: $id) { ... on Notice { role } } }", Map.of("id", id));
	}

	private static Answer acknowledge(Api.Client client, String id) {
		return client.mutate("acknowledgeNotice", "notice { acknowledgedBy }",
				Map.of("idempotencyKey", UUID.randomUUID().toString(), "noticeId", id));
	}

	private String overdueComplaint() {
		UUID complaint = Cases.complaint(Duration.ofMinutes(101));
		this.sweep.run();
		return new GlobalId("Complaint", complaint).encode();
	}

	private String overdueRepair(String urgency) {
		UUID repair = Cases.key(new Crew().recorded(Map.of("urgency", urgency)).text("/repairRequest/id"));
		Cases.run(repair, Duration.ofMinutes(101));
		this.sweep.run();
		return new GlobalId("RepairRequest", repair).encode();
	}

	private void quiet(LocalTime from, LocalTime until) {
		this.admin.sql("delete from linli.quiet_time").update();
		this.admin.sql(
				"insert into linli.quiet_time (tenant_id, id, from_time, until_time) values (?, gen_random_uuid(), ?, ?)")
			.params(ApiDatabase.JINXIU, from, until)
			.update();
	}

	private static List<Answer> about(Api.Client client, String subject) {
		return everything(client).stream().filter((notice) -> notice.text("/subjectId").equals(subject)).toList();
	}

	private static List<Answer> everything(Api.Client client) {
		List<Answer> all = new ArrayList<>();
		Map<String, String> from = Map.of();
		Answer page;
		do {
			page = client.ask(ALL, from).at("/notices");
			for (int i = 0; i < page.size("/nodes"); i++) {
				all.add(page.at("/nodes/" + i));
			}
			from = Map.of("after", page.text("/pageInfo/endCursor"));
		}
		while (page.text("/pageInfo/hasNextPage").equals("true"));
		return all;
	}

}
