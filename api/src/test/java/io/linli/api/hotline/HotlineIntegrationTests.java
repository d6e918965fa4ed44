package io.linli.api.hotline;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.linli.api.Answer;
import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.api.complaint.Estate;
import io.linli.api.graphql.GlobalId;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Complaints that the group hands down, and what its company makes of them.
 */
class HotlineIntegrationTests {

	private final Api.Client group = Api.shared().as(Role.GROUP_MANAGER, ApiDatabase.ANJU);

	private final Estate estate = new Estate();

	private final String number = UUID.randomUUID().toString();

	@Test
	@Tag("C-16")
	void whatIsHandedDownIsRecordedFromItAndTheGroupSeesThatAndNoMore() {
		assertThat(handDown(List.of(row(this.number))).text("/handedDown/taken")).isEqualTo("1");
		Answer row = ofCompany("UNRECORDED");
		assertThat(row.text("/summary")).isEqualTo("电梯停运无人处理");
		assertThat(row.text("/project/id")).isEqualTo(this.estate.id());
		assertThat(ofGroup(null).isNull("/recordedAt")).isTrue();

		Answer recorded = this.estate.recorded(Map.of("hotlineComplaintId", row.text("/id")));
		assertThat(recorded.refusals()).isEmpty();
		Answer linked = ofCompany("RECORDED");
		assertThat(linked.text("/complaint/id")).isEqualTo(recorded.text("/complaint/id"));
		assertThat(linked.text("/linkedBy")).startsWith("receptionist");
		Answer seen = ofGroup("RECORDED");
		assertThat(seen.text("/company")).isEqualTo("锦绣物业");
		assertThat(OffsetDateTime.parse(seen.text("/recordedAt")))
			.isEqualTo(OffsetDateTime.parse(this.estate.read(recorded, "recordedAt").text("/recordedAt")));
		assertThat(
				this.group.ask("query($id: ID!) { node(id: $id) { id } }", Map.of("id", recorded.text("/complaint/id")))
					.errors())
			.containsExactly("FORBIDDEN");
		assertThat(this.estate.recorded(Map.of("hotlineComplaintId", row.text("/id"))).refusals())
			.containsExactly("WRONG_STATE");
	}

	@Test
	@Tag("C-05")
	void aPersonConfirmsWhichComplaintItIsAmongThoseThatItMayBe() {
		String phone = "+86139" + "%08d".formatted(Math.floorMod(this.number.hashCode(), 100_000_000));
		Map<String, Object> row = new HashMap<>(row(this.number));
		row.put("phone", phone);
		row.remove("projectId");
		row.put("household", "新苑 " + this.estate.address());
		handDown(List.of(row));
		String at = row.get("receivedAt").toString();
		Answer same = new Estate().recorded(Map.of("phone", phone, "occurredAt", at));
		Answer otherPhone = new Estate().recorded(Map.of("phone", "+8613900000009", "occurredAt", at));
		Answer longAgo = this.estate.recorded(Map.of("phone", phone, "occurredAt", "2026-01-01T00:00:00Z"));
		Answer here = this.estate.recorded(Map.of("occurredAt", at));
		Answer handedDown = ofCompany("UNRECORDED");
		assertThat(candidates(handedDown)).contains(same.text("/complaint/id"), here.text("/complaint/id"))
			.doesNotContain(otherPhone.text("/complaint/id"), longAgo.text("/complaint/id"));
		assertThat(link(handedDown, longAgo).refusals()).containsExactly("INVALID");

		Answer linked = link(handedDown, same);
		assertThat(linked.refusals()).isEmpty();
		assertThat(linked.text("/hotlineComplaint/complaint/id")).isEqualTo(same.text("/complaint/id"));
		assertThat(candidates(handedDown)).doesNotContain(same.text("/complaint/id"));
		assertThat(link(handedDown, here).refusals()).containsExactly("STALE_VERSION");
		assertThat(link(ofCompany("RECORDED"), here).refusals()).containsExactly("WRONG_STATE");
	}

