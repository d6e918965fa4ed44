package io.linli.api.board;

import java.util.List;
import java.util.UUID;

import io.linli.api.graphql.NodeTypes;
import io.linli.api.graphql.Row;
import io.linli.api.graphql.Select;
import io.linli.api.graphql.Selection;
import io.linli.api.graphql.Shape;
import io.linli.api.project.Projects;
import io.linli.tenancy.TenantReads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import static io.linli.api.graphql.Column.BOOLEAN;
import static io.linli.api.graphql.Column.DATE;
import static io.linli.api.graphql.Column.INTEGER;
import static io.linli.api.graphql.Column.TEXT;
import static io.linli.api.graphql.Column.TIME;

/**
 * Reads the sections of notice boards, and who looked at a board.
 */
@Component
class BoardQueries implements NodeTypes {

	private static final int MOST = 1_000;

	private static final int MOST_VIEWINGS = 100;

	// Days are those of the project's own clocks.
	private static final String LAST_DAY = """
			(select (coalesce((select max(p.posted_at) from board_posting p
			                    where p.tenant_id = {}.tenant_id and p.board_section_id = {}.id), {}.established_at)
			         at time zone home.time_zone)::date + {}.cycle_days
			   from project home where home.tenant_id = {}.tenant_id and home.id = {}.project_id)""";

	private static final String OVERDUE = "({}.retired_at is null and " + LAST_DAY + """
			< (select (now() at time zone home.time_zone)::date from project home
			    where home.tenant_id = {}.tenant_id and home.id = {}.project_id))""";

	private static final Shape POSTING = Shape.row("BoardPosting", "board_posting", "id")
		.columns(TEXT, "content", "recordedBy")
		.columns(TIME, "postedAt", "recordedAt");

	private static final Shape URGE = Shape.row("BoardUrge", "board_urge", "id")
		.columns(TEXT, "note", "recordedBy")
		.columns(TIME, "urgedAt", "recordedAt");

	private static final Shape SECTION = Shape.node("BoardSection", "board_section")
		.columns(TEXT, "title", "recordedBy", "retiredBy")
		.columns(INTEGER, "cycleDays", "version")
		.columns(TIME, "establishedAt", "recordedAt", "retiredAt", "retirementRecordedAt")
		.column("currentUntilOn", LAST_DAY, DATE)
		.column("overdue", OVERDUE, BOOLEAN)
		.one("project", Projects.PROJECT, "project_id")
		.last("lastPosting", POSTING, "board_section_id", "posted_at")
		.many("postings", POSTING, "board_section_id", "posted_at, id")
		.many("urges", URGE, "board_section_id", "urged_at, id");

	private static final Shape VIEWING = Shape.node("BoardViewing", "board_viewing")
		.columns(TEXT, "note", "recordedBy")
		.columns(TIME, "viewedAt", "recordedAt")
		.one("project", Projects.PROJECT, "project_id");

	private final TenantReads reads;

	BoardQueries(TenantReads reads) {
		this.reads = reads;
	}

	@Override
	public List<Shape> nodeTypes() {
		return List.of(SECTION, VIEWING);
	}

	/**
	 * The sections of a project's board, or of the company's boards, that are kept up.
	 */
	List<Row> sections(@Nullable UUID project, @Nullable Boolean overdue, Selection selection) {
		return Select.of(SECTION, selection)
			.where("board_section.retired_at is null")
			.whereGiven("board_section.project_id = ?", project)
			.whereGiven(OVERDUE.replace("{}", "board_section") + " = ?", overdue)
			.order("board_section.project_id, board_section.established_at, board_section.id")
			.limit(MOST)
			.rows(this.reads);
	}

	/** Who looked at a project's board, the last one first. */
	List<Row> viewings(UUID project, Selection selection) {
		return Select.of(VIEWING, selection)
			.where("board_viewing.project_id = ?", project)
			.order("board_viewing.viewed_at desc, board_viewing.id")
			.limit(MOST_VIEWINGS)
			.rows(this.reads);
	}

	@Nullable Row section(UUID id, Selection selection) {
		return Select.of(SECTION, selection).byKey(this.reads, id);
	}

	@Nullable Row viewing(UUID id, Selection selection) {
		return Select.of(VIEWING, selection).byKey(this.reads, id);
	}

}
