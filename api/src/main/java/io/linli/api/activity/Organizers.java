package io.linli.api.activity;

import java.util.Set;
import java.util.UUID;

import io.linli.tenancy.Asked;
import io.linli.tenancy.TenantWrites;
import org.springframework.stereotype.Component;

/**
 * Who ran an activity, so that nobody asks how the own work was (B-11).
 */
@Component
public class Organizers {

	// Staff are arranged by the names that people call them by.
	private static final String RAN = """
			select recorded_by from activity where id = ?
			union select summary_recorded_by from activity where id = ? and summary_recorded_by is not null
			union select recorded_by from activity_plan where activity_id = ?
			union select recorded_by from activity_attestation where activity_id = ?
			union select name from activity_staffing where activity_id = ?
			union select person.name from activity_staffing arranged join staff_member person
			        on person.tenant_id = arranged.tenant_id and person.full_name = arranged.name where arranged.activity_id = ?""";

	private final TenantWrites writes;

	Organizers(TenantWrites writes) {
		this.writes = writes;
	}

	/**
	 * The user names of those who announced, planned, attested or summed up an activity,
	 * and of those who did something on the day.
	 */
	public Asked<Set<String>> of(UUID activity) {
		return this.writes
			.ask((row, number) -> row.getString(1), RAN, activity, activity, activity, activity, activity, activity)
			.then(Set::copyOf);
	}

}
