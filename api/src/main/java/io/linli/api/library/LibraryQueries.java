package io.linli.api.library;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import io.linli.api.complaint.ComplaintQueries;
import io.linli.api.graphql.NodeTypes;
import io.linli.api.graphql.Page;
import io.linli.api.graphql.Row;
import io.linli.api.graphql.RowConnection;
import io.linli.api.graphql.Select;
import io.linli.api.graphql.Selection;
import io.linli.api.graphql.Shape;
import io.linli.tenancy.TenantReads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import static io.linli.api.graphql.Column.TEXT;
import static io.linli.api.graphql.Column.TIME;

/**
 * Finds cases of the library.
 */
@Component
class LibraryQueries implements NodeTypes {

	private static final Shape TAG = Shape.row("LibraryTag", "library_tag", "library_case_id").columns(TEXT, "name");

	/** The type {@code LibraryCase}. */
	static final Shape LIBRARY_CASE = Shape.node("LibraryCase", "library_case")
		.columns(TEXT, "category", "responsibility", "severity", "title", "lesson", "addedBy")
		.columns(TIME, "addedAt")
		.one("complaint", ComplaintQueries.COMPLAINT, "complaint_id")
		.many("tags", TAG, "library_case_id", "name");

	private static final String WORDS = """
			strpos(lower(library_case.title || chr(10) || library_case.lesson || chr(10) || library_case.category), lower(?)) > 0""";

	private static final String TAGGED = """
			exists (select from library_tag tag where tag.tenant_id = library_case.tenant_id
			          and tag.library_case_id = library_case.id and tag.name = ?)""";

	private static final String TAGS = """
			select name, count(*) as cases from library_tag group by name order by cases desc, name limit 1000""";

	private final TenantReads reads;

	LibraryQueries(TenantReads reads) {
		this.reads = reads;
	}

	@Override
	public List<Shape> nodeTypes() {
		return List.of(LIBRARY_CASE);
	}

	@Nullable Row byKey(UUID id, Selection selection) {
		return Select.of(LIBRARY_CASE, selection).byKey(this.reads, id);
	}

	/** Those with these words and this tag that were added in a time, in that order. */
	RowConnection cases(@Nullable String text, @Nullable String tag, @Nullable OffsetDateTime from,
			@Nullable OffsetDateTime until, Page page, Selection selection) {
		return Select.nodes(LIBRARY_CASE, selection)
			.whereGiven(WORDS, text)
			.whereGiven(TAGGED, tag)
			.whereGiven("library_case.added_at >= ?", from)
			.whereGiven("library_case.added_at < ?", until)
			.page(this.reads, page, "library_case.added_at", "library_case.id");
	}

	/** What is used most at the top. */
	List<LibraryTagCount> tags() {
		return this.reads.list(TAGS, List.of(),
				(row, number) -> new LibraryTagCount(row.getString("name"), row.getInt("cases")));
	}

}
