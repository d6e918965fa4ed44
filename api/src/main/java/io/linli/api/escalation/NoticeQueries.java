package io.linli.api.escalation;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import io.linli.api.graphql.Column;
import io.linli.api.graphql.GlobalId;
import io.linli.api.graphql.NodeTypes;
import io.linli.api.graphql.Page;
import io.linli.api.graphql.Row;
import io.linli.api.graphql.RowConnection;
import io.linli.api.graphql.Select;
import io.linli.api.graphql.Selection;
import io.linli.api.graphql.Shape;
import io.linli.api.project.Projects;
import io.linli.api.sla.Deadlines;
import io.linli.sla.SubjectKind;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.Role;
import io.linli.tenancy.TenantReads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import static io.linli.api.graphql.Column.INTEGER;
import static io.linli.api.graphql.Column.TEXT;
import static io.linli.api.graphql.Column.TIME;

/**
 * Reads notices as they were selected.
 */
@Component
class NoticeQueries implements NodeTypes {

	/** A kind of case and its key. */
	private static final Column.Reader SUBJECT = (row, position) -> {
		String[] parts = row.getString(position).split(" ", 2);
		return new GlobalId(node(SubjectKind.valueOf(parts[0])), UUID.fromString(parts[1])).encode();
	};

	/** The type {@code Notice}. */
	static final Shape NOTICE = Shape.node("Notice", "notice")
		.columns(TEXT, "kind", "role", "note", "acknowledgedBy")
		.columns(INTEGER, "percent", "laterSeconds")
		.columns(TIME, "happenedAt", "toldAt", "acknowledgedAt")
		.column("subjectId", "{}.subject_kind || ' ' || {}.subject_id", SUBJECT)
		.one("project", Projects.PROJECT, "project_id")
		.one("deadline", Deadlines.DEADLINE, "deadline_id");

	private final TenantReads reads;

	NoticeQueries(TenantReads reads) {
		this.reads = reads;
	}

	private static String node(SubjectKind kind) {
		return switch (kind) {
			case COMPLAINT -> "Complaint";
			case REPAIR -> "RepairRequest";
			case CALLBACK -> "Callback";
			case RENOVATION -> "Renovation";
			case PATROL -> "Patrol";
			case VIOLATION -> "Violation";
			case SERVICE_CALLBACK -> "ServiceCallback";
			case HOME_VISIT -> "HomeVisit";
		};
	}

	@Override
	public List<Shape> nodeTypes() {
		return List.of(NOTICE);
	}

	@Override
	public Select visible(Shape shape, Selection selection) {
		return told(Select.of(shape, selection));
	}

	@Nullable Row byKey(UUID id, Selection selection) {
		return visible(NOTICE, selection).byKey(this.reads, id);
	}

	/**
	 * What the caller's roles have not taken note of and still matters, what was told
	 * first at the top.
	 */
	RowConnection open(@Nullable UUID project, Page page, Selection selection) {
		return told(Select.nodes(NOTICE, selection)).where("notice.acknowledged_at is null")
			.where("notice.withdrawn_at is null")
			.whereGiven("notice.project_id = ?", project)
			.page(this.reads, page, "notice.told_at", "notice.id");
	}

	/** What is told to the caller's roles, and not only later. */
	private static Select told(Select notices) {
		String roles = CurrentCaller.get().roles().stream().map(Role::name).collect(Collectors.joining(" "));
		return notices.where("notice.role = any(string_to_array(?, ' '))", roles).where("notice.told_at <= now()");
	}

}
