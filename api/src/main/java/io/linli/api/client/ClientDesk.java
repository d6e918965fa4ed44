package io.linli.api.client;

import io.linli.tenancy.TenantWrites;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where it is written down that a client was used, and a document by it; of several
 * instances that do so within the same while one changes the row.
 */
@Component
class ClientDesk {

	private static final String CLIENT = """
			insert into api_client_use as known (tenant_id, client, last_used_from) values (?, ?, ?)
			    on conflict (tenant_id, client) do update
			   set last_used_at = clock_timestamp(),
			       last_used_from = coalesce(nullif(excluded.last_used_from, ''), known.last_used_from)
			 where known.last_used_at < clock_timestamp() - interval '50 seconds'""";

	private static final String DOCUMENT = """
			insert into api_client_document as known (tenant_id, client, document, operation) values (?, ?, ?, ?)
			    on conflict (tenant_id, client, document) do update set last_used_at = clock_timestamp()
			 where known.last_used_at < clock_timestamp() - interval '50 minutes'""";

	private static final String BY_ANYBODY = """
			update trusted_document set last_used_at = clock_timestamp()
			 where id = ? and coalesce(last_used_at < clock_timestamp() - interval '50 minutes', true)""";

	private final TenantWrites writes;

	ClientDesk(TenantWrites writes) {
		this.writes = writes;
	}

	/** With the address of the network, or the names of the document's operations. */
	@Transactional
	int write(Use use, String with) {
		switch (use) {
			case Use.OfClient(var company, var client) -> this.writes.tell(CLIENT, company, client, with);
			case Use.OfDocument document -> {
				if (document.company()) {
					this.writes.tell(DOCUMENT, document.organization(), document.client(), document.document(), with);
				}
				this.writes.tell(BY_ANYBODY, document.document());
			}
		}
		return 1;
	}

}
