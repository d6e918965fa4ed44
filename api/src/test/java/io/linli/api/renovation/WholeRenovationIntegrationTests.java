package io.linli.api.renovation;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.linli.api.Answer;
import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.api.graphql.GlobalId;
import io.linli.api.violation.Inspector;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A renovation from the application to the owner file, as the roles of a service centre
 * play it: two violations, one refused signature, a re-check, and an acceptance that is
 * refused while something is open.
 */
class WholeRenovationIntegrationTests {

	private static final String HOUSEHOLD = new GlobalId("Household", ApiDatabase.household(ApiDatabase.JINXIU, 1))
		.encode();

	private static final String FILE = """
			query($household: ID!) { ownerFile(householdId: $household) { nodes { id number status
			  identityDocument completedAt completionNotifiedAt debrisPlace acceptance
			  permit { number sealedAt } passes { number worker photoAt } materials { kind filedAt recordedAt }
			  patrols { patroller department arrivedAt leftAt items { kind inOrder note } }
			  violations { status title notices { number ownerName content firstDeliverer secondDeliverer receipt witness } }
			  signatures { party name signedOn } handoffs { matter handedAt receivedAt receiptRecordedAt }
			  events { kind occurredAt recordedAt actor } } } }""";

	private final Works works = new Works();

	private final Inspector inspector = new Inspector(this.works);

	@Test
	@Tag("D-12")
	@Tag("D-14")
	@Tag("D-16")
	@Tag("D-23")
	@Tag("D-24")
	void goesFromTheApplicationToTheOwnerFileOfItsHousehold() {
		String renovation = begin();
		patrol(renovation);
		String wall = this.inspector.found(renovation);
		String door = this.inspector.found(renovation, Map.of("kind", "OPEN_DOOR", "detail", "开门切割瓷砖，粉尘入电梯厅"))
			.text("/violation/id");
		signedAndDone(wall);
		refusedAndDoneAtTheSecondTime(door, renovation);
		this.works.accepted(renovation, Map.of());
		assertThat(
				this.works.filed(renovation,
						List.of("PERMIT", "WORKER_PASSES", "PATROL_RECORDS", "RECTIFICATION_NOTICES",
								"ACCEPTANCE_FORM"),
						Map.of("occurredAt", "2026-05-23T09:00:00+08:00"))
					.refusals())
			.isEmpty();
		assertThat(step(this.works.receptionist, "archiveRenovation", renovation,
				Map.of("occurredAt", "2026-05-23T09:30:00+08:00")))
			.isEqualTo("ARCHIVED");
		Answer kept = file(renovation);
		assertThat(kept.text("/status")).isEqualTo("ARCHIVED");
		assertThat(kept.size("/materials")).isEqualTo(10);
		assertThat(kept.text("/passes/0/number")).isEqualTo(kept.text("/permit/number") + "-01");
		assertThat(kept.each("/patrols", "department")).containsExactly("ORDER_KEEPING", "REPAIR");
		assertThat(kept.each("/violations", "status")).containsOnly("REPORTED");
		assertThat(kept.each("/signatures", "party")).contains("OWNER");
		assertThat(kept.each("/handoffs", "matter")).containsExactlyInAnyOrder("PERMIT", "PERMIT", "VIOLATION",
				"COMPLETION", "RECTIFICATION", "RECTIFICATION");
		bothTimesStandOnEachNode(kept);
	}

	/** The household applies, shows who it is, gets its permit and a pass. */
	private String begin() {
		String renovation = this.works
			.applied(Map.of("householdId", HOUSEHOLD, "occurredAt", "2026-03-01T09:00:00+08:00"))
			.text("/renovation/id");
		step(this.works.receptionist, "informOwner", renovation, Map.of("channel", "RECEPTION", "notice",
				"施工时间 8:00 至 18:00，关门施工，保护楼道", "occurredAt", "2026-03-01T09:05:00+08:00"));
		step(this.works.receptionist, "confirmIdentity", renovation,
				Map.of("document", "身份证、购房合同", "occurredAt", "2026-03-01T09:10:00+08:00"));
		this.works.filed(renovation, Works.FORMALITIES, Map.of("occurredAt", "2026-03-01T09:20:00+08:00"));
		step(this.works.receptionist, "completeFormalities", renovation,
				Map.of("occurredAt", "2026-03-01T09:30:00+08:00"));
		this.works.permitted(renovation, Map.of("occurredAt", "2026-03-01T10:00:00+08:00"));
		this.works.pass(renovation, Map.of("occurredAt", "2026-03-01T10:10:00+08:00"));
		return renovation;
	}

