package io.linli.stack.demo;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import io.linli.sla.Deadline;
import io.linli.sla.DeadlineRows;
import io.linli.sla.ThresholdRows;
import io.linli.sla.Thresholds;
import io.linli.sla.calendar.WorkCalendar;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every stored deadline comes out the same when it is computed again from the events and
 * the limits.
 */
class VerdictsIntegrationTests {

	private final Map<UUID, List<Happened>> events = new HashMap<>();

	private final Map<Served, Notice> notices = new HashMap<>();

	private record Served(UUID violation, int cycle) {
	}

	private record Notice(String number, Instant rectifyBy) {
	}

	private record Happened(String kind, Instant occurred, Instant recorded) {
	}

	@Test
	void areWhatTheEventsSay() throws SQLException {
		try (LoadedDemonstration loaded = new LoadedDemonstration();
				Connection connection = loaded.open();
				Statement statement = connection.createStatement()) {
			readEvents(statement);
			readNotices(statement);
			int compared = 0;
			for (Company company : Company.all()) {
				Thresholds thresholds = thresholds(connection, company);
				try (ResultSet rows = statement.executeQuery(
						"select " + DeadlineRows.COLUMNS + " from deadline where tenant_id = '" + company.id() + "'")) {
					while (rows.next()) {
						DeadlineRows.Row stored = DeadlineRows.of(rows);
						Deadline again = again(stored, thresholds);
						assertThat(again).as(stored.toString()).isEqualTo(stored.deadline());
						assertThat(rows.getString("claimed_verdict")).isEqualTo(again.claimedVerdict().name());
						assertThat(rows.getString("proven_verdict")).isEqualTo(again.provenVerdict().name());
						compared++;
					}
				}
			}
			assertThat(compared).isGreaterThan(60_000);
		}
	}

	private Deadline again(DeadlineRows.Row stored, Thresholds thresholds) {
		List<Happened> happened = this.events.get(stored.subject().id());
		int cycle = stored.subject().cycle();
		return switch (stored.deadline().promise().clock()) {
			case RECORD -> {
				Happened recorded = happened.getFirst();
				yield start(stored, recorded.occurred(), thresholds).stop(recorded.recorded(), recorded.recorded());
			}
			case PASS_ON -> stop(start(stored, happened.getFirst().recorded(), thresholds), happened, "PASSED_ON", 1);
			case ARRIVE -> stop(start(stored, occurred(happened, "PASSED_ON", 1), thresholds), happened, "ARRIVED", 1);
			case COMPLETE -> stop(start(stored, happened.getFirst().occurred(), thresholds), happened, "COMPLETED", 1);
			case VERIFY_PUBLIC_AREA ->
				stop(start(stored, occurred(happened, "COMPLETED", 1), thresholds), happened, "SITE_VERIFIED", 1);
			case SOLVE ->
				stop(start(stored, (cycle == 1) ? happened.getFirst().occurred() : occurred(happened, "REOPENED", 1),
						thresholds), happened, "SOLVED", cycle);
			case FOLLOW_UP -> throw new IllegalStateException("The demonstration follows up nothing");
			case CALLBACK -> {
				Deadline owed = start(stored, happened.getFirst().occurred(), thresholds);
				yield (stored.deadline().claimedStopAt() != null) ? stop(owed, happened, "ANSWERED", 1) : owed;
			}
			case CALLBACK_RATE -> throw new IllegalStateException("No single case has a rate");
			case ARCHIVE ->
				(cycle == 1) ? stop(start(stored, occurred(happened, "PERMITTED", 1), thresholds), happened, "FILED", 2)
						: stop(start(stored, occurred(happened, "ACCEPTED", 1), thresholds), happened, "ARCHIVED", 1);
			case SERVE_NOTICE -> stop(start(stored,
					(cycle == 1) ? happened.getFirst().occurred() : occurred(happened, "RECHECK_FAILED", 1),
					thresholds), happened, "NOTICE_SERVED", cycle);
			case RECTIFY -> {
				Notice notice = Objects.requireNonNull(this.notices.get(new Served(stored.subject().id(), cycle)));
				Deadline rectifying = start(stored, occurred(happened, "NOTICE_SERVED", cycle), thresholds)
					.dueBy(notice.rectifyBy(), notice.number());
				yield stop(rectifying, happened, "RECTIFIED", cycle);
			}
			// Rounds begin and end with the patrols, which have their own test.
			case PATROL -> stored.deadline();
		};
	}

	private static Deadline start(DeadlineRows.Row stored, Instant at, Thresholds thresholds) {
		return Deadline.start(stored.deadline().promise(), at, WorkCalendar.unknown(History.ZONE), thresholds);
	}

	private static Deadline stop(Deadline deadline, List<Happened> happened, String kind, int time) {
		return happened.stream()
			.filter((event) -> event.kind().equals(kind))
			.skip(time - 1L)
			.findFirst()
			.map((event) -> deadline.stop(event.occurred(), event.recorded()))
			.orElse(deadline);
	}

	private static Instant occurred(List<Happened> happened, String kind, int time) {
		return happened.stream()
			.filter((event) -> event.kind().equals(kind))
			.skip(time - 1L)
			.findFirst()
			.orElseThrow()
			.occurred();
	}

	private void readEvents(Statement statement) throws SQLException {
		try (ResultSet rows = statement
			.executeQuery("select subject_id, kind, occurred_at, recorded_at from event order by seq")) {
			while (rows.next()) {
				this.events.computeIfAbsent(rows.getObject(1, UUID.class), (id) -> new ArrayList<>())
					.add(new Happened(rows.getString(2), instant(rows, 3), instant(rows, 4)));
			}
		}
	}

	private void readNotices(Statement statement) throws SQLException {
		try (ResultSet rows = statement
			.executeQuery("select violation_id, cycle, number, rectify_by_at from rectification_notice")) {
			while (rows.next()) {
				this.notices.put(new Served(rows.getObject(1, UUID.class), rows.getInt(2)),
						new Notice(rows.getString(3), instant(rows, 4)));
			}
		}
	}

	private static Thresholds thresholds(Connection connection, Company company) throws SQLException {
		connection.setAutoCommit(false);
		try (Statement statement = connection.createStatement()) {
			statement.execute(
					"set local role linli_owner; select set_config('app.tenant_id', '" + company.id() + "', true)");
			return ThresholdRows.all(connection);
		}
		finally {
			connection.rollback();
			connection.setAutoCommit(true);
		}
	}

	private static Instant instant(ResultSet rows, int column) throws SQLException {
		return rows.getObject(column, OffsetDateTime.class).toInstant();
	}

}
