package io.linli.api.nightly;

import java.util.List;

import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * The fields of {@code nightly.graphqls}.
 */
@Controller
class NightlyController {

	private static final int MOST = 30;

	private final NightlyQueries queries;

	NightlyController(NightlyQueries queries) {
		this.queries = queries;
	}

	@QueryMapping
	List<NightlyRun> nightlyRuns(@Argument int first) {
		if (first < 1 || first > MOST) {
			throw new RefusedException(UserError.invalid("Ask for 1 to 30 nightly runs.", "first"));
		}
		return this.queries.last(first);
	}

}
