package io.linli.api.inspection;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.linli.api.Answer;
import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.api.complaint.Estate;
import io.linli.api.draw.Draw;
import io.linli.api.graphql.GlobalId;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class InspectionIntegrationTests {

	private static final LocalDate DUE = LocalDate.of(2026, 4, 30);

	private final Inspector people = new Inspector();

	private final Estate estate = new Estate();

	@Test
	@Tag("C-09")
	void someOfAPeriodsRecordsAreDrawnAndTheDrawCanBeDoneAgain() {
		this.people.form("2026-01-01", 10, 10);
		Map<UUID, String> march = new HashMap<>();
		for (String at : List.of("2026-03-01T00:00:00+08:00", "2026-03-10T12:00:00+08:00", "2026-03-20T12:00:00+08:00",
				"2026-03-31T23:59:59+08:00")) {
			String id = this.estate.recorded(Map.of("occurredAt", at)).text("/complaint/id");
			march.put(GlobalId.keyOf("Complaint", id).orElseThrow(), id);
		}
		this.estate.recorded(Map.of("occurredAt", "2026-02-28T23:59:59+08:00"));
		this.estate.recorded(Map.of("occurredAt", "2026-04-01T00:00:00+08:00"));

		Answer inspection = this.people.inspect(this.estate, 2, "2026-04-10");
		assertThat(inspection.refusals()).isEmpty();
		assertThat(inspection.number("/inspection/frameSize")).isEqualTo(4);
		assertThat(inspection.text("/inspection/inspector")).startsWith("inspector");
		Draw again = Draw.of(inspection.number("/inspection/seed"), march.keySet(), 2);
		assertThat(inspection.text("/inspection/frameHash")).isEqualTo(again.frameHash());
		assertThat(inspection.text("/inspection/frame")).isEqualTo(again.frame());
		this.estate.recorded(Map.of("occurredAt", "2026-03-15T12:00:00+08:00"));
		assertThat(this.people.read(inspection).text("/frame")).isEqualTo(again.frame());
		List<String> drawn = again.drawn().stream().map(march::get).toList();
		assertThat(inspection.text("/inspection/records/0/complaint/id")).isEqualTo(drawn.get(0));
		assertThat(inspection.text("/inspection/records/1/complaint/id")).isEqualTo(drawn.get(1));
		assertThat(this.people.inspect(this.estate, 100, "2026-04-10").size("/inspection/records")).isEqualTo(5);
	}

	@Test
	@Tag("G-04")
	@Tag("C-24")
	void anInspectionIsScoredByTheFormThatWasInForceOnItsDay() {
		assertThat(this.people.form("2026-01-01", 10, 10).number("/form/version")).isEqualTo(1);
		Answer second = this.people.form("2026-04-01", 10, 30);
		assertThat(second.number("/form/version")).isEqualTo(2);
		assertThat(second.text("/form/changeNote")).isEqualTo("本次修订：调整分值");
		assertThat(second.each("/form/items", "requirement")).containsExactly("C-12", "C-24");
		this.estate.recorded(Map.of("occurredAt", "2026-03-10T12:00:00+08:00"));
		this.estate.recorded(Map.of("occurredAt", "2026-03-11T12:00:00+08:00"));

		Answer before = this.people.inspect(this.estate, 2, "2026-03-31");
		Answer after = this.people.inspect(this.estate, 2, "2026-04-01");
		assertThat(before.number("/inspection/form/version")).isEqualTo(1);
		assertThat(after.number("/inspection/form/version")).isEqualTo(2);
		assertThat(after.isNull("/inspection/score")).isTrue();
		assertThat(this.people.find(before, 1, 2, 10, DUE).refusals()).isEmpty();
		assertThat(this.people.find(after, 1, 2, 10, DUE).refusals()).isEmpty();
		assertThat(this.people.find(after, 2, 2, 10, DUE).refusals()).isEmpty();
		assertThat(this.people.find(before, 2, 2, 11, DUE).refusals()).containsExactly("INVALID");
		assertThat(this.people.find(after, 2, 1, 1, DUE).refusals()).isEmpty();
		assertThat(this.people.read(before).isNull("/score")).isTrue();
		// 10 of 2 x 20 points are lost, 21 of 2 x 40.
		assertThat(this.people.close(this.people.inspector, before).text("/inspection/score")).isEqualTo("75.0");
		assertThat(this.people.close(this.people.inspector, after).text("/inspection/score")).isEqualTo("73.75");
	}

	@Test
	@Tag("G-04")
	@Tag("C-09")
	void whoeverDrewInspectsAndAfterTheEndNothingIsFound() {
		this.people.form("2026-01-01", 10, 10);
		this.estate.recorded(Map.of("occurredAt", "2026-03-10T12:00:00+08:00"));
		Answer inspection = this.people.inspect(this.estate, 1, "2026-04-10");
		Api.Client another = Api.shared().as("sun-" + UUID.randomUUID(), List.of(Role.INSPECTOR), ApiDatabase.JINXIU);
		assertThat(this.people.find(another, inspection, 1, 1, 5, DUE).refusals()).containsExactly("NOT_ALLOWED");
		assertThat(this.people.close(another, inspection).refusals()).containsExactly("NOT_ALLOWED");
		assertThat(this.people.find(inspection, 1, 1, 5, DUE).refusals()).isEmpty();
		assertThat(this.people.close(this.people.inspector, inspection).text("/inspection/score")).isEqualTo("75.0");
		assertThat(this.people.find(inspection, 1, 2, 5, DUE).refusals()).containsExactly("WRONG_STATE");
		assertThat(this.people.close(this.people.inspector, inspection).refusals()).containsExactly("WRONG_STATE");
	}

	@Test
	void noVersionSlipsInBehindWhatWasScoredOrBeforeTheLastOne() {
		assertThat(this.people.inspect(this.estate, 1, "2026-04-10").refusals()).containsExactly("WRONG_STATE");
		this.people.form("2026-01-01", 10, 10);
		assertThat(this.people.form("2026-01-01", 10, 10).refusals()).containsExactly("INVALID");
		assertThat(this.people.form("2025-12-31", 10, 10).refusals()).containsExactly("INVALID");
		assertThat(this.people.inspect(this.estate, 1, "2026-04-10").refusals()).isEmpty();
		assertThat(this.people.form("2026-04-10", 10, 10).refusals()).containsExactly("WRONG_STATE");
		assertThat(this.people.form("2026-04-11", 10, 10).refusals()).isEmpty();
		Answer forms = this.people.inspector.ask("{ checkForms(kind: COMPLAINT) { version effectiveOn } }");
		assertThat(forms.each("/checkForms", "version")).containsExactly("2", "1");
		assertThat(this.people.form("2026-05-01", 10, 0).at("/userErrors/0/path").part().toString())
			.isEqualTo("[\"items\",\"1\",\"points\"]");
	}

	@Test
	void aFindingIsPutRightAndSoLongStandsInTheList() {
		this.people.form("2026-01-01", 10, 10);
		this.estate.recorded(Map.of("occurredAt", "2026-03-10T12:00:00+08:00"));
		Answer inspection = this.people.inspect(this.estate, 1, "2026-04-10");
		Answer finding = this.people.find(inspection, 1, 1, 5, DUE);
		assertThat(this.people.find(inspection, 1, 1, 5, DUE).refusals()).containsExactly("WRONG_STATE");
		assertThat(this.people.find(inspection, 2, 1, 5, DUE).refusals()).containsExactly("NOT_FOUND");
		assertThat(this.people.find(inspection, 1, 2, 5, LocalDate.of(2026, 4, 9)).refusals())
			.containsExactly("INVALID");
		assertThat(unanswered()).containsExactly(finding.text("/finding/id"));

		Answer replied = reply(finding, "已补录并培训");
		assertThat(replied.refusals()).isEmpty();
		assertThat(replied.text("/finding/repliedBy")).startsWith("project-manager");
		assertThat(unanswered()).isEmpty();
		assertThat(reply(finding, "再次").refusals()).containsExactly("WRONG_STATE");
		assertThat(this.people.read(inspection).text("/findings/0/reply")).isEqualTo("已补录并培训");
	}

	@Test
	void anInspectorReadsADrawnRecordWithoutLearningWhoItIsAbout() {
		this.people.form("2026-01-01", 10, 10);
		this.estate.recorded(
				Map.of("occurredAt", "2026-03-10T12:00:00+08:00", "complainant", "王芳", "phone", "+8613800000002"));
		Answer inspection = this.people.inspect(this.estate, 1, "2026-04-10");
		Answer complaint = this.people.inspector
			.ask("""
					query($id: ID!) { node(id: $id) { ... on Inspection { records { complaint {
					  complainant phone category household { unit ownerName phone } } } } } }""",
					Map.of("id", inspection.text("/inspection/id")))
			.at("/node/records/0/complaint");
		assertThat(complaint.part())
			.hasToString("{\"complainant\":\"王**\",\"phone\":\"+86138****0002\",\"category\":\"环境卫生\","
					+ "\"household\":{\"unit\":\"101\",\"ownerName\":\"王**\",\"phone\":\"+86138****0001\"}}");
	}

	private List<String> unanswered() {
		return this.estate.ask("unansweredFindings(projectId: $project) { id rectifyBy }")
			.each("/unansweredFindings", "id");
	}

	private Answer reply(Answer finding, String how) {
		return this.estate.manager.mutate("replyToFinding", "finding { reply repliedBy repliedAt }",
				Map.of("idempotencyKey", UUID.randomUUID().toString(), "findingId", finding.text("/finding/id"),
						"expectedVersion", finding.number("/finding/version"), "reply", how));
	}

}
