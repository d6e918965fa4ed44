package io.linli.api.repair;

import java.util.Set;
import java.util.UUID;

import io.linli.tenancy.Asked;
import io.linli.tenancy.TenantWrites;
import org.springframework.stereotype.Component;

/**
 * Who did the job, so that nobody judges his own work (B-07, B-11).
 */
@Component
public class Workers {

	// Another worker than that of the order may have completed it.
	private static final String DID = """
			select worker from work_order where repair_request_id = ?
			union select actor from event where subject_id = ? and kind = 'COMPLETED'""";

	private final TenantWrites writes;

	Workers(TenantWrites writes) {
		this.writes = writes;
	}

	/** The user names of those who worked on a repair. */
	public Asked<Set<String>> of(UUID repairRequestId) {
		return this.writes.ask((row, number) -> row.getString(1), DID, repairRequestId, repairRequestId)
			.then(Set::copyOf);
	}

}
