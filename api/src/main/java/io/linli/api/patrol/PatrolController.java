package io.linli.api.patrol;

import java.util.Map;
import java.util.UUID;

import graphql.schema.DataFetchingEnvironment;
import io.linli.api.graphql.GlobalId;
import io.linli.api.graphql.Mutations;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.Row;
import io.linli.api.graphql.Selection;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * The fields of {@code patrol.graphqls}, also that which it gives to renovations.
 */
@Controller
class PatrolController {

	private final PatrolDesk desk;

	private final PatrolQueries queries;

	private final Mutations mutations;

	PatrolController(PatrolDesk desk, PatrolQueries queries, Mutations mutations) {
		this.desk = desk;
		this.queries = queries;
		this.mutations = mutations;
	}

	@QueryMapping
	@Nullable Row patrolRound(@Argument String id, DataFetchingEnvironment environment) {
		return GlobalId.keyOf("PatrolRound", id)
			.map((key) -> this.queries.round(key, Selection.of(environment)))
			.orElse(null);
	}

	@MutationMapping
	Map<String, @Nullable Object> recordPatrolRound(@Argument RecordPatrolRound input,
			DataFetchingEnvironment environment) {
		return this.mutations.run(environment, "patrolRound", () -> recorded(input), this.queries::round);
	}

	private UUID recorded(RecordPatrolRound input) {
		try {
			return this.desk.record(input);
		}
		catch (DataIntegrityViolationException ex) {
			if (Patrols.isElsewhere(ex)) {
				throw new RefusedException(PatrolDesk.elsewhere("visits"));
			}
			throw ex;
		}
	}

}
