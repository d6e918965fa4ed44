package io.linli.api.patrol;

import java.util.List;
import java.util.UUID;

import io.linli.api.event.Events;
import io.linli.api.graphql.NodeTypes;
import io.linli.api.graphql.Row;
import io.linli.api.graphql.Select;
import io.linli.api.graphql.Selection;
import io.linli.api.graphql.Shape;
import io.linli.api.project.Projects;
import io.linli.api.renovation.RenovationQueries;
import io.linli.tenancy.TenantReads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import static io.linli.api.graphql.Column.BOOLEAN;
import static io.linli.api.graphql.Column.TEXT;
import static io.linli.api.graphql.Column.TIME;

/**
 * Reads patrols as they were selected.
 */
@Component
class PatrolQueries implements NodeTypes {

	private static final Shape ITEM = Shape.row("PatrolItem", "patrol_item", "id")
		.columns(TEXT, "kind", "note")
		.columns(BOOLEAN, "inOrder");

	private static final Shape PATROL = Shape.node("Patrol", "patrol")
		.columns(TEXT, "department", "patroller", "note")
		.columns(TIME, "arrivedAt", "leftAt", "recordedAt")
		.one("renovation", RenovationQueries.RENOVATION, "renovation_id")
		.many("items", ITEM, "patrol_id", "kind")
		.many("events", Events.EVENT, "subject_id", "seq");

	private static final Shape ROUND = Shape.node("PatrolRound", "patrol_round")
		.columns(TEXT, "department", "patroller")
		.columns(TIME, "recordedAt")
		.one("project", Projects.PROJECT, "project_id")
		.many("patrols", PATROL, "patrol_round_id", "arrived_at, id");

	// What patrol.graphqls adds to the type of another feature.
	static {
		RenovationQueries.RENOVATION.many("patrols", PATROL, "renovation_id", "arrived_at, id");
	}

	private final TenantReads reads;

	PatrolQueries(TenantReads reads) {
		this.reads = reads;
	}

	@Override
	public List<Shape> nodeTypes() {
		return List.of(PATROL, ROUND);
	}

	@Nullable Row round(UUID id, Selection selection) {
		return Select.of(ROUND, selection).byKey(this.reads, id);
	}

}
