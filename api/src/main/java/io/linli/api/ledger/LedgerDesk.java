package io.linli.api.ledger;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.linli.api.graphql.Checks;
import io.linli.api.graphql.Idempotency;
import io.linli.api.graphql.Ids;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.api.project.Project;
import io.linli.api.project.Projects;
import io.linli.tenancy.Asked;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.TenantWrites;
import io.linli.tenancy.filing.Grace;
import io.linli.tenancy.filing.LedgerPeriod;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where ledgers of repairs are filed: with every line, the totals made of them,
 * and a seal. Nothing is overwritten; a new filing of a period is the next one.
 */
@Component
class LedgerDesk {

	// Two filings of a period follow one another.
	private static final String ALONE = "select pg_advisory_xact_lock(hashtextextended('repair_ledger' || ?, 0)) is null";

	private static final String FILE = """
			insert into repair_ledger (tenant_id, id, project_id, period, begins_on, ends_on, begins_at, ends_at, filing, due_at, \
			filed_at, filed_by, received, completed, emergencies, public_area, paid, fee_cents, seal)
			select ?, ?, ?, ?, ?, ?, ?, ?, 1 + count(*), ?, ?, ?, 0, 0, 0, 0, 0, 0, '-'
			  from repair_ledger where project_id = ? and period = ? and begins_on = ?""";

	private static final String LINES = """
			insert into repair_ledger_line (tenant_id, repair_ledger_id, number, urgency, area, paid_service, done, fee_cents, content)
			select tenant_id, repair_ledger_id, number, urgency, area, paid_service, done, fee_cents, content
			  from repair_ledger_now where repair_ledger_id = ?""";

	private static final String SEAL = """
			update repair_ledger set seal = total.seal, received = total.received, completed = total.completed,
			       emergencies = total.emergencies, public_area = total.public_area, paid = total.paid, fee_cents = total.fee_cents
			  from (select encode(sha256(convert_to(coalesce(string_agg(content, E'\\n' order by number), ''), 'UTF8')), 'hex') as seal,
			               count(*)::int as received, count(*) filter (where done)::int as completed,
			               count(*) filter (where urgency = 'EMERGENCY')::int as emergencies,
			               count(*) filter (where area = 'PUBLIC')::int as public_area,
			               count(*) filter (where paid_service)::int as paid, coalesce(sum(fee_cents), 0) as fee_cents
			          from repair_ledger_line where repair_ledger_id = ?) total
			 where id = ?""";

	private final Idempotency idempotency;

	private final Projects projects;

	private final TenantWrites writes;

	private final InstantSource time;

	LedgerDesk(Idempotency idempotency, Projects projects, TenantWrites writes, InstantSource time) {
		this.idempotency = idempotency;
		this.projects = projects;
		this.writes = writes;
		this.time = time;
	}

	/** Files the ledger of a period that is over. */
	@Transactional
	UUID file(FileRepairLedger command) {
		Checks checks = new Checks();
		UUID key = checks.key("projectId", "Project", command.projectId());
		LedgerPeriod period = command.period();
		LocalDate begin = command.beginsOn();
		LocalDate end = period.next(begin);
		checks.require(period.beginsOn(begin), "No " + period + " begins on this day.", "beginsOn");
		checks.pass();
		UUID id = Ids.next();
		this.idempotency.claim(command, id);
		Asked<List<Grace>> graces = this.writes.ask((row, number) -> Grace.of(row), Grace.OF_LEDGERS);
		this.writes.ask((row, number) -> 1, ALONE, key + period.name() + begin);
		Project project = this.projects.ask(key).get();
		Instant now = this.time.instant();
		if (!project.day(now).isAfter(end.minusDays(1))) {
			throw new RefusedException(UserError.of(UserError.Code.IMPOSSIBLE_TIME,
					"This period is not over: its ledger is filed from " + end + " on.", "beginsOn"));
		}
		this.writes.tell(FILE, CurrentCaller.tenantId(), id, key, period.name(), begin, end.minusDays(1),
				begin.atStartOfDay(project.zone()).toInstant(), end.atStartOfDay(project.zone()).toInstant(),
				Grace.due(graces.get(), end, project.zone()), now, CurrentCaller.get().name(), key, period.name(),
				begin);
		this.writes.tell(LINES, id);
		this.writes.tell(SEAL, id, id);
		return id;
	}

}
