package io.linli.api.hotline;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

import io.linli.api.complaint.ComplaintRecorded;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
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
			update hotline_complaint set complaint_id = ?, complaint_recorded_at = ?, linked_by = ?, linked_at = ?,
			       version = version + 1 where id = ? and complaint_id is null""";

	private final TenantWrites writes;

	private final InstantSource time;

	HotlineLinks(TenantWrites writes, InstantSource time) {
		this.writes = writes;
		this.time = time;
	}

	/** It was written down from what was handed down. */
	@EventListener
	void on(ComplaintRecorded recorded) {
		link(recorded.hotlineComplaintId(), recorded.complaintId(), recorded.recordedAt());
	}

	void link(UUID id, UUID complaint, Instant recordedAt) {
		this.writes.tellOne(HotlineLinks::linkedAlready, LINK, complaint, recordedAt, CurrentCaller.get().name(),
				this.time.instant(), id);
	}

	static RefusedException linkedAlready() {
		return new RefusedException(UserError.of(UserError.Code.WRONG_STATE,
				"What was handed down is recorded already, or is not here.", "hotlineComplaintId"));
	}

}
