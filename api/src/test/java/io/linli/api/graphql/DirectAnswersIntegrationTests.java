package io.linli.api.graphql;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.api.complaint.Histories;
import io.linli.api.MartRows;
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
 * What is written straight from rows, held against what GraphQL makes of the same rows
 * field by field, over documents drawn by chance.
 */
class DirectAnswersIntegrationTests {

	private static final int DOCUMENTS = 60;

	private static final JsonMapper JSON = new JsonMapper();

	private static final GraphQL GRAPHQL = Api.shared().context().getBean(GraphQlSource.class).graphQl();

	private static final Caller SUPERVISOR = new Caller.Staff("f0000000-0000-4000-8000-000000000001", "zhou-min",
			Set.of(Role.CUSTOMER_SERVICE_SUPERVISOR, Role.RECEPTIONIST),
			new Organization("jinxiu", ApiDatabase.JINXIU));

	private static final Caller WORKER = new Caller.Staff("f0000000-0000-4000-8000-000000000002", "li-wei",
			Set.of(Role.MAINTENANCE_WORKER), new Organization("jinxiu", ApiDatabase.JINXIU));

	private static String complaint = "";

	private static String repair = "";

	@BeforeAll
	static void somethingToRead() {
		var history = Histories.begin();
		complaint = history.reopenedComplaint();
		repair = new Crew().recorded(Map.of("paidService", true)).text("/repairRequest/id");
		new Crew().recorded(Map.of("urgency", "EMERGENCY"));
		MartRows.published();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			complaint|(id: "COMPLAINT")
			openComplaints|
			openComplaints|(first: 1)
			complaintCounts|(projectId: "PROJECT", month: "2026-11")
			repairRequest|(id: "REPAIR")
			openRepairRequests|(first: 3)
			unverifiedRepairRequests|
			owedCallbacks|(first: 2)
			projects|
			households|(projectId: "PROJECT")
			scorecards|(month: "2026-11")
			""")
	void readsTheSameEitherWay(String field, String arguments) {
		Documents documents = new Documents(GRAPHQL.getGraphQLSchema(), new Random(field.hashCode()));
		int direct = 0;
		for (int i = 0; i < DOCUMENTS; i++) {
			direct += same(documents.query(field, filled(arguments)), SUPERVISOR) ? 1 : 0;
		}
		assertThat(direct).as("documents that rows alone answered").isGreaterThan(DOCUMENTS / 2);
	}

	@ParameterizedTest
	@CsvSource({ "Complaint,COMPLAINT", "RepairRequest,REPAIR", "Project,PROJECT" })
	void nodesReadTheSameEitherWay(String type, String id) {
		Documents documents = new Documents(GRAPHQL.getGraphQLSchema(), new Random(type.hashCode()));
		for (int i = 0; i < DOCUMENTS; i++) {
			same("query($yes: Boolean = true, $no: Boolean = false) { node(id: \"%s\") { id %s } nodes(ids: [\"%s\", \"x\", \"%s\"]) { id %s } unused: __typename @skip(if: $yes) @include(if: $no) }"
				.formatted(filled(id), documents.node(type), filled(id), filled("PROJECT"), documents.node(type)),
					SUPERVISOR);
		}
	}

	@ParameterizedTest
	@CsvSource({ "repairRequest,id", "openRepairRequests,first" })
	void whatARoleMayNotSeeIsRefusedEitherWay(String field, String argument) {
		Documents documents = new Documents(GRAPHQL.getGraphQLSchema(), new Random(field.hashCode()));
		String arguments = argument.equals("id") ? "(id: \"%s\")".formatted(repair) : "(first: 2)";
		for (int i = 0; i < DOCUMENTS; i++) {
			same(documents.query(field, arguments), WORKER);
		}
	}

	@Test
	void aWayDownThatIsAsLongAsAllowedIsRead() {
		String way = "lastCallback { complaint { ".repeat(4) + "project { name }" + " } }".repeat(4);
		assertThat(same("{ answer: complaint(id: \"%s\") { %s } }".formatted(complaint, way), SUPERVISOR)).isTrue();
		assertThat(json(execute("{ complaint(id: \"%s\") { %s } }".formatted(complaint, way), SUPERVISOR, false)))
			.contains("\"project\":{\"name\":\"锦绣物业一号园\"}");
	}

	@Test
	void twoListsOfWhichNothingIsSelectedKeepTheirOwners() {
		String document = "{ answer: complaint(id: \"%s\") { deadlines { id @skip(if: true) } lastCallback { deadlines { id @skip(if: true) } } } }"
			.formatted(complaint);
		assertThat(json(execute(document, SUPERVISOR, false)))
			.contains("\"deadlines\":[{},{}],\"lastCallback\":{\"deadlines\":[{}]}");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void listsWithinListsThatMultiplyAreRefused(boolean usual) {
		String document = "{ complaint(id: \"%s\") { %s callbacks { id } %s } }"
			.formatted(Histories.begin().reopenedComplaint(9), "callbacks { complaint { ".repeat(4), " } }".repeat(4));
		ExecutionResult refused = execute(document, SUPERVISOR, usual);
		assertThat(refused.getErrors()).isNotEmpty()
			.allSatisfy((error) -> assertThat(error.getMessage()).contains("50000 objects"));
		// The usual way answers what it had finished before.
		assertThat(usual || refused.<Object>getData() == null).isTrue();
	}

	/** Whether the answer was written from rows; that both are the same is asserted. */
	private static boolean same(String document, Caller caller) {
		ExecutionResult fast = execute(document, caller, false);
		ExecutionResult slow = execute(document, caller, true);
		assertThat(json(fast)).as(document).isEqualTo(json(slow));
		return fast.getData() instanceof Map<?, ?> data && data.get("answer") instanceof Direct;
	}

	private static ExecutionResult execute(String document, Caller caller, boolean usual) {
		ExecutionInput input = ExecutionInput.newExecutionInput(document)
			.graphQLContext(Map.of(DirectAnswers.OFF, usual))
			.build();
		return CurrentCaller.as(caller, () -> GRAPHQL.execute(input));
	}

	private static String json(ExecutionResult result) {
		return JSON.writeValueAsString(result.toSpecification());
	}

	private static String filled(String text) {
		return (text == null) ? ""
				: text.replace("COMPLAINT", complaint)
					.replace("REPAIR", repair)
					.replace("PROJECT", new GlobalId("Project", ApiDatabase.project(ApiDatabase.JINXIU)).encode());
	}

}
