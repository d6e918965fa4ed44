package io.linli.api.household;

import java.util.Map;

import graphql.schema.DataFetchingEnvironment;
import io.linli.api.graphql.GlobalId;
import io.linli.api.graphql.Mutations;
import io.linli.api.graphql.Page;
import io.linli.api.graphql.Row;
import io.linli.api.graphql.RowConnection;
import io.linli.api.graphql.Selection;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * The fields of {@code household.graphqls}.
 */
@Controller
class HouseholdController {

	private final BuildingDesk buildings;

	private final ResidentDesk residents;

	private final HouseholdQueries queries;

	private final Mutations mutations;

	HouseholdController(BuildingDesk buildings, ResidentDesk residents, HouseholdQueries queries, Mutations mutations) {
		this.buildings = buildings;
		this.residents = residents;
		this.queries = queries;
		this.mutations = mutations;
	}

	@QueryMapping
	@Nullable Row company(DataFetchingEnvironment environment) {
		return this.queries.company(Selection.of(environment));
	}

	@QueryMapping
	RowConnection buildings(@Argument String projectId, DataFetchingEnvironment environment) {
		return this.queries.buildings(GlobalId.keyOrNobody("Project", projectId), Page.ofTexts(environment),
				Selection.of(environment));
	}

	@QueryMapping
	@Nullable Row building(@Argument String id, DataFetchingEnvironment environment) {
		return GlobalId.keyOf("Building", id)
			.map((key) -> this.queries.building(key, Selection.of(environment)))
			.orElse(null);
	}

	@QueryMapping
	RowConnection householdsOfBuilding(@Argument String buildingId, DataFetchingEnvironment environment) {
		return this.queries.households(GlobalId.keyOrNobody("Building", buildingId), Page.ofTexts(environment),
				Selection.of(environment));
	}

	@QueryMapping
	@Nullable Row household(@Argument String id, DataFetchingEnvironment environment) {
		return GlobalId.keyOf("Household", id)
			.map((key) -> this.queries.household(key, Selection.of(environment)))
			.orElse(null);
	}

	@QueryMapping
	RowConnection residents(@Argument String projectId, @Argument @Nullable String phone, @Argument boolean gone,
			DataFetchingEnvironment environment) {
		return this.queries.residents(GlobalId.keyOrNobody("Project", projectId), phone, gone, Page.of(environment),
				Selection.of(environment));
	}

	@MutationMapping
	Map<String, @Nullable Object> addBuilding(@Argument BuildingEntry.Add input, DataFetchingEnvironment environment) {
		return this.mutations.run(environment, "building", () -> this.buildings.add(input), this.queries::building);
	}

	@MutationMapping
	Map<String, @Nullable Object> correctBuilding(@Argument BuildingEntry.Correct input,
			DataFetchingEnvironment environment) {
		return this.mutations.run(environment, "building", () -> this.buildings.correct(input), this.queries::building);
	}

	@MutationMapping
	Map<String, @Nullable Object> addHousehold(@Argument BuildingEntry.Settle input,
			DataFetchingEnvironment environment) {
		return this.mutations.run(environment, "household", () -> this.buildings.settle(input),
				this.queries::household);
	}

	@MutationMapping
	Map<String, @Nullable Object> correctHousehold(@Argument BuildingEntry.Resettle input,
			DataFetchingEnvironment environment) {
		return this.mutations.run(environment, "household", () -> this.buildings.resettle(input),
				this.queries::household);
	}

	@MutationMapping
	Map<String, @Nullable Object> moveIn(@Argument ResidentEntry.MoveIn input, DataFetchingEnvironment environment) {
		return this.mutations.run(environment, "resident", () -> this.residents.moveIn(input), this.queries::resident);
	}

	@MutationMapping
	Map<String, @Nullable Object> correctResident(@Argument ResidentEntry.Correct input,
			DataFetchingEnvironment environment) {
		return this.mutations.run(environment, "resident", () -> this.residents.correct(input), this.queries::resident);
	}

	@MutationMapping
	Map<String, @Nullable Object> moveOut(@Argument ResidentEntry.MoveOut input, DataFetchingEnvironment environment) {
		return this.mutations.run(environment, "resident", () -> this.residents.moveOut(input), this.queries::resident);
	}

	@MutationMapping
	Map<String, @Nullable Object> nameMainContact(@Argument ResidentEntry.NameMainContact input,
			DataFetchingEnvironment environment) {
		return this.mutations.run(environment, "resident", () -> this.residents.name(input), this.queries::resident);
	}

}
