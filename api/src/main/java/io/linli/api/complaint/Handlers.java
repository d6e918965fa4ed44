package io.linli.api.complaint;

import java.util.Set;
import java.util.UUID;

import io.linli.tenancy.Asked;
import io.linli.tenancy.TenantWrites;
import org.springframework.stereotype.Component;

/**
 * Who dealt with the matter of a complaint, so that nobody asks about his own work
 * (B-11). Who urges, follows, or tells the complainant how it stands does not.
 */
@Component
public class Handlers {

	private static final String DID = """
			select actor from handling_step
			 where complaint_id = ? and action in ('HANDLE', 'COORDINATE', 'EXTRA_SERVICE', 'EXPLAIN')
			union select actor from event where subject_id = ? and kind = 'SOLVED'""";

	private final TenantWrites writes;

	Handlers(TenantWrites writes) {
		this.writes = writes;
	}

	/** The user names of those who handled or solved a complaint. */
	public Asked<Set<String>> of(UUID complaintId) {
		return this.writes.ask((row, number) -> row.getString(1), DID, complaintId, complaintId).then(Set::copyOf);
	}

}
