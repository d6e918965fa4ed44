package io.linli.api.library;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import graphql.schema.DataFetchingEnvironment;
import io.linli.api.graphql.Checks;
import io.linli.api.graphql.Mutations;
import io.linli.api.graphql.Page;
import io.linli.api.graphql.RowConnection;
import io.linli.api.graphql.Selection;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * The fields of {@code library.graphqls}.
 */
@Controller
class LibraryController {

	private final LibraryDesk desk;

	private final LibraryQueries queries;

	private final Mutations mutations;

	LibraryController(LibraryDesk desk, LibraryQueries queries, Mutations mutations) {
		this.desk = desk;
		this.queries = queries;
		this.mutations = mutations;
	}

	@QueryMapping
	RowConnection libraryCases(@Argument @Nullable String text, @Argument @Nullable String tag,
			@Argument @Nullable OffsetDateTime from, @Argument @Nullable OffsetDateTime until,
			DataFetchingEnvironment environment) {
		Checks checks = new Checks();
		String words = checks.optional("text", text, 100);
		String name = checks.optional("tag", tag, 30);
		checks.pass();
		return this.queries.cases(words, name, from, until, Page.of(environment), Selection.of(environment));
	}

	@QueryMapping
	List<LibraryTagCount> libraryTags() {
		return this.queries.tags();
	}

	@MutationMapping
	Map<String, @Nullable Object> addToLibrary(@Argument AddToLibrary input, DataFetchingEnvironment environment) {
		return this.mutations.run(environment, "libraryCase", () -> this.desk.add(input), this.queries::byKey);
	}

}
