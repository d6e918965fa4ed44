package io.linli.api.client;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;

import io.linli.tenancy.TenantReads;
import org.springframework.stereotype.Repository;

/**
 * Reads what a company lets a client do; to be called for the company.
 */
@Repository
class ClientQueries {

	private static final String RULE = """
			select may_read, may_write, may_show_people, trusted_documents from api_client where client = ?""";

	private final TenantReads reads;

	ClientQueries(TenantReads reads) {
		this.reads = reads;
	}

	ClientRule rule(String client) {
		return this.reads.list(RULE, List.of(client), (row, number) -> rule(row))
			.stream()
			.findFirst()
			.orElse(ClientRule.UNLIMITED);
	}

	private static ClientRule rule(ResultSet row) throws SQLException {
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
		return new ClientRule(scopes, row.getBoolean("trusted_documents"));
	}

}
