package io.linli.api.graphql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import graphql.GraphQL;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.ScalarInfo;
import graphql.schema.idl.SchemaDirectiveWiring;
import graphql.schema.idl.SchemaDirectiveWiringEnvironment;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.linli.tenancy.Caller;
import io.linli.tenancy.CurrentCaller;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

/**
 * What the API has to answer, found in the plainest way: graphql-java as it comes, and
 * for each field a fetcher that takes it from a whole row. It shares the schema with the
 * API, and how ids, cursors and scalars are written; nothing of how rows are read.
 */
final class Reference {

	private static final String CLOCKS = "cycle, started_at, clock";

	private static final Map<String, String> OWNERS = Map.of("Complaint", "complaint_id", "RepairRequest",
			"repair_request_id", "Callback", "callback_id");

	private final FullRows rows;

	private final GraphQL graphQl;

	private final RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring();

	private Reference(GraphQLSchema schema, UUID company) {
		this.rows = new FullRows(company);
		schema.getAllTypesAsList()
			.stream()
			.filter((type) -> type instanceof GraphQLScalarType scalar
					&& !ScalarInfo.isGraphqlSpecifiedScalar(scalar.getName()))
			.forEach((scalar) -> this.wiring.scalar((GraphQLScalarType) scalar));
		schema.getAllTypesAsList().forEach((type) -> {
			if (type instanceof GraphQLObjectType object && !object.getName().startsWith("__")) {
				this.wiring.type(object.getName(), (each) -> each.defaultDataFetcher(Reference::cell));
			}
		});
		this.wiring.type("Node", (node) -> node.typeResolver((found) -> {
			Map<String, Object> row = found.getObject();
			return found.getSchema().getObjectType(row.get("type").toString());
		})).directive("allowed", new Guards()).directive("personal", new Masks());
		queries();
		mutations(schema);
		relations();
		this.graphQl = GraphQL.newGraphQL(new SchemaGenerator().makeExecutableSchema(types(), this.wiring.build()))
			.defaultDataFetcherExceptionHandler(new Errors())
			.build();
	}

