package io.linli.api.graphql;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.api.MartRows;
import io.linli.api.complaint.Histories;
import io.linli.api.repair.Crew;
import io.linli.tenancy.Caller;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.Organization;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the API answers from rows that it planned, held against the {@link Reference},
 * over documents drawn by chance.
 */
class DirectAnswersIntegrationTests {

	private static final int DOCUMENTS = 40;

	private static final JsonMapper JSON = new JsonMapper();

	private static final GraphQL GRAPHQL = Api.shared().context().getBean(GraphQlSource.class).graphQl();

	private static final GraphQL REFERENCE = Reference.of(GRAPHQL.getGraphQLSchema(), ApiDatabase.JINXIU);

	private static final Caller SUPERVISOR = new Caller.Staff("f0000000-0000-4000-8000-000000000001", "zhou-min",
			Set.of(Role.CUSTOMER_SERVICE_SUPERVISOR, Role.RECEPTIONIST),
			new Organization("jinxiu", ApiDatabase.JINXIU));

	private static final Caller WORKER = new Caller.Staff("f0000000-0000-4000-8000-000000000002", "li-wei",
			Set.of(Role.MAINTENANCE_WORKER), new Organization("jinxiu", ApiDatabase.JINXIU));

	private static final Caller ADMINISTRATOR = new Caller.Staff("f0000000-0000-4000-8000-000000000003", "chen-jing",
			Set.of(Role.TENANT_ADMIN), new Organization("jinxiu", ApiDatabase.JINXIU));

	private static String complaint = "";

	private static String repair = "";

	@BeforeAll
	static void somethingToRead() {
		ApiDatabase.shared().hire(ApiDatabase.JINXIU, SUPERVISOR.name());
		ApiDatabase.shared().hire(ApiDatabase.JINXIU, WORKER.name());
		complaint = Histories.begin().reopenedComplaint();
		repair = new Crew().recorded(Map.of("paidService", true)).text("/repairRequest/id");
		new Crew().recorded(Map.of("urgency", "EMERGENCY"));
		ofSomebody("complaint", "complainant", complaint);
		ofSomebody("repair_request", "requester", repair);
		attachment("complaint_id", complaint);
		attachment("repair_request_id", repair);
		MartRows.published();
	}

	private static void ofSomebody(String table, String name, String id) {
		ApiDatabase.shared()
			.admin()
			.sql("update linli.%s set %s = '李敏', phone = '+8613800000002' where tenant_id = ? and id = ?"
				.formatted(table, name))
			.params(ApiDatabase.JINXIU, GlobalId.decode(id).orElseThrow().key())
			.update();
	}

