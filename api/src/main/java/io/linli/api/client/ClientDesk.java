package io.linli.api.client;

import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.TenantWrites;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where it is written down that a client was used; of several instances that do so within
 * the same minute one changes the row.
 */
@Component
class ClientDesk {

	private static final String USE = """
			insert into api_client_use as known (tenant_id, client, last_used_from) values (?, ?, ?)
			    on conflict (tenant_id, client) do update
			   set last_used_at = clock_timestamp(),
			       last_used_from = coalesce(nullif(excluded.last_used_from, ''), known.last_used_from)
			 where known.last_used_at < clock_timestamp() - interval '50 seconds'""";

	private final TenantWrites writes;

	ClientDesk(TenantWrites writes) {
		this.writes = writes;
	}

	@Transactional
	int use(String client, String from) {
		this.writes.tell(USE, CurrentCaller.tenantId(), client, from);
		return 1;
	}

}