	@Test
	@Tag("C-05")
	void theLikeliestAreShownHoweverMuchWasComplainedOfThatDay() {
		Map<String, Object> row = new HashMap<>(row(this.number));
		row.put("phone", "+8613911112222");
		row.put("household", "1" + this.estate.address());
		handDown(List.of(row));
		for (int i = 0; i < 21; i++) {
			this.estate.recorded(Map.of("occurredAt", row.get("receivedAt").toString()));
		}
		String same = this.estate
			.recorded(Map.of("phone", "+8613911112222", "occurredAt", OffsetDateTime.now().minusHours(30).toString()))
			.text("/complaint/id");
		assertThat(candidates(ofCompany("UNRECORDED"))).hasSize(20).contains(same);
		Map<String, Object> elsewhere = new HashMap<>(row(this.number + "b"));
		elsewhere.remove("projectId");
		elsewhere.put("household", "1" + this.estate.address());
		handDown(List.of(elsewhere));
		assertThat(candidates(ofCompany("UNRECORDED", this.number + "b"))).isEmpty();
	}

	@Test
	@Tag("C-16")
	void onlyWhatItCanBeIsLinkedAndAWrongLinkIsTakenBackAndKept() {
		handDown(List.of(row(this.number), row(this.number + "b")));
		Answer first = ofCompany("UNRECORDED");
		Answer second = ofCompany("UNRECORDED", this.number + "b");
		Estate other = new Estate();
		assertThat(link(first, other.recorded(Map.of())).refusals()).containsExactly("INVALID");
		assertThat(other.recorded(Map.of("hotlineComplaintId", first.text("/id"))).refusals())
			.containsExactly("WRONG_STATE");
		Answer complaint = this.estate.recorded(Map.of());
		assertThat(link(first, complaint, true).refusals()).containsExactly("INVALID");
		assertThat(link(first, complaint).refusals()).isEmpty();
		assertThat(link(second, complaint).refusals()).containsExactly("WRONG_STATE");
		assertThat(link(second, complaint, true).refusals()).isEmpty();
		assertThat(unlinked(first, 0, "另一件事").refusals()).containsExactly("STALE_VERSION");
		Answer unlinked = unlinked(first, 1, "另一件事");
		assertThat(unlinked.text("/hotlineComplaint/formerLinks/0/reason")).isEqualTo("另一件事");
		assertThat(unlinked.text("/hotlineComplaint/formerLinks/0/complaint/id"))
			.isEqualTo(complaint.text("/complaint/id"));
		assertThat(unlinked.isNull("/hotlineComplaint/complaint")).isTrue();
		assertThat(unlinked(first, 2, "再次").refusals()).containsExactly("WRONG_STATE");
		assertThat(link(ofCompany("UNRECORDED"), this.estate.recorded(Map.of())).refusals()).isEmpty();
	}

	private Answer unlinked(Answer handedDown, int version, String reason) {
		return this.estate.supervisor.mutate("unlinkHotlineComplaint",
				"hotlineComplaint { complaint { id } formerLinks { reason complaint { id } linkedBy unlinkedBy } }",
				Map.of("idempotencyKey", UUID.randomUUID().toString(), "hotlineComplaintId", handedDown.text("/id"),
						"expectedVersion", version, "reason", reason));
	}

	@Test
	@Tag("C-19")
	void whatIsRecordedTooLateOrNotAtAllIsFoundByTheGroupAndTheCompany() {
		handDown(List.of(row(this.number)));
		assertThat(ofGroup("LATE").part().isMissingNode()).isTrue();
		ApiDatabase.shared()
			.admin()
			.sql("update linli.hotline_complaint set handed_down_at = handed_down_at - interval '61 minutes' where external_number = ?")
			.param(this.number)
			.update();
		assertThat(ofGroup("LATE").text("/externalNumber")).isEqualTo(this.number);
		assertThat(ofGroup("UNRECORDED").text("/externalNumber")).isEqualTo(this.number);
		link(ofCompany("LATE"), this.estate.recorded(Map.of()));
		assertThat(ofGroup("LATE").text("/externalNumber")).isEqualTo(this.number);
		assertThat(ofGroup("UNRECORDED").part().isMissingNode()).isTrue();
	}

	@Test
	void aRowIsHandedDownOnceWhicheverCompanyItNames() {
		assertThat(handDown(List.of(row(this.number))).text("/handedDown/taken")).isEqualTo("1");
		Map<String, Object> again = new HashMap<>(row(this.number));
		again.remove("projectId");
		again.put("companyId", company(ApiDatabase.HEYUAN));
		Answer both = handDown(List.of(again, row(this.number + "b")));
		assertThat(both.number("/handedDown/taken")).isEqualTo(1);
		assertThat(both.number("/handedDown/known")).isEqualTo(1);
		assertThat(ofGroup(null).text("/company")).isEqualTo("锦绣物业");
	}

