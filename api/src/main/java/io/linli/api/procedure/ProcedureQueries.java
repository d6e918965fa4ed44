package io.linli.api.procedure;

import java.util.List;
import java.util.UUID;

import io.linli.api.complaint.ComplaintQueries;
import io.linli.api.graphql.NodeTypes;
import io.linli.api.graphql.Row;
import io.linli.api.graphql.Select;
import io.linli.api.graphql.Selection;
import io.linli.api.graphql.Shape;
import io.linli.api.renovation.RenovationQueries;
import io.linli.api.repair.RepairQueries;
import io.linli.tenancy.TenantReads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads the company's versions of procedures.
 */
@Component
class ProcedureQueries implements NodeTypes {

	private static final int MOST = 1_000;

	// What procedure.graphqls adds to the types of others.
	static {
		ComplaintQueries.COMPLAINT.one("procedureVersion", Procedures.VERSION,
				Procedures.onDayOfRecording(ProcedureKind.COMPLAINT.name()));
		RepairQueries.REPAIR_REQUEST.one("procedureVersion", Procedures.VERSION,
				Procedures.onDayOfRecording(ProcedureKind.REPAIR.name()));
		RenovationQueries.RENOVATION.one("procedureVersion", Procedures.VERSION,
				Procedures.onDayOfRecording(ProcedureKind.RENOVATION.name()));
	}

	private final TenantReads reads;

	ProcedureQueries(TenantReads reads) {
		this.reads = reads;
	}

	@Override
	public List<Shape> nodeTypes() {
		return List.of(Procedures.VERSION);
	}

	@Nullable Row byKey(UUID id, Selection selection) {
		return Select.of(Procedures.VERSION, selection).byKey(this.reads, id);
	}

	/** The versions, of one procedure or of all, in the order of their days. */
	List<Row> versions(@Nullable ProcedureKind kind, Selection selection) {
		return Select.of(Procedures.VERSION, selection)
			.whereGiven("procedure_version.kind = ?", (kind != null) ? kind.name() : null)
			.order("procedure_version.kind, procedure_version.effective_on")
			.limit(MOST)
			.rows(this.reads);
	}

}
