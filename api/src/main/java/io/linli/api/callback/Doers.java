package io.linli.api.callback;

import java.util.Set;
import java.util.UUID;

import io.linli.api.complaint.Handlers;
import io.linli.api.repair.Workers;
import io.linli.tenancy.Asked;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who did the job about which a callback asks: none of them asks (B-11).
 */
@Component
public class Doers {

	private final Handlers handlers;

	private final Workers workers;

	Doers(Handlers handlers, Workers workers) {
		this.handlers = handlers;
		this.workers = workers;
	}

	/** The user names of those who did the job of the case: the one or the other. */
	public Asked<Set<String>> of(@Nullable UUID complaintId, @Nullable UUID repairRequestId) {
		if (complaintId != null) {
			return this.handlers.of(complaintId);
		}
		return (repairRequestId != null) ? this.workers.of(repairRequestId) : Set::of;
	}

}
