package io.linli.console.peer;

import java.time.InstantSource;
import java.util.UUID;

import io.linli.console.workplace.Times;
import io.linli.console.workplace.Wall;
import io.linli.console.workplace.Workplace.Company;
import io.linli.kpi.compare.PeerMonth;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where a company agrees to the comparison between groups, and takes it back, by the same
 * function of the database as in the API. Its rows say who decided what and when; the
 * audit reads it from there.
 */
@Component
class PeerDesk {

	/** As many as the API answers; nobody changes their mind so often. */
	private static final int MOST_DECISIONS = 1_000;

	private final Wall wall;

	private final JdbcClient database;

	private final InstantSource now;

	PeerDesk(Wall wall, JdbcClient database, InstantSource now) {
		this.wall = wall;
		this.database = database;
		this.now = now;
	}

	PeerPage page(Company company) {
		return this.wall.view(company, () -> new PeerPage(this.database
			.sql("select withdrawn, decided_by, decided_at from peer_consent order by decided_at desc, id desc limit ?")
			.param(MOST_DECISIONS)
			.query((row, number) -> new Decision(row.getBoolean("withdrawn"), row.getString("decided_by"),
					Times.at(row, "decided_at")))
			.list(), PeerMonth.after(this.now.instant())));
	}

	/** From now on this counts; what counted before stays on record. */
	PeerOutcome decide(Company company, boolean takesPart) {
		boolean decided = this.wall.change(company,
				() -> this.database.sql("select decide_peer_consent(?, ?, ?)")
					.params(UUID.randomUUID(), !takesPart, company.caller().name())
					.query(Boolean.class)
					.single());
		if (!decided) {
			return PeerOutcome.ALREADY;
		}
		return takesPart ? PeerOutcome.JOINED : PeerOutcome.LEFT;
	}

}
