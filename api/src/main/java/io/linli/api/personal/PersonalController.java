package io.linli.api.personal;

import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

import graphql.schema.DataFetchingEnvironment;
import io.linli.api.graphql.Checks;
import io.linli.api.graphql.GlobalId;
import io.linli.api.graphql.Page;
import io.linli.api.graphql.RowConnection;
import io.linli.api.graphql.Selection;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * The fields of {@code personal.graphqls}.
 */
@Controller
class PersonalController {

	private static final Duration USUAL = Duration.ofDays(30);

	private static final int LONGEST_NAME = 255;

	/** An id that is none finds nothing. */
	private static final GlobalId NOTHING = new GlobalId("", new UUID(0, 0));

	private final ReadingQueries queries;

	private final InstantSource time;

	PersonalController(ReadingQueries queries, InstantSource time) {
		this.queries = queries;
		this.time = time;
	}

	@QueryMapping
	RowConnection personalDataReadings(@Argument @Nullable String person, @Argument @Nullable String recordId,
			@Argument @Nullable OffsetDateTime from, @Argument @Nullable OffsetDateTime until,
			DataFetchingEnvironment environment) {
		Checks checks = new Checks();
		String name = checks.optional("person", person, LONGEST_NAME);
		checks.pass();
		OffsetDateTime since = (from != null) ? from : this.time.instant().minus(USUAL).atOffset(ZoneOffset.UTC);
		return this.queries.page(name, record(recordId), since, until, Page.of(environment), Selection.of(environment));
	}

	private static boolean namesAType(GlobalId id) {
		return id.type().chars().allMatch(Character::isLetter);
	}

	private static @Nullable GlobalId record(@Nullable String id) {
		return (id != null) ? GlobalId.decode(id).filter(PersonalController::namesAType).orElse(NOTHING) : null;
	}

}
