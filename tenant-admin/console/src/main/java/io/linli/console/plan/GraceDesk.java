package io.linli.console.plan;

import java.time.InstantSource;
import java.util.UUID;

import io.linli.console.workplace.Wall;
import io.linli.console.workplace.Workplace.Company;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.TenantWrites;
import io.linli.tenancy.Values;
import io.linli.tenancy.filing.Grace;
import org.springframework.stereotype.Component;

/**
 * Where a company says how many days after a month or another period something is due. A
 * change is a row of its own, from which the audit reads who did it.
 */
@Component
class GraceDesk {

	static final int LONGEST_REASON = 200;

	private final Wall wall;

	private final TenantWrites writes;

	private final InstantSource time;

	GraceDesk(Wall wall, TenantWrites writes, InstantSource time) {
		this.wall = wall;
		this.writes = writes;
		this.time = time;
	}

	/** For the periods that end from now on. */
	DayOutcome set(Company company, Periodical what, int days, String reason) {
		if (days < Grace.LEAST || days > Grace.MOST) {
			return DayOutcome.NO_GRACE;
		}
		if (reason.isBlank() || reason.length() > LONGEST_REASON || reason.chars().anyMatch(Character::isISOControl)) {
			return DayOutcome.NO_REFERENCE;
		}
		return this.wall.change(company, () -> {
			this.writes.insert("company_rule",
					new Values().key("id", UUID.randomUUID())
						.text("name", what.rule())
						.number("value", days)
						.text("reason", reason.strip())
						.time("set_at", this.time.instant())
						.text("set_by", CurrentCaller.get().name()));
			return DayOutcome.SET;
		});
	}

}
