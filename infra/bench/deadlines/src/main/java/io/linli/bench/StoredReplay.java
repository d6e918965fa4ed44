package io.linli.bench;

import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.linli.backing.Postgres;
import io.linli.migrations.Migrations;
import io.linli.sla.Area;
import io.linli.sla.CalendarRows;
import io.linli.sla.Clock;
import io.linli.sla.Limit;
import io.linli.sla.Period;
import io.linli.sla.Replay;
import io.linli.sla.ReplayRows;
import io.linli.sla.Scope;
import io.linli.sla.Source;
import io.linli.sla.Threshold;
import io.linli.sla.ThresholdRows;
import io.linli.sla.Urgency;
import org.postgresql.PGStatement;

/**
 * Replays half a million stored deadlines of 50 projects and 90 days, out of a million
 * that the company has, as the console does before a limit is published.
 */
final class StoredReplay {

	private static final UUID COMPANY = new UUID(0, 1);

	private static final Instant FROM = Instant.parse("2026-08-31T16:00:00Z");

	private static final Instant UNTIL = FROM.plus(Duration.ofDays(90));

	private static final String PROJECTS = """
			insert into project (tenant_id, id, code, name, city, time_zone)
			select '00000000-0000-0000-0000-000000000001', ('00000000-0000-0000-0001-' || lpad(n::text, 12, '0'))::uuid,
			       'P' || n, 'P' || n, '上海', 'Asia/Shanghai' from generate_series(1, 50) n""";

	private static final String DEADLINES = """
			insert into deadline (tenant_id, id, project_id, subject_kind, subject_id, clock, case_kind, urgency, area, category,
			  threshold_id, source, reference, time_zone, started_at, due_at, claimed_stop_at, proven_stop_at, claimed_verdict,
			  proven_verdict)
			select '00000000-0000-0000-0000-000000000001', gen_random_uuid(),
			       ('00000000-0000-0000-0001-' || lpad((1 + n % 50)::text, 12, '0'))::uuid, 'REPAIR', gen_random_uuid(), 'ARRIVE',
			       'REPAIR', 'GENERAL', 'PRIVATE', '水电', '00000000-0000-0000-0000-000000000002', 'PROCEDURE', 'R-09',
			       'Asia/Shanghai', start, start + interval '10 minutes', start + took, start + took,
			       case when took > interval '10 minutes' then 'BREACHED' else 'MET' end,
			       case when took > interval '10 minutes' then 'BREACHED' else 'MET' end
			  from (select n, timestamptz '2026-06-02 16:00:00Z' + n * interval '15.552 seconds' as start,
			               (n % 1000 * 7919 % 900) * interval '1 second' as took from generate_series(0, 999999) n) as stretch""";

	private StoredReplay() {
	}

	public static void main(String[] arguments) throws SQLException {
		try (Postgres postgres = Postgres.temporary()) {
			Migrations.apply(postgres.admin());
			fill(postgres);
			for (int round = 1; round <= 5; round++) {
				long begun = System.nanoTime();
				long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
				Replay replay = replay(postgres);
				long judged = replay.lines().stream().mapToLong((line) -> line.claimedBefore().closed()).sum();
				cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu;
				System.out.printf("round %d: %,d deadlines of %d projects judged, %,d flip: %.2f s, CPU here %.2f s%n",
						round, judged, replay.lines().size(), replay.flipped(), (System.nanoTime() - begun) / 1e9,
						cpu / 1e9);
			}
		}
	}

	private static Replay replay(Postgres postgres) throws SQLException {
		try (Connection connection = postgres.as("linli_console").getConnection()) {
			connection.setAutoCommit(false);
			enter(connection);
			Replay replay = Replay.of(ThresholdRows.list(connection), List.of(arrive(UUID.randomUUID(), 5)),
					CalendarRows.all(connection), UNTIL);
			try (PreparedStatement select = ReplayRows.prepare(connection)) {
				select.unwrap(PGStatement.class).setPrepareThreshold(-1);
				ReplayRows.replay(select, replay, FROM, UNTIL, () -> false);
			}
			return replay;
		}
	}

	private static void fill(Postgres postgres) throws SQLException {
		try (Connection connection = postgres.as("linli_owner").getConnection();
				Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			enter(connection);
			statement
				.execute("insert into tenant (tenant_id, alias, name) values ('" + COMPANY + "', 'bench', 'bench')");
			statement.execute(PROJECTS);
			ThresholdRows.insert(connection, COMPANY, arrive(new UUID(0, 2), 10), "bench", "");
			statement.execute(DEADLINES);
			connection.commit();
			connection.setAutoCommit(true);
			statement.execute("vacuum analyze deadline");
		}
	}

	private static void enter(Connection connection) throws SQLException {
		try (PreparedStatement setting = connection
			.prepareStatement("select set_config('app.tenant_id', ?, true), set_config('app.projects', '*', true)")) {
			setting.setString(1, COMPANY.toString());
			setting.execute();
		}
	}

	private static Threshold arrive(UUID id, int minutes) {
		return new Threshold(id, null, Scope.repair(Urgency.GENERAL, Area.PRIVATE), Clock.ARRIVE,
				new Limit.Within(Duration.ofMinutes(minutes)), Source.PROCEDURE, "R-09", false,
				Period.since(LocalDate.of(2020, 1, 1)));
	}

}
