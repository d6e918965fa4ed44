package io.linli.api.client;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import io.linli.tenancy.TenantReads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Reads what a company lets a client do; to be called for the company.
 */
@Repository
class ClientQueries {

	private static final String RULE = """
			select may_read, may_write, may_show_people, trusted_documents, documents,
			       client is not null as set_up, coalesce(unknown_refused, false) as unknown_refused
			  from (select) as one left join api_client on client = ?
			  left join (select unknown_refused from api_client_setting order by version desc limit 1) as setting on true""";

	/**
	 * How clients are called that were made for one company (infra/client): elsewhere
	 * they are no one's.
	 */
	private static final String MADE_FOR_ONE = "company-";

	private final TenantReads reads;

	ClientQueries(TenantReads reads) {
		this.reads = reads;
	}

	ClientRule rule(String client) {
		return this.reads.list(RULE, List.of(client), (row, number) -> rule(client, row)).getFirst();
	}

	private static ClientRule rule(String client, ResultSet row) throws SQLException {
		if (!row.getBoolean("set_up")) {
			return (row.getBoolean("unknown_refused") || client.startsWith(MADE_FOR_ONE)) ? ClientRule.NOT_SET_UP
					: ClientRule.UNLIMITED;
		}
		var scopes = EnumSet.noneOf(ClientScope.class);
		if (row.getBoolean("may_read")) {
			scopes.add(ClientScope.READ);
		}
		if (row.getBoolean("may_write")) {
			scopes.add(ClientScope.WRITE);
		}
		if (row.getBoolean("may_show_people")) {
			scopes.add(ClientScope.PERSONAL_DATA);
		}
		return new ClientRule(false, scopes, row.getBoolean("trusted_documents"), documents(row));
	}

	private static @Nullable Set<String> documents(ResultSet row) throws SQLException {
		Array chosen = row.getArray("documents");
		return (chosen != null) ? Set.of((String[]) chosen.getArray()) : null;
	}

}
