package io.linli.api.sla;

import java.util.List;
import java.util.UUID;

import io.linli.api.graphql.NodeTypes;
import io.linli.api.graphql.Shape;
import io.linli.sla.CalendarRows;
import io.linli.sla.Deadline;
import io.linli.sla.DeadlineRows;
import io.linli.sla.Explanation;
import io.linli.sla.Threshold;
import io.linli.sla.ThresholdRows;
import io.linli.sla.Thresholds;
import io.linli.sla.WorkCalendars;
import io.linli.tenancy.TenantReads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads deadlines and tells how they came about.
 */
@Component
class SlaQueries implements NodeTypes {

	private final TenantReads reads;

	SlaQueries(TenantReads reads) {
		this.reads = reads;
	}

	@Override
	public List<Shape> nodeTypes() {
		return List.of(Deadlines.DEADLINE);
	}

	/** Null where the caller sees no such deadline. */
	@Nullable Explanation explain(UUID id) {
		List<DeadlineRows.Row> found = this.reads.list("select " + DeadlineRows.COLUMNS + " from deadline where id = ?",
				List.of(id), (row, number) -> DeadlineRows.of(row));
		if (found.isEmpty()) {
			return null;
		}
		List<Threshold> limits = this.reads.list("select " + ThresholdRows.COLUMNS + " from threshold", List.of(),
				(row, number) -> ThresholdRows.of(row));
		List<CalendarRows.Row> calendars = this.reads.list("select " + CalendarRows.COLUMNS + " from work_calendar",
				List.of(), (row, number) -> CalendarRows.of(row));
		Deadline deadline = found.getFirst().deadline();
		return deadline.explain(new Thresholds(limits),
				new WorkCalendars(calendars).of(deadline, found.getFirst().subject().projectId()));
	}

}