	private static void attachment(String owner, String id) {
		ApiDatabase.shared()
			.admin()
			.sql("""
					insert into linli.attachment (tenant_id, id, project_id, %s, purpose, name, media_type, size_bytes, sha256,
					  occurred_at, recorded_at, attached_by)
					values (?, gen_random_uuid(), ?, ?, 'PHOTO', '现场.jpg', 'JPEG', 100, repeat('0', 64), '2026-03-01Z',
					  '2026-03-01Z', 'zhou-min')"""
				.formatted(owner))
			.params(ApiDatabase.JINXIU, ApiDatabase.project(ApiDatabase.JINXIU),
					GlobalId.decode(id).orElseThrow().key())
			.update();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			complaint|(id: "COMPLAINT")
			openComplaints|
			openComplaints|(first: 1)
			complaintCounts|(projectId: "PROJECT", month: "MONTH")
			repairRequest|(id: "REPAIR")
			openRepairRequests|(first: 3)
			unverifiedRepairRequests|
			owedCallbacks|(first: 2)
			projects|
			households|(projectId: "PROJECT")
			scorecards|(month: "2026-11")
			""")
	void aFieldOfQueryIsAnsweredAsTheReferenceSays(String field, String arguments) {
		Documents documents = new Documents(GRAPHQL.getGraphQLSchema(), new Random(field.hashCode()));
		Tries tries = new Tries(SUPERVISOR, field.hashCode());
		tries.run(() -> documents.query(field, filled(arguments)), Map.of());
		assertThat(tries.direct).as("answers that rows alone gave").isGreaterThan(DOCUMENTS);
	}

	@ParameterizedTest
	@CsvSource({ "Complaint,COMPLAINT", "RepairRequest,REPAIR", "Project,PROJECT" })
	void aNodeIsAnsweredAsTheReferenceSays(String type, String id) {
		Documents documents = new Documents(GRAPHQL.getGraphQLSchema(), new Random(type.hashCode()));
		new Tries(SUPERVISOR, 1).run(() -> documents.node(type, filled(id), filled("PROJECT")), Map.of());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			repairRequest|(id: "REPAIR")
			openRepairRequests|(first: 2)
			""")
	void whatARoleMayNotAskIsForbiddenWhereTheReferenceSaysSo(String field, String arguments) {
		Documents documents = new Documents(GRAPHQL.getGraphQLSchema(), new Random(field.hashCode()));
		Tries tries = new Tries(WORKER, 2);
		tries.run(() -> documents.query(field, filled(arguments)), Map.of());
		assertThat(tries.forbidden).as("answers with something forbidden").isGreaterThan(10);
		assertThat(tries.direct).as("answers that rows alone gave").isGreaterThan(10);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			complaint|(id: "COMPLAINT")
			repairRequest|(id: "REPAIR")
			""")
	void whoIsNotShownNamesAndNumbersGetsTheMasksThatTheReferenceMakes(String field, String arguments) {
		Documents documents = new Documents(GRAPHQL.getGraphQLSchema(), new Random(field.hashCode()));
		Tries tries = new Tries(ADMINISTRATOR, 8);
		// So many that no seed decides: few of them ask for a name.
		for (int i = 0; i < 5; i++) {
			tries.run(() -> documents.query(field, filled(arguments)), Map.of());
		}
		assertThat(tries.masked).as("answers with a mask").isGreaterThan(3);
	}

	@Test
	void aComplaintIsShownAfterItsMutationAsTheReferenceSays() {
		Documents documents = new Documents(GRAPHQL.getGraphQLSchema(), new Random(3));
		String handled = Histories.begin().openComplaint();
		for (int i = 0; i < DOCUMENTS / 2; i++) {
			Map<String, Object> input = Map.of("idempotencyKey", UUID.randomUUID().toString(), "complaintId", handled,
					"expectedVersion", version("complaint", handled), "action", "HANDLE", "note", "已到场");
			new Tries(SUPERVISOR, i).once(() -> documents.mutation("handleComplaint", "complaint"),
					Map.of("input", input));
		}
	}

	@Test
	void aRepairIsShownAfterItsMutationsAsTheReferenceSays() {
		Documents documents = new Documents(GRAPHQL.getGraphQLSchema(), new Random(4));
		Tries receptionist = new Tries(SUPERVISOR, 5);
		Tries worker = new Tries(WORKER, 6);
		for (int i = 0; i < 15; i++) {
			String mended = new Crew().recorded(Map.of()).text("/repairRequest/id");
			receptionist.step(documents, "passOnRepair", mended, Map.of("passedOnBy", "RADIO"));
			worker.step(documents, "openWorkOrder", mended, Map.of());
			worker.step(documents, "arriveOnSite", mended, Map.of("channel", "APP"));
			worker.step(documents, "verifyRepair", mended, Map.of());
			worker.step(documents, "completeRepair", mended, Map.of("result", "已更换阀芯"));
		}
		assertThat(worker.forbidden).as("payloads with something forbidden").isGreaterThan(10);
	}

	@Test
	void everyKindOfDocumentIsDrawnOften() {
		Documents documents = new Documents(GRAPHQL.getGraphQLSchema(), new Random(7));
		// So many that no seed decides: it draws otherwise with each new field.
		int draws = 10 * DOCUMENTS;
		for (int i = 0; i < draws; i++) {
			documents.query("repairRequest", "(id: 1)");
			documents.mutation("handleComplaint", "complaint");
		}
		assertThat(documents.drawn()).containsOnlyKeys(Documents.Kind.values())
			.allSatisfy((kind, times) -> assertThat(times).isGreaterThan(draws / 4));
	}

	@Test
	void aWayDownThatIsAsLongAsAllowedIsRead() {
		String way = "lastCallback { complaint { ".repeat(4) + "project { name }" + " } }".repeat(4);
		ExecutionResult found = execute("{ answer: complaint(id: \"%s\") { %s } }".formatted(complaint, way));
		assertThat(isDirect(found)).isTrue();
		assertThat(json(found.getData())).contains("\"project\":{\"name\":\"锦绣物业一号园\"}");
	}

	@Test
	void twoListsOfWhichNothingIsSelectedKeepTheirOwners() {
		String document = "{ answer: complaint(id: \"%s\") { deadlines { id @skip(if: true) } lastCallback { deadlines { id @skip(if: true) } } } }"
			.formatted(complaint);
		assertThat(json(execute(document).getData()))
			.contains("\"deadlines\":[{},{}],\"lastCallback\":{\"deadlines\":[{}]}");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void listsWithinListsThatMultiplyAreRefused(boolean usual) {
		String document = "{ complaint(id: \"%s\") { %s callbacks { id } %s } }"
			.formatted(Histories.begin().reopenedComplaint(9), "callbacks { complaint { ".repeat(4), " } }".repeat(4));
		ExecutionResult refused = execute(GRAPHQL, document, Map.of(), Map.of(DirectAnswers.OFF, usual), SUPERVISOR);
		assertThat(refused.getErrors()).isNotEmpty()
			.allSatisfy((error) -> assertThat(error.getMessage()).contains("50000 objects"));
		// The usual way answers what it had finished before.
		assertThat(usual || refused.<Object>getData() == null).isTrue();
	}

	/** Documents of one caller, each with variables drawn anew. */
	private static final class Tries {

		private final Caller caller;

		private final Random random;

		private int direct;

		private int forbidden;

		private int masked;

		private Tries(Caller caller, int seed) {
			this.caller = caller;
			this.random = new Random(seed);
		}

		/** Each document twice: it is remembered for other variables. */
		private void run(Supplier<String> documents, Map<String, Object> variables) {
			for (int i = 0; i < DOCUMENTS; i++) {
				String document = once(documents, variables);
				once(() -> document, variables);
			}
		}

		/** The first that is within the limits. */
		private String once(Supplier<String> documents, Map<String, Object> more) {
			Map<String, Object> variables = new HashMap<>(more);
			variables.put("yes", this.random.nextInt(4) > 0);
			variables.put("no", this.random.nextInt(4) == 0);
			String document = documents.get();
			ExecutionResult ours = execute(GRAPHQL, document, variables, Map.of(), this.caller);
			while (errors(ours).contains(" TOO_COMPLEX")) {
				document = documents.get();
				ours = execute(GRAPHQL, document, variables, Map.of(), this.caller);
			}
			ExecutionResult theirs = execute(REFERENCE, document, variables, Map.of(), this.caller);
			assertThat(json(ours.getData())).as(document).isEqualTo(json(theirs.getData()));
			assertThat(errors(ours)).as(document).isEqualTo(errors(theirs));
			this.direct += isDirect(ours) ? 1 : 0;
			this.forbidden += ours.getErrors().isEmpty() ? 0 : 1;
			this.masked += json(ours.getData()).contains("**") ? 1 : 0;
			return document;
		}

		private void step(Documents documents, String mutation, String id, Map<String, Object> more) {
			Map<String, Object> input = new HashMap<>(more);
			input.put("idempotencyKey", UUID.randomUUID().toString());
			input.put("repairRequestId", id);
			input.put("expectedVersion", version("repair_request", id));
			once(() -> documents.mutation(mutation, "repairRequest"), Map.of("input", input));
		}

	}

	private static ExecutionResult execute(String document) {
		return execute(GRAPHQL, document, Map.of(), Map.of(), SUPERVISOR);
	}

	private static ExecutionResult execute(GraphQL graphQl, String document, Map<String, Object> variables,
			Map<?, Object> context, Caller caller) {
		ExecutionInput input = ExecutionInput.newExecutionInput(document)
			.variables(variables)
			.graphQLContext(context)
			.build();
		return CurrentCaller.as(caller, () -> graphQl.execute(input));
	}

	private static boolean isDirect(ExecutionResult result) {
		return result.getData() instanceof Map<?, ?> data && data.get("answer") instanceof Direct;
	}

	private static String json(Object data) {
		return JSON.writeValueAsString(data);
	}

	private static List<String> errors(ExecutionResult result) {
		return result.getErrors()
			.stream()
			.map((error) -> ((error.getPath() != null) ? error.getPath() : "") + " "
					+ error.getExtensions().get("code"))
			.sorted()
			.toList();
	}

	private static int version(String table, String id) {
		return (int) new FullRows(ApiDatabase.JINXIU).byKey("linli." + table, GlobalId.decode(id).orElseThrow().key())
			.get("version");
	}

	private static String filled(String text) {
		return (text == null) ? ""
				: text.replace("COMPLAINT", complaint)
					.replace("REPAIR", repair)
					.replace("PROJECT", new GlobalId("Project", ApiDatabase.project(ApiDatabase.JINXIU)).encode())
					.replace("MONTH", YearMonth.now(ZoneId.of("Asia/Shanghai")).toString());
	}

}