	/** The order keepers look every day, the repair department as its level says. */
	private void patrol(String renovation) {
		round("ORDER_KEEPING", renovation, "2026-04-04T07:00:00+08:00", "2026-04-04T07:08:00+08:00",
				Map.of("kind", "OPEN_DOOR", "inOrder", false, "note", "门敞开，切割瓷砖"));
		round("REPAIR", renovation, "2026-04-04T08:00:00+08:00", "2026-04-04T08:20:00+08:00",
				Map.of("kind", "PASS_CHECK", "inOrder", true));
	}

	private void signedAndDone(String violation) {
		this.inspector.served(violation, Map.of());
		this.inspector.signed(violation, Map.of());
		this.inspector.rectified(violation, "2026-03-08T09:00:00+08:00");
		this.inspector.rechecked(violation, true, "2026-03-09T09:00:00+08:00");
		this.inspector.verified(violation, "2026-03-09T15:00:00+08:00");
		assertThat(this.inspector.reported(violation, "2026-03-09T16:00:00+08:00").text("/violation/status"))
			.isEqualTo("REPORTED");
	}

	/** The household does not sign and does not mend at once; meanwhile the works end. */
	private void refusedAndDoneAtTheSecondTime(String violation, String renovation) {
		this.inspector.served(violation, Map.of("content", "关门施工，清理电梯厅粉尘"));
		this.inspector.left(violation, Map.of("photoTaken", false, "witness", "保洁员 何英"));
		this.inspector.rectified(violation, "2026-03-05T09:00:00+08:00");
		keepers("recheckViolation", violation,
				Map.of("passed", false, "note", "粉尘未清", "occurredAt", "2026-03-05T10:00:00+08:00"));
		this.works.debrisRemoved(renovation, "2026-05-20T16:30:00+08:00");
		this.works.completed(renovation, Map.of());
		assertThat(this.works.accepted(renovation, Map.of()).refusals()).containsExactly("WRONG_STATE");
		this.inspector.served(violation, Map.of("content", "清理电梯厅粉尘", "rectifyBy", "2026-05-21T18:00:00+08:00",
				"occurredAt", "2026-05-20T18:00:00+08:00"));
		this.inspector.signed(violation, Map.of("occurredAt", "2026-05-20T18:05:00+08:00"));
		this.inspector.rectified(violation, "2026-05-21T09:00:00+08:00");
		keepers("recheckViolation", violation,
				Map.of("passed", true, "note", "已清理", "occurredAt", "2026-05-21T10:00:00+08:00"));
		this.inspector.verified(violation, "2026-05-21T11:00:00+08:00");
		keepers("reportViolation", violation, Map.of("report", "已清理并复查", "occurredAt", "2026-05-21T12:00:00+08:00"));
	}

	private void bothTimesStandOnEachNode(Answer kept) {
		assertThat(kept.each("/events", "kind")).containsExactly("APPLIED", "OWNER_INFORMED", "IDENTITY_CONFIRMED",
				"FILED", "FORMALITIES_COMPLETED", "PERMITTED", "PASS_ISSUED", "DEBRIS_REMOVED", "COMPLETION_NOTIFIED",
				"ACCEPTED", "FILED", "ARCHIVED");
		assertThat(kept.each("/events", "occurredAt")).isSorted().allMatch((time) -> time.startsWith("2026-0"));
		assertThat(kept.each("/events", "recordedAt")).isSorted()
			.allMatch((time) -> time.compareTo("2026-06-01T00:00:00Z") > 0);
		assertThat(kept.each("/events", "actor")).contains("zhao-min", "qian-li", "li-wei", "sun-bo");
	}

	private void keepers(String mutation, String violation, Map<String, ?> input) {
		assertThat(this.inspector.step(this.works.keeper, mutation, violation, input).refusals()).isEmpty();
	}

	private String step(Api.Client client, String mutation, String renovation, Map<String, ?> input) {
		Answer answer = this.works.step(client, mutation, renovation, input);
		assertThat(answer.refusals()).as(answer.toString()).isEmpty();
		return answer.text("/renovation/status");
	}

	private Answer file(String renovation) {
		Answer all = this.works.supervisor.ask(FILE, Map.of("household", HOUSEHOLD)).at("/ownerFile/nodes");
		return all.at("/" + all.each("", "id").indexOf(renovation));
	}

	private static void round(String department, String site, String arrived, String left, Map<String, ?> item) {
		Api.Client once = Api.shared()
			.as("guard-" + UUID.randomUUID(),
					List.of(department.equals("REPAIR") ? Role.MAINTENANCE_WORKER : Role.ORDER_KEEPER),
					ApiDatabase.JINXIU);
		Answer answer = once.mutate("recordPatrolRound", "patrolRound { id }", Map.of("idempotencyKey",
				UUID.randomUUID().toString(), "projectId", Works.PROJECT, "department", department, "visits",
				List.of(Map.of("renovationId", site, "arrivedAt", arrived, "leftAt", left, "items", List.of(item)))));
		assertThat(answer.refusals()).as(answer.toString()).isEmpty();
	}

}