	private static TypeDefinitionRegistry types() {
		TypeDefinitionRegistry types = new TypeDefinitionRegistry();
		try {
			for (Resource file : new PathMatchingResourcePatternResolver().getResources("graphql/*.graphqls")) {
				types.merge(new SchemaParser().parse(file.getInputStream()));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return types;
	}

	/** One that answers the callers of a company. */
	static GraphQL of(GraphQLSchema schema, UUID company) {
		return new Reference(schema, company).graphQl;
	}

	private void queries() {
		query("complaint", (asked) -> byId("Complaint", asked.getArgument("id")));
		query("repairRequest", (asked) -> byId("RepairRequest", asked.getArgument("id")));
		query("node", (asked) -> node(asked.getArgument("id")));
		query("nodes", (asked) -> asked.<List<String>>getArgument("ids").stream().map(this::node).toList());
		query("openComplaints", (asked) -> page(asked, "complaint", "is_open"));
		query("openRepairRequests", (asked) -> page(asked, "repair_request", "is_open"));
		query("unverifiedRepairRequests", (asked) -> page(asked, "repair_request", "awaits_verification"));
		query("owedCallbacks", (asked) -> page(asked, "callback", "reached is not true"));
		query("projects", (asked) -> this.rows.list("linli.project", "true", "code"));
		query("households", (asked) -> this.rows.list("linli.household", "project_id = ?", "building, unit",
				key(asked.getArgument("projectId"))));
		query("complaintCounts", this::counts);
		query("scorecards", this::scorecards);
	}

	/** The work of a mutation is done; what is left is its payload. */
	private void mutations(GraphQLSchema schema) {
		for (GraphQLFieldDefinition mutation : schema.getMutationType().getFieldDefinitions()) {
			field("Mutation", mutation.getName(), (asked) -> {
				Map<String, String> input = asked.getArgument("input");
				Map<String, Object> payload = new HashMap<>(Map.of("user_errors", List.of()));
				for (String type : List.of("complaint", "repairRequest", "callback")) {
					if (input.containsKey(type + "Id")) {
						payload.put(Shape.snakeCase(type), node(input.get(type + "Id")));
					}
				}
				return payload;
			});
		}
	}

	private void relations() {
		for (String type : List.of("Complaint", "RepairRequest", "Callback")) {
			field(type, "project", (asked) -> other(asked, "project"));
			field(type, "deadlines", (asked) -> referring(asked, "deadline", "subject_id", CLOCKS));
			field(type, "attachments", (asked) -> referring(asked, "attachment", OWNERS.get(type), "recorded_at, id"));
			field(type, "events", (asked) -> referring(asked, "event", "subject_id", "seq"));
		}
		for (String type : List.of("Complaint", "RepairRequest")) {
			field(type, "household", (asked) -> other(asked, "household"));
		}
		field("Household", "project", (asked) -> other(asked, "project"));
		field("Household", "buildingRecord", (asked) -> other(asked, "building"));
		field("Household", "residents", (asked) -> referring(asked, "resident", "household_id", "recorded_at, id"));
		field("Household", "mainContact", (asked) -> this.rows.first("linli.resident",
				"household_id = ? and main_contact", "id", row(asked).get("id")));
		field("Building", "project", (asked) -> other(asked, "project"));
		field("Building", "householdCount", (asked) -> referring(asked, "household", "building_id", "id").size());
		field("Resident", "household", (asked) -> other(asked, "household"));
		field("Resident", "changes", (asked) -> referring(asked, "resident_change", "resident_id", "recorded_at, id"));
		field("Callback", "attempts", (asked) -> referring(asked, "callback_attempt", "callback_id", "number"));
		field("Callback", "complaint", (asked) -> other(asked, "complaint"));
		field("Callback", "repairRequest", (asked) -> other(asked, "repair_request"));
		field("Complaint", "callbacks", (asked) -> referring(asked, "callback", "complaint_id", "cycle"));
		field("Complaint", "lastCallback",
				(asked) -> referring(asked, "callback", "complaint_id", "cycle desc").stream()
					.findFirst()
					.orElse(null));
		field("Complaint", "reclassifications",
				(asked) -> referring(asked, "complaint_reclassification", "complaint_id", "recorded_at, id"));
		field("Complaint", "handling",
				(asked) -> referring(asked, "complaint_handling", "complaint_id", "complaint_id").stream()
					.findFirst()
					.orElse(null));
		field("ComplaintHandling", "steps", (asked) -> this.rows.list("linli.handling_step", "complaint_id = ?", "seq",
				row(asked).get("complaint_id")));
		field("RepairRequest", "callbacks", (asked) -> referring(asked, "callback", "repair_request_id", "cycle"));
		field("RepairRequest", "workOrder",
				(asked) -> referring(asked, "work_order", "repair_request_id", "id").stream().findFirst().orElse(null));
		field("Project", "contractLevel", this::level);
		field("Project", "company", (asked) -> this.rows.first("linli.tenant", "true", "tenant_id").get("name"));
		// Nothing is published in the company of these tests.
		for (String type : List.of("Complaint", "RepairRequest", "Callback", "Renovation")) {
			field(type, "procedureVersion", (asked) -> null);
		}
		for (String type : List.of("Complaint", "RepairRequest", "Callback", "Project", "Household", "Deadline",
				"WorkOrder", "Attachment", "Building", "Resident")) {
			field(type, "id", (asked) -> new GlobalId(type, (UUID) row(asked).get("id")).encode());
		}
	}

	private void query(String name, Function<DataFetchingEnvironment, Object> answer) {
		field("Query", name, answer);
	}

	private void field(String type, String name, Function<DataFetchingEnvironment, Object> answer) {
		this.wiring.type(type, (each) -> each.dataFetcher(name, answer::apply));
	}

	private static Object cell(DataFetchingEnvironment asked) {
		return row(asked).get(Shape.snakeCase(asked.getField().getName()));
	}

	private static Map<String, Object> row(DataFetchingEnvironment asked) {
		return asked.getSource();
	}

	private Object other(DataFetchingEnvironment asked, String table) {
		return this.rows.byKey("linli." + table, row(asked).get(table + "_id"));
	}

	private List<Map<String, Object>> referring(DataFetchingEnvironment asked, String table, String owner,
			String order) {
		return this.rows.list("linli." + table, owner + " = ?", order, row(asked).get("id"));
	}

	private static UUID key(String id) {
		return GlobalId.decode(id).map(GlobalId::key).orElse(null);
	}

	private Object node(String id) {
		return GlobalId.decode(id).map((known) -> byId(known.type(), id)).orElse(null);
	}

	private Map<String, Object> byId(String type, String id) {
		Map<String, Object> found = this.rows.byKey("linli" + Shape.snakeCase(type).replaceFirst("_", "."), key(id));
		if (found != null) {
			found.put("type", type);
		}
		return found;
	}

	private Map<String, Object> page(DataFetchingEnvironment asked, String table, String condition) {
		List<Map<String, Object>> all = this.rows.list("linli." + table, condition, "worklist_at, id");
		List<Map<String, Object>> page = all.stream().limit(asked.<Integer>getArgument("first")).toList();
		List<Map<String, Object>> edges = page.stream()
			.map((row) -> Map.of("node", row, "cursor", (Object) cursor(row)))
			.toList();
		Map<String, Object> info = new HashMap<>();
		info.put("has_next_page", all.size() > page.size());
		info.put("has_previous_page", asked.getArgument("after") != null);
		info.put("start_cursor", page.isEmpty() ? null : cursor(page.getFirst()));
		info.put("end_cursor", page.isEmpty() ? null : cursor(page.getLast()));
		return Map.of("nodes", page, "edges", edges, "page_info", info);
	}

	private static String cursor(Map<String, Object> row) {
		return Page.encode(new Page.Cursor((OffsetDateTime) row.get("worklist_at"), (UUID) row.get("id")));
	}

	private List<Map<String, Object>> counts(DataFetchingEnvironment asked) {
		UUID project = key(asked.getArgument("projectId"));
		ZoneId zone = ZoneId.of(this.rows.byKey("linli.project", project).get("time_zone").toString());
		YearMonth month = asked.getArgument("month");
		Comparator<Map<String, Object>> order = comparing((Map<String, Object> row) -> (String) row.get("status"))
			.thenComparing((row) -> (String) row.get("responsibility"), nullsLast(naturalOrder()));
		Map<Map<String, Object>, Integer> counted = new TreeMap<>(order);
		this.rows.list("linli.complaint", "project_id = ? and received_at is not null", "id", project)
			.forEach((row) -> {
				if (YearMonth.from(((OffsetDateTime) row.get("received_at")).atZoneSameInstant(zone)).equals(month)) {
					counted.merge(row, 1, Integer::sum);
				}
			});
		List<Map<String, Object>> counts = new ArrayList<>();
		counted.forEach((row, count) -> {
			Map<String, Object> each = new HashMap<>(row);
			each.put("count", count);
			counts.add(each);
		});
		return counts;
	}

	private Object level(DataFetchingEnvironment asked) {
		LocalDate today = LocalDate.now(ZoneId.of(row(asked).get("time_zone").toString()));
		Map<String, Object> granted = this.rows.first("linli.project_level",
				"project_id = ? and effective @> cast(? as date)", "id", row(asked).get("id"), today);
		return (granted != null)
				? this.rows.byKey("linli.contract_level", granted.get("contract_level_id")).get("label") : null;
	}

	private List<Map<String, Object>> scorecards(DataFetchingEnvironment asked) {
		LocalDate month = asked.<YearMonth>getArgument("month").atDay(1);
		return this.rows
			.list("mart.scorecard", "month = ? and run_id = (select run_id from mart.publication)", "project_name",
					month)
			.stream()
			.map(Scorecards::card)
			.toList();
	}

	/** Refuses fields to whoever has none of the roles that the schema names. */
	private static final class Guards implements SchemaDirectiveWiring {

		@Override
		public GraphQLFieldDefinition onField(SchemaDirectiveWiringEnvironment<GraphQLFieldDefinition> field) {
			List<?> roles = (List<?>) field.getAppliedDirective().getArgument("roles").getValue();
			DataFetcher<?> fetcher = field.getFieldDataFetcher();
			DataFetcher<?> guarded = (asked) -> {
				Caller caller = CurrentCaller.get();
				if (caller.roles().stream().noneMatch((role) -> roles.contains(role.name()))) {
					throw new SecurityException();
				}
				return fetcher.get(asked);
			};
			return field.setFieldDataFetcher(guarded);
		}

	}

	/** Shows personal data to the roles that the schema names, and a mask to others. */
	private static final class Masks implements SchemaDirectiveWiring {

		@Override
		public GraphQLFieldDefinition onField(SchemaDirectiveWiringEnvironment<GraphQLFieldDefinition> field) {
			List<?> roles = (List<?>) field.getAppliedDirective().getArgument("shownTo").getValue();
			DataFetcher<?> fetcher = field.getFieldDataFetcher();
			boolean phone = field.getElement().getName().equals("phone");
			return field.setFieldDataFetcher((asked) -> {
				Object stored = fetcher.get(asked);
				boolean shown = CurrentCaller.get().roles().stream().anyMatch((role) -> roles.contains(role.name()));
				return (shown || stored == null) ? stored : masked(stored.toString(), phone);
			});
		}

		private static String masked(String stored, boolean phone) {
			return phone ? stored.replaceFirst("^(.+).{4}(.{4})$", "$1****$2") : stored.replaceFirst("^(.).*$", "$1**");
		}

	}

	private static final class Errors implements DataFetcherExceptionHandler {

		@Override
		public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
				DataFetcherExceptionHandlerParameters failed) {
			String code = (failed.getException() instanceof SecurityException) ? "FORBIDDEN"
					: failed.getException().toString();
			var error = GraphqlErrorBuilder.newError()
				.message("%s", code)
				.path(failed.getPath())
				.extensions(Map.of("code", code))
				.build();
			return CompletableFuture
				.completedFuture(DataFetcherExceptionHandlerResult.newResult().error(error).build());
		}

	}

}
