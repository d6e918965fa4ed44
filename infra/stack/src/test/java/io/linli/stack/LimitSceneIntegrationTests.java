package io.linli.stack;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The demonstration's scene: an administrator sees what a tighter limit would have done,
 * publishes it, and from then on new cases have it. The stack stays up for the stack's
 * own tests.
 */
class LimitSceneIntegrationTests {

	private static final String CLAUSE = "《锦绣物业服务合同》第十二条：户内报修限时修复";

	private static final Pattern DRAFT = Pattern.compile("name=\"draft\"[^>]*value=\"([^\"]+)\"");

	private static final String RECORD = """
			mutation Record($input: RecordRepairRequestInput!) {
			  recordRepairRequest(input: $input) { repairRequest { deadlines { id clock startedAt dueAt reference } } }
			}""";

	private static final String EXPLAIN = """
			query Explain($id: ID!) {
			  explainDeadline(id: $id) { steps candidates { reference limit wins } }
			  node(id: $id) { ... on Deadline { dueAt reference } }
			}""";

	private final LocalStack stack = LocalStack.shared();

	@Test
	void aTighterLimitIsReplayedPublishedAndHoldsForNewCasesOnly() throws IOException, InterruptedException {
		this.stack.running();
		Question desk = new Question(this.stack.ports(), "jinxiu-supervisor");
		JsonNode yesterdays = complete(desk, Instant.now().minus(Duration.ofDays(1)));
		assertThat(length(yesterdays)).isEqualTo(Duration.ofHours(24));

		AtConsole admin = AtConsole.as(this.stack.ports(), "jinxiu-admin");
		assertThat(admin.page("thresholds/drafts/replay")).contains("用 1 项草稿对", "锦绣江南", "按时 → 逾期");
		String drafts = admin.page("thresholds/drafts");
		assertThat(drafts).contains(CLAUSE + "（补充协议）", "24 小时", "3 小时");
		assertThat(admin.send("thresholds/drafts", Map.of("draft", AtConsole.found(DRAFT, drafts), "act", "PUBLISH")))
			.contains("已发布 1 项时限", "现在没有草稿");

		JsonNode later = complete(desk, Instant.now());
		assertThat(length(later)).isEqualTo(Duration.ofHours(3));
		assertThat(winner(desk, later)).isEqualTo(CLAUSE + "（补充协议）");
		assertThat(winner(desk, yesterdays)).isEqualTo(CLAUSE);
		JsonNode now = desk.ask(EXPLAIN, Map.of("id", yesterdays.path("id").asString())).path("node");
		assertThat(now.path("dueAt")).isEqualTo(yesterdays.path("dueAt"));
		assertThat(now.path("reference").asString()).isEqualTo(CLAUSE);
	}

	/** The deadline by which a repair inside a dwelling is to be completed. */
	private static JsonNode complete(Question desk, Instant received) {
		String project = desk.ask("{ projects { id } }", Map.of()).at("/projects/0/id").asString();
		String household = desk
			.ask("query Homes($id: ID!) { households(projectId: $id) { id } }", Map.of("id", project))
			.at("/households/0/id")
			.asString();
		Map<String, Object> input = new HashMap<>(Map.of("idempotencyKey", UUID.randomUUID().toString(), "projectId",
				project, "householdId", household, "category", "水电", "fault", "厨房水管漏水", "urgency", "GENERAL", "area",
				"PRIVATE", "channel", "PHONE", "occurredAt", received.toString()));
		return desk.ask(RECORD, Map.of("input", input))
			.at("/recordRepairRequest/repairRequest/deadlines")
			.valueStream()
			.filter((deadline) -> deadline.path("clock").asString().equals("COMPLETE"))
			.findFirst()
			.orElseThrow();
	}

	private static String winner(Question desk, JsonNode deadline) {
		return desk.ask(EXPLAIN, Map.of("id", deadline.path("id").asString()))
			.at("/explainDeadline/candidates")
			.valueStream()
			.filter((candidate) -> candidate.path("wins").asBoolean())
			.findFirst()
			.orElseThrow()
			.path("reference")
			.asString();
	}

	private static Duration length(JsonNode deadline) {
		return Duration.between(OffsetDateTime.parse(deadline.path("startedAt").asString()),
				OffsetDateTime.parse(deadline.path("dueAt").asString()));
	}

}
