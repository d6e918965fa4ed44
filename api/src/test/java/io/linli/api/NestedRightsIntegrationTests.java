package io.linli.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import io.linli.api.graphql.GlobalId;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.Test;

import org.springframework.graphql.execution.GraphQlSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Walks from the root fields to all types: what a role may not find by its id it does not
 * reach by the fields of something else either.
 */
class NestedRightsIntegrationTests {

	/**
	 * An inspector sees the records that were drawn (G-04), the supervisor of a
	 * department the complaint on whose callback he writes (B-10, B-16); neither finds
	 * others.
	 */
	private static final Map<String, Role> MEANT = Map.of("InspectedRecord.complaint", Role.INSPECTOR,
			"InspectedRecord.callback", Role.INSPECTOR, "InspectedRecord.repairRequest", Role.INSPECTOR,
			"Callback.complaint", Role.MAINTENANCE_SUPERVISOR, "Callback.activity", Role.MAINTENANCE_SUPERVISOR);

	private final GraphQLSchema schema = Api.shared().context().getBean(GraphQlSource.class).schema();

	private final Map<String, Set<Role>> reached = new HashMap<>();

	private final List<String> leaks = new ArrayList<>();

	@Test
	void nobodyReachesByFieldsWhatTheyMayNotFind() {
		for (GraphQLObjectType root : List.of(this.schema.getQueryType(), this.schema.getMutationType(),
				this.schema.getSubscriptionType())) {
			enter(root, EnumSet.allOf(Role.class), root.getName());
		}
		assertThat(this.reached).hasSizeGreaterThan(100).containsKeys("InterestSurvey", "Callback", "Event");
		assertThat(this.leaks).isEmpty();
	}

	@Test
	void anOrderKeeperDoesNotReadTheSurveyThroughThePlan() {
		Answer answer = Api.shared()
			.as(Role.ORDER_KEEPER, ApiDatabase.HAITANG)
			.ask("query($id: ID!) { activity(id: $id) { title plans { text interestSurvey { title } } } }",
					Map.of("id", planned()));
		assertThat(answer.errors()).containsExactly("FORBIDDEN");
		assertThat(answer.isNull("/activity/plans/0/interestSurvey")).isTrue();
		assertThat(answer.text("/activity/plans/0/text")).isEqualTo("x");
	}

	private static String planned() {
		Api.Client supervisor = Api.shared().as(Role.CUSTOMER_SERVICE_SUPERVISOR, ApiDatabase.HAITANG);
		String project = new GlobalId("Project", ApiDatabase.project(ApiDatabase.HAITANG)).encode();
		String activity = supervisor
			.mutate("announceActivity", "activity { id }",
					Map.of("idempotencyKey", UUID.randomUUID().toString(), "projectId", project, "title", "x", "place",
							"x", "startsAt", "2026-03-10T09:30:00+08:00", "endsAt", "2026-03-10T11:30:00+08:00"))
			.text("/activity/id");
		String survey = supervisor
			.mutate("openInterestSurvey", "interestSurvey { id }",
					Map.of("idempotencyKey", UUID.randomUUID().toString(), "projectId", project, "title", "x",
							"questions", List.of(Map.of("text", "x", "options", List.of("x")))))
			.text("/interestSurvey/id");
		supervisor.mutate("planActivity", "activity { id }", Map.of("idempotencyKey", UUID.randomUUID().toString(),
				"activityId", activity, "interestSurveyId", survey, "text", "x"));
		return activity;
	}

	private void enter(GraphQLObjectType type, Set<Role> roles, String path) {
		Set<Role> allowed = of(type);
		Set<Role> here = EnumSet.copyOf(roles);
		here.retainAll(allowed);
		if (here.size() < roles.size()) {
			this.leaks.add(path);
		}
		Set<Role> known = this.reached.computeIfAbsent(type.getName(), (name) -> EnumSet.noneOf(Role.class));
		if (!known.addAll(here)) {
			return;
		}
		for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
			Set<Role> further = of(field);
			further.retainAll(here);
			if (GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType next && !further.isEmpty()) {
				further.remove(MEANT.get(type.getName() + "." + field.getName()));
				enter(next, further, path + "." + field.getName());
			}
		}
	}

	/** The roles that it names; all where it names none. */
	private static Set<Role> of(GraphQLDirectiveContainer element) {
		GraphQLAppliedDirective applied = element.getAppliedDirective("allowed");
		if (applied == null) {
			return EnumSet.allOf(Role.class);
		}
		Set<Role> roles = EnumSet.noneOf(Role.class);
		if (applied.getArgument("roles").getValue() instanceof Collection<?> names) {
			names.forEach((name) -> roles.add(Role.valueOf(name.toString())));
		}
		return roles;
	}

}
