package io.linli.api.hotline;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

import io.linli.api.complaint.ComplaintRecorded;
import io.linli.api.graphql.Ids;
import io.linli.api.graphql.RefusedException;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.TenantWrites;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps which complaint of the company it is that was handed down, once.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class HotlineLinks {

	private static final String LINK = """
			update hotline_complaint set complaint_id = ?, complaint_recorded_at = ?, linked_by = ?, linked_at = ?, duplicate = ?,
			       version = version + 1
			 where id = ? and complaint_id is null
			   and (project_id is null or project_id = (select c.project_id from complaint c where c.id = ?))""";

	private static final String KEEP = """
			insert into hotline_former_link (tenant_id, id, hotline_complaint_id, complaint_id, linked_by, linked_at, reason, \
			unlinked_by, unlinked_at)
			select tenant_id, ?, id, complaint_id, linked_by, linked_at, ?, ?, ? from hotline_complaint where id = ?""";

	private static final String UNLINK = """
			update hotline_complaint set complaint_id = null, complaint_recorded_at = null, linked_by = null, linked_at = null,
			       duplicate = false, version = version + 1 where id = ?""";

	private final TenantWrites writes;

	private final InstantSource time;

	HotlineLinks(TenantWrites writes, InstantSource time) {
		this.writes = writes;
		this.time = time;
	}

	/** It was written down from what was handed down. */
	@EventListener
	void on(ComplaintRecorded recorded) {
		link(recorded.hotlineComplaintId(), recorded.complaintId(), recorded.recordedAt(), false);
	}

	void link(UUID id, UUID complaint, Instant recordedAt, boolean duplicate) {
		this.writes.tellOne(HotlineLinks::linkedAlready, LINK, complaint, recordedAt, CurrentCaller.get().name(),
				this.time.instant(), duplicate, id, complaint);
	}

	/** It is open again; the link that there was is kept. */
	void unlink(UUID id, String reason) {
		this.writes.tell(KEEP, Ids.next(), reason, CurrentCaller.get().name(), this.time.instant(), id);
		this.writes.tell(UNLINK, id);
	}

	static RefusedException linkedAlready() {
		return RefusedException.wrongState(
				"What was handed down is recorded already, is of another project, or is not here.",
				"hotlineComplaintId");
	}

}
