package io.linli.console.client;

import java.time.Duration;
import java.time.InstantSource;

import io.linli.console.audit.Act;
import io.linli.console.audit.AuditDesk;
import io.linli.console.workplace.Times;
import io.linli.console.workplace.Wall;
import io.linli.console.workplace.Workplace.Company;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Says whether client applications that a company has not set up do anything for it. The
 * console is none of them: it does not ask the API, and whoever turns this stays in it.
 */
@Component
class UnknownDesk {

	/** A front-end that was not used for so long is hardly missed. */
	static final Duration LATELY = Duration.ofDays(30);

	private final Wall wall;

	private final ClientQueries clients;

	private final AuditDesk audit;

	private final JdbcClient database;

	private final InstantSource now;

	UnknownDesk(Wall wall, ClientQueries clients, AuditDesk audit, JdbcClient database, InstantSource now) {
		this.wall = wall;
		this.clients = clients;
		this.audit = audit;
		this.database = database;
		this.now = now;
	}

	/** To be called inside the wall. */
	Unknown unknown() {
		var since = this.now.instant().minus(LATELY);
		var lately = this.clients.all()
			.stream()
			.filter((client) -> !client.limited() && client.usedAt() != null && client.usedAt().isAfter(since))
			.toList();
		return this.database.sql("""
				select unknown_refused, version, set_by, set_at from api_client_setting
				 order by version desc limit 1""")
			.query((row, number) -> new Unknown(row.getBoolean("unknown_refused"), row.getInt("version"),
					row.getString("set_by"), Times.at(row, "set_at"), lately))
			.optional()
			.orElse(new Unknown(false, Client.UNSET, null, null, lately));
	}

	/**
	 * Refuses them, or lets them again.
	 * @param version of what stood there when it was decided
	 */
	ClientOutcome turn(Company company, boolean refused, int version) {
		return this.wall.change(company, () -> {
			var before = unknown();
			if (before.version() != version) {
				return ClientOutcome.STALE;
			}
			int changed = this.database.sql("""
					insert into api_client_setting (tenant_id, version, unknown_refused, set_by) values (?, ?, ?, ?)
					    on conflict do nothing""")
				.params(company.id(), version + 1, refused, company.caller().name())
				.update();
			if (changed == 0) {
				return ClientOutcome.STALE;
			}
			this.audit.write(company,
					new Act(Act.Kind.UNKNOWN_CLIENTS_TURNED,
							this.audit.say((words) -> words.say("unknown-clients.title")), said(before.refused()),
							said(refused)));
			return ClientOutcome.SAVED;
		});
	}

	private io.linli.sla.Words said(boolean refused) {
		return this.audit.say((words) -> words.say("unknown-clients." + refused));
	}

}
