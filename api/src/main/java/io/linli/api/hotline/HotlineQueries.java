package io.linli.api.hotline;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.linli.api.complaint.ComplaintQueries;
import io.linli.api.graphql.Column;
import io.linli.api.graphql.NodeTypes;
import io.linli.api.graphql.Page;
import io.linli.api.graphql.Row;
import io.linli.api.graphql.RowConnection;
import io.linli.api.graphql.Select;
import io.linli.api.graphql.Selection;
import io.linli.api.graphql.Shape;
import io.linli.api.project.Projects;
import io.linli.tenancy.TenantReads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import static io.linli.api.graphql.Column.INTEGER;
import static io.linli.api.graphql.Column.TEXT;
import static io.linli.api.graphql.Column.TIME;

/**
 * Reads what was handed down: the company with its complaints, the group without.
 */
@Component
class HotlineQueries implements NodeTypes {

	private static final int MOST_CANDIDATES = 20;

	/** The type {@code HotlineComplaint}. */
	static final Shape HOTLINE_COMPLAINT = Shape.node("HotlineComplaint", "hotline_complaint")
		.columns(TEXT, "source", "externalNumber", "projectName", "household", "phone", "summary", "linkedBy")
		.columns(TIME, "receivedAt", "handedDownAt", "linkedAt")
		.columns(INTEGER, "version")
		.one("project", Projects.PROJECT, "project_id")
		.one("complaint", ComplaintQueries.COMPLAINT, "complaint_id");

	private static final Shape HANDED_DOWN = Shape.row("HandedDownComplaint", "hotline_complaint", "id")
		.column("companyId", "tenant_id", Column.id("Company"))
		.column("company", "company_name", TEXT)
		.columns(TEXT, "source", "externalNumber", "projectName", "summary")
		.columns(TIME, "receivedAt", "handedDownAt", "linkedAt")
		.column("recordedAt", "complaint_recorded_at", TIME);

	private static final String CANDIDATE = """
			exists (select from hotline_complaint h
			          left join household d on d.tenant_id = complaint.tenant_id and d.id = complaint.household_id
			         where h.id = ? and h.tenant_id = complaint.tenant_id and (h.project_id is null or h.project_id = complaint.project_id)
			           and coalesce(complaint.received_at, complaint.recorded_at)
			               between h.received_at - ? * interval '1 day' and h.received_at + ? * interval '1 day'
			           and (complaint.phone = h.phone or d.phone = h.phone or h.project_id = complaint.project_id
			                or strpos(replace(h.household, ' ', ''), d.building || d.unit) > 0))""";

	private static final String FREE = """
			not exists (select from hotline_complaint h where h.tenant_id = complaint.tenant_id and h.complaint_id = complaint.id)""";

	private final TenantReads reads;

	HotlineQueries(TenantReads reads) {
		this.reads = reads;
	}

	@Override
	public List<Shape> nodeTypes() {
		return List.of(HOTLINE_COMPLAINT);
	}

	@Nullable Row byKey(UUID id, Selection selection) {
		return Select.of(HOTLINE_COMPLAINT, selection).byKey(this.reads, id);
	}

	/** Of the company, as it was handed down. */
	RowConnection ofCompany(HotlineQuestion asked, Page page, Selection selection) {
		return page(Select.nodes(HOTLINE_COMPLAINT, selection), asked, page);
	}

	/** Of all companies of the group, or of one. */
	RowConnection ofGroup(@Nullable UUID company, HotlineQuestion asked, Page page, Selection selection) {
		return page(Select.nodes(HANDED_DOWN, selection).whereGiven("hotline_complaint.tenant_id = ?", company), asked,
				page);
	}

	private RowConnection page(Select select, HotlineQuestion asked, Page page) {
		return asked.narrow(select).page(this.reads, page, "hotline_complaint.handed_down_at", "hotline_complaint.id");
	}

	/**
	 * Complaints that it may be: of the same household, telephone or project, received
	 * within some days.
	 */
	List<Row> candidates(UUID id, int days, Selection selection) {
		return Select.of(ComplaintQueries.COMPLAINT, selection)
			.where(CANDIDATE, id, days, days)
			.where(FREE)
			.order("complaint.recorded_at, complaint.id")
			.limit(MOST_CANDIDATES)
			.rows(this.reads);
	}

	/** Which of what was handed down. */
	record HotlineQuestion(@Nullable HotlineState state, int minutes, Instant now) {

		Select narrow(Select select) {
			HotlineState narrowed = this.state;
			if (narrowed == null) {
				return select;
			}
			return (narrowed == HotlineState.LATE) ? select.where(narrowed.condition(), this.now, this.minutes)
					: select.where(narrowed.condition());
		}

	}

}