	@Test
	void aCompanyOutsideTheGroupTakesNothingNorDoesAProjectOfAnother() {
		Map<String, Object> outside = new HashMap<>(row(this.number));
		outside.put("companyId", company(ApiDatabase.HAITANG));
		Map<String, Object> elsewhere = new HashMap<>(row(this.number + "b"));
		elsewhere.put("companyId", company(ApiDatabase.HEYUAN));
		Answer refused = handDown(List.of(row(this.number + "c"), outside, elsewhere));
		assertThat(refused.refusals()).containsExactly("NOT_FOUND", "NOT_FOUND");
		assertThat(refused.at("/userErrors/0/path").part().toString()).isEqualTo("[\"rows\",\"1\",\"companyId\"]");
		assertThat(refused.at("/userErrors/1/path").part().toString()).isEqualTo("[\"rows\",\"2\",\"projectId\"]");
		assertThat(ApiDatabase.shared()
			.admin()
			.sql("select count(*) from linli.hotline_complaint where external_number like ? || '%'")
			.param(this.number)
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void anotherGroupAndAnotherCompanySeeNothingOfIt() {
		handDown(List.of(row(this.number)));
		Api.Client stranger = Api.shared()
			.as(Role.GROUP_MANAGER, UUID.fromString("b0000000-0000-4000-8000-000000000000"));
		assertThat(stranger.ask("{ handedDownComplaints { nodes { externalNumber } } }")
			.size("/handedDownComplaints/nodes")).isZero();
		Api.Client heyuan = Api.shared().as(Role.RECEPTIONIST, ApiDatabase.HEYUAN);
		assertThat(heyuan.ask("{ hotlineComplaints(first: 100) { nodes { externalNumber } } }").toString())
			.doesNotContain(this.number);
	}

	private Map<String, Object> row(String number) {
		return Map.of("companyId", company(ApiDatabase.JINXIU), "projectId", this.estate.id(), "source", "HOTLINE_800",
				"externalNumber", number, "receivedAt", OffsetDateTime.now().minusHours(3).toString(), "summary",
				"电梯停运无人处理");
	}

	private static String company(UUID key) {
		return new GlobalId("Company", key).encode();
	}

	private Answer handDown(List<Map<String, Object>> rows) {
		return this.group.mutate("handDownComplaints", "handedDown { taken known }", Map.of("rows", rows));
	}

	private Answer ofCompany(String state) {
		return ofCompany(state, this.number);
	}

	private Answer ofCompany(String state, String number) {
		return handedDown(number, this.estate.supervisor.ask(
				"query($state: HotlineState) { hotlineComplaints(state: $state, first: 100) { nodes { id version externalNumber summary linkedBy project { id } complaint { id } } } }",
				Map.of("state", state)), "/hotlineComplaints/nodes");
	}

	private Answer ofGroup(String state) {
		Map<String, Object> values = new HashMap<>();
		values.put("state", state);
		return mine(this.group.ask(
				"query($state: HotlineState) { handedDownComplaints(state: $state, first: 100) { nodes { externalNumber company recordedAt linkedAt } } }",
				values), "/handedDownComplaints/nodes");
	}

	/** What this test handed down; missing where it is not there. */
	private Answer mine(Answer answer, String nodes) {
		return handedDown(this.number, answer, nodes);
	}

	private static Answer handedDown(String number, Answer answer, String nodes) {
		return answer.at(nodes + "/" + answer.each(nodes, "externalNumber").indexOf(number));
	}

	private List<String> candidates(Answer handedDown) {
		return this.estate.supervisor
			.ask("query($id: ID!) { hotlineCandidates(hotlineComplaintId: $id) { id } }",
					Map.of("id", handedDown.text("/id")))
			.each("/hotlineCandidates", "id");
	}

	private Answer link(Answer handedDown, Answer complaint) {
		return link(handedDown, complaint, false);
	}

	private Answer link(Answer handedDown, Answer complaint, boolean duplicate) {
		return this.estate.supervisor.mutate("linkHotlineComplaint", "hotlineComplaint { complaint { id } }",
				Map.of("idempotencyKey", UUID.randomUUID().toString(), "hotlineComplaintId", handedDown.text("/id"),
						"expectedVersion", handedDown.number("/version"), "complaintId",
						complaint.text("/complaint/id"), "duplicate", duplicate));
	}

}
