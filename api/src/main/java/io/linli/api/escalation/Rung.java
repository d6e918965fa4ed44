package io.linli.api.escalation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

import io.linli.tenancy.Role;

/**
 * A step of a ladder: who is told, and when.
 *
 * @param percent of the time between start and due, 50 to 100
 * @param later after the due time; only with 100
 * @param role who is told
 */
record Rung(int percent, Duration later, Role role) {

	private static final int ALL = 100;

	/** As rows keep it. */
	static Rung of(ResultSet row) throws SQLException {
		return new Rung(row.getInt("percent"), Duration.ofSeconds(row.getInt("later_seconds")),
				Role.valueOf(row.getString("role")));
	}

	/**
	 * When it is reached. Whatever is done at that instant is still in time: the step is
	 * taken after it.
	 */
	Instant moment(Instant start, Instant due) {
		return start.plus(Duration.between(start, due).multipliedBy(this.percent).dividedBy(ALL)).plus(this.later);
	}

	/** What it tells. */
	Notice.Kind kind() {
		if (this.percent < ALL) {
			return Notice.Kind.LIMIT_NEAR;
		}
		return this.later.isZero() ? Notice.Kind.LIMIT_PASSED : Notice.Kind.OVERDUE;
	}

}
