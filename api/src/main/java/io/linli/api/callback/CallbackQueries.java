package io.linli.api.callback;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.linli.api.complaint.ComplaintQueries;
import io.linli.api.graphql.NodeTypes;
import io.linli.api.graphql.Page;
import io.linli.api.graphql.Row;
import io.linli.api.graphql.RowConnection;
import io.linli.api.graphql.Select;
import io.linli.api.graphql.Selection;
import io.linli.api.graphql.Shape;
import io.linli.api.project.Projects;
import io.linli.api.repair.RepairQueries;
import io.linli.tenancy.TenantReads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import static io.linli.api.graphql.Column.BOOLEAN;
import static io.linli.api.graphql.Column.INTEGER;
import static io.linli.api.graphql.Column.TEXT;
import static io.linli.api.graphql.Column.TIME;

/**
 * Reads callbacks as they were selected.
 */
@Component
class CallbackQueries implements NodeTypes {

	/** The type {@code Callback}. */
	static final Shape CALLBACK = Shape.node("Callback", "callback")
		.columns(TEXT, "method", "caller", "opinion")
		.columns(BOOLEAN, "reached", "courteous", "shoeCovers", "chargeCorrect")
		.columns(INTEGER, "cycle", "satisfaction", "quality", "version")
		.columns(TIME, "owedSince", "dueAt", "doneAt", "recordedAt")
		.one("project", Projects.PROJECT, "project_id")
		.one("complaint", ComplaintQueries.COMPLAINT, "complaint_id")
		.one("repairRequest", RepairQueries.REPAIR_REQUEST, "repair_request_id");

	private final TenantReads reads;

	CallbackQueries(TenantReads reads) {
		this.reads = reads;
	}

	@Override
	public List<Shape> nodeTypes() {
		return List.of(CALLBACK);
	}

	@Nullable Row byKey(UUID id, Selection selection) {
		return Select.of(CALLBACK, selection).byKey(this.reads, id);
	}

	/** Those whose resident has not been reached, what is due first at the top. */
	RowConnection owed(@Nullable UUID project, Page page, Selection selection) {
		return Select.of(CALLBACK, selection.nodes())
			.where("callback.reached is not true")
			.whereGiven("callback.project_id = ?", project)
			.page(this.reads, page, "callback.worklist_at", "callback.id");
	}

	Map<Row, List<Row>> ofComplaints(List<Row> complaints) {
		return of("complaint_id", complaints);
	}

	Map<Row, List<Row>> ofRepairs(List<Row> repairs) {
		return of("repair_request_id", repairs);
	}

	private Map<Row, List<Row>> of(String column, List<Row> cases) {
		return Select.whole(CALLBACK).order("callback.cycle").byParent(this.reads, column, cases);
	}

}
