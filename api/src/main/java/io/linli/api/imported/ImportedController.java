package io.linli.api.imported;

import java.util.List;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * The fields of {@code imported.graphqls}.
 */
@Controller
class ImportedController {

	private final ImportedQueries queries;

	ImportedController(ImportedQueries queries) {
		this.queries = queries;
	}

	@QueryMapping
	List<ImportedQuestion> importedQuestions() {
		return this.queries.questions();
	}

	@QueryMapping
	List<ImportedRenovationCount> importedRenovations(@Argument boolean byProject) {
		return this.queries.renovations(byProject);
	}

	@QueryMapping
	List<ImportedWait> importedWaits() {
		return this.queries.waits();
	}

}
