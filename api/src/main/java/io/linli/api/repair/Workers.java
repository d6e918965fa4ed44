package io.linli.api.repair;

import java.util.UUID;

import io.linli.tenancy.TenantWrites;
import org.springframework.stereotype.Component;

/**
 * Who did the job, so that nobody judges his own work (B-07, B-11).
 */
@Component
public class Workers {

	// Another worker than that of the order may have completed it.
	private static final String DID = """
			select exists (select from work_order where repair_request_id = ? and worker = ?)
			    or exists (select from event where subject_id = ? and kind = 'COMPLETED' and actor = ?)""";

	private final TenantWrites writes;

	Workers(TenantWrites writes) {
		this.writes = writes;
	}

	/** Whether a person worked on a repair. */
	public boolean did(UUID repairRequestId, String name) {
		return this.writes.ask((row, number) -> row.getBoolean(1), DID, repairRequestId, name, repairRequestId, name)
			.get()
			.getFirst();
	}

}
