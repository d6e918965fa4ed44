package io.linli.api.hotline;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.linli.api.complaint.ComplaintQueries;
import io.linli.api.graphql.Column;
import io.linli.api.graphql.NodeTypes;
import io.linli.api.graphql.Page;
import io.linli.api.graphql.Personal;
import io.linli.api.graphql.Row;
import io.linli.api.graphql.RowConnection;
import io.linli.api.graphql.Select;
import io.linli.api.graphql.Selection;
import io.linli.api.graphql.Shape;
import io.linli.api.project.Projects;
import io.linli.tenancy.TenantReads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import static io.linli.api.graphql.Column.BOOLEAN;
import static io.linli.api.graphql.Column.INTEGER;
import static io.linli.api.graphql.Column.TEXT;
import static io.linli.api.graphql.Column.TIME;

/**
 * Reads what was handed down: the company with its complaints, the group without.
 */
@Component
class HotlineQueries implements NodeTypes {

	private static final int MOST_CANDIDATES = 20;

	private static final Shape FORMER_LINK = Shape.row("HotlineFormerLink", "hotline_former_link", "id")
		.columns(TEXT, "linkedBy", "reason", "unlinkedBy")
		.columns(TIME, "linkedAt", "unlinkedAt")
		.one("complaint", ComplaintQueries.COMPLAINT, "complaint_id");

	/** The type {@code HotlineComplaint}. */
	static final Shape HOTLINE_COMPLAINT = Shape.node("HotlineComplaint", "hotline_complaint")
		.columns(TEXT, "source", "externalNumber", "projectName", "household", "summary", "linkedBy")
		.columns(Personal.PHONE, "phone")
		.columns(TIME, "receivedAt", "handedDownAt", "linkedAt")
		.columns(BOOLEAN, "duplicate")
		.columns(INTEGER, "version")
		.one("project", Projects.PROJECT, "project_id")
		.one("complaint", ComplaintQueries.COMPLAINT, "complaint_id")
		.many("formerLinks", FORMER_LINK, "hotline_complaint_id", "unlinked_at, id");

	private static final Shape HANDED_DOWN = Shape.row("HandedDownComplaint", "hotline_complaint", "id")
		.column("companyId", "tenant_id", Column.id("Company"))
		.column("company", "company_name", TEXT)
		.columns(TEXT, "source", "externalNumber", "projectName", "summary")
		.columns(TIME, "receivedAt", "handedDownAt", "linkedAt")
		.column("recordedAt", "complaint_recorded_at", TIME);

	// An address stands there whole: building 1 is not building 11.
	private static final String SAME_HOUSEHOLD = """
			(strpos(h.place, d.building || d.unit) > 0
			 and substr(' ' || h.place, strpos(h.place, d.building || d.unit), 1) !~ '[0-9]'
			 and substr(h.place, strpos(h.place, d.building || d.unit) + length(d.building || d.unit), 1) !~ '[0-9]')""";

	// The likeliest of those that no row has: the same telephone, household, time.
	private static final String CANDIDATE = """
			complaint.id in (
			  select c.id
			    from (select *, replace(household, ' ', '') as place from hotline_complaint where id = ?) h
			    join complaint c on c.tenant_id = h.tenant_id and (h.project_id is null or h.project_id = c.project_id)
			         and coalesce(c.received_at, c.recorded_at)
			             between h.received_at - ? * interval '1 day' and h.received_at + ? * interval '1 day'
			    left join household d on d.tenant_id = c.tenant_id and d.id = c.household_id
			   where (c.phone = h.phone or d.phone = h.phone or h.project_id = c.project_id or %1$s)
			     and not exists (select from hotline_complaint taken where taken.tenant_id = c.tenant_id and taken.complaint_id = c.id)
			   order by (c.phone = h.phone or d.phone = h.phone) is true desc, %1$s is true desc,
			            abs(extract(epoch from coalesce(c.received_at, c.recorded_at) - h.received_at)), c.id
			   limit ?)"""
		.formatted(SAME_HOUSEHOLD);

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
	 * Complaints that it is likeliest to be: of the same telephone, household or project,
	 * received within some days.
	 */
	List<Row> candidates(UUID id, int days, Selection selection) {
		return Select.of(ComplaintQueries.COMPLAINT, selection)
			.where(CANDIDATE, id, days, days, MOST_CANDIDATES)
			.order("complaint.recorded_at, complaint.id")
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
