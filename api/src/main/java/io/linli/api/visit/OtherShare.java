package io.linli.api.visit;

import java.time.Instant;
import java.util.UUID;

import io.linli.tenancy.Asked;
import io.linli.tenancy.TenantWrites;
import org.springframework.stereotype.Component;

/**
 * How many of a project's other services are called back about: as many per cent as
 * customer service has set for the time of their completion (B-09).
 */
@Component
class OtherShare {

	private static final int ALL = 100;

	// Two that are completed at once count one after the other.
	private static final String ALONE = "select pg_advisory_xact_lock(hashtextextended('other_service' || ?, 0)) is null";

	private static final String SHARE = """
			with rule as (
			  select value, set_at from company_rule
			   where name = 'OTHER_CALLBACK_PERCENT' and set_at <= ? order by set_at desc, id desc limit 1),
			later as (select min(set_at) as set_at from company_rule where name = 'OTHER_CALLBACK_PERCENT' and set_at > ?)
			select rule.value, count(service.id), count(owed.id)
			  from rule cross join later
			  left join agreed_service service on service.project_id = ? and service.kind = 'OTHER'
			        and service.completed_at >= rule.set_at and (later.set_at is null or service.completed_at < later.set_at)
			  left join service_callback owed on owed.tenant_id = service.tenant_id and owed.agreed_service_id = service.id
			 group by rule.value""";

	private final TenantWrites writes;

	OtherShare(TenantWrites writes) {
		this.writes = writes;
	}

	/** Whether the next one that is completed at that time owes a callback. */
	Asked<Boolean> owes(UUID project, Instant completedAt) {
		this.writes.ask((row, number) -> 1, ALONE, project.toString());
		return this.writes
			.ask((row, number) -> owes(row.getInt(1), row.getInt(2), row.getInt(3)), SHARE, completedAt, completedAt,
					project)
			.then((shares) -> shares.isEmpty() || shares.getFirst());
	}

	/** So that of any number the share is owed, rounded up. */
	static boolean owes(int percent, int services, int owed) {
		return owed * ALL < (services + 1) * percent;
	}

}
