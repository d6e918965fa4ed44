package io.linli.console.client;

import java.util.regex.Pattern;

import io.linli.console.audit.Act;
import io.linli.console.audit.AuditDesk;
import io.linli.console.workplace.Wall;
import io.linli.console.workplace.Workplace.Company;
import io.linli.sla.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sets what client applications may do for a company. The API reads it within 15 seconds.
 */
@Component
class ClientDesk {

	/** As identity providers name clients. */
	private static final Pattern NAME = Pattern.compile("[!-~]{1,255}");

	private final Wall wall;

	private final ClientQueries queries;

	private final AuditDesk audit;

	private final JdbcClient database;

	ClientDesk(Wall wall, ClientQueries queries, AuditDesk audit, JdbcClient database) {
		this.wall = wall;
		this.queries = queries;
		this.audit = audit;
		this.database = database;
	}

	/**
	 * Sets what a client may do.
	 * @param version of what stood there when it was decided
	 */
	ClientOutcome set(Company company, String client, Permissions permissions, int version) {
		if (!isName(client)) {
			return ClientOutcome.NAME;
		}
		return this.wall.change(company, () -> {
			var before = this.queries.find(client).filter(Client::limited).map(Client::permissions).orElse(null);
			int changed = (version == Client.UNSET) ? insert(company, client, permissions)
					: update(company, client, permissions, version);
			if (changed == 0) {
				return ClientOutcome.STALE;
			}
			this.audit.write(company, new Act(Act.Kind.CLIENT_SET, Act.plain(client), said(before), said(permissions)));
			return ClientOutcome.SAVED;
		});
	}

	static boolean isName(String client) {
		return NAME.matcher(client).matches();
	}

	/** How many rows it made: none where there is one. */
	private int insert(Company company, String client, Permissions may) {
		return this.database
			.sql("""
					insert into api_client (tenant_id, client, may_read, may_write, may_show_people, trusted_documents, set_by)
					values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
			.params(company.id(), client, may.read(), may.write(), may.people(), may.trusted(), company.caller().name())
			.update();
	}

	private int update(Company company, String client, Permissions may, int version) {
		return this.database
			.sql("""
					update api_client set may_read = ?, may_write = ?, may_show_people = ?, trusted_documents = ?, set_by = ?,
					       set_at = clock_timestamp(), version = version + 1
					 where client = ? and version = ?""")
			.params(may.read(), may.write(), may.people(), may.trusted(), company.caller().name(), client, version)
			.update();
	}

	private @Nullable Words said(@Nullable Permissions permissions) {
		return (permissions != null) ? this.audit.say(permissions::said) : null;
	}

}
