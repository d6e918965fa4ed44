package io.linli.api.callback.followup;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;

import io.linli.api.graphql.Checks;
import io.linli.api.graphql.Idempotency;
import io.linli.api.graphql.Ids;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.api.project.Project;
import io.linli.api.project.Projects;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.TenantWrites;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the month's statistics of callbacks are filed: the figures are counted by the
 * server, the analysis is the supervisor's (B-12, B-15, B-26).
 */
@Component
class StatisticDesk {

	private static final String ALONE = "select pg_advisory_xact_lock(hashtextextended('callback_statistic' || ?, 0)) is null";

	private static final String FILE = """
			insert into callback_statistic (tenant_id, id, project_id, month, filing, owed, answered, in_time, in_time_proven, \
			not_yet_due, of_complaints, rated, satisfied, dissatisfied, reported, of_repairs, of_activities, of_services, \
			unmeasured, home_visits, home_visits_rated, home_visits_satisfied, home_visits_dissatisfied, home_visits_reported, \
			analysis, filed_at, filed_by)
			select ?, ?, ?, ?, (select 1 + count(*) from callback_statistic where project_id = ? and month = ?), owed, answered,
			       in_time, in_time_proven, not_yet_due, of_complaints, rated, satisfied, dissatisfied, reported, of_repairs, of_activities, of_services,
			       unmeasured, home_visits, home_visits_rated, home_visits_satisfied, home_visits_dissatisfied, home_visits_reported, ?, ?, ?
			  from callback_counts(?, ?, ?, true)""";

	private final Idempotency idempotency;

	private final Projects projects;

	private final TenantWrites writes;

	private final InstantSource time;

	StatisticDesk(Idempotency idempotency, Projects projects, TenantWrites writes, InstantSource time) {
		this.idempotency = idempotency;
		this.projects = projects;
		this.writes = writes;
		this.time = time;
	}

	/** Files a month that is over. */
	@Transactional
	UUID file(Followup.FileStatistic command) {
		Checks checks = new Checks();
		UUID key = checks.key("projectId", "Project", command.projectId());
		String analysis = checks.text("analysis", command.analysis(), 5_000);
		checks.pass();
		UUID id = Ids.next();
		this.idempotency.claim(command, id);
		LocalDate month = command.month().atDay(1);
		this.writes.ask((row, number) -> 1, ALONE, key + month.toString());
		Project project = this.projects.ask(key).get();
		Instant end = month.plusMonths(1).atStartOfDay(project.zone()).toInstant();
		Instant now = this.time.instant();
		if (now.isBefore(end)) {
			throw new RefusedException(
					UserError.of(UserError.Code.IMPOSSIBLE_TIME, "This month is not over.", "month"));
		}
		this.writes.tell(FILE, CurrentCaller.tenantId(), id, key, month, key, month, analysis, now,
				CurrentCaller.get().name(), key, month, now);
		return id;
	}

}
