package io.linli.api.event;

import java.util.List;
import java.util.Map;

import io.linli.api.graphql.Select;
import io.linli.api.graphql.Row;
import io.linli.tenancy.TenantReads;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;

/**
 * The evidence of any subject: the field {@code events}.
 */
@Controller
class EventController {

	private final TenantReads reads;

	EventController(TenantReads reads) {
		this.reads = reads;
	}

	@BatchMapping(typeName = "Complaint", field = "events")
	Map<Row, List<Row>> ofComplaints(List<Row> subjects) {
		return events(subjects);
	}

	@BatchMapping(typeName = "RepairRequest", field = "events")
	Map<Row, List<Row>> ofRepairs(List<Row> subjects) {
		return events(subjects);
	}

	@BatchMapping(typeName = "Callback", field = "events")
	Map<Row, List<Row>> ofCallbacks(List<Row> subjects) {
		return events(subjects);
	}

	private Map<Row, List<Row>> events(List<Row> subjects) {
		return Select.all(Events.EVENT)
			.order("event.subject_id, event.seq")
			.byParent(this.reads, "subject_id", subjects);
	}

}
