package io.linli.api.sla;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.linli.api.graphql.Ids;
import io.linli.api.graphql.Shape;
import io.linli.api.project.Projects.Project;
import io.linli.sla.Clock;
import io.linli.sla.ContractLevel;
import io.linli.sla.Deadline;
import io.linli.sla.DeadlineRows;
import io.linli.sla.LevelRows;
import io.linli.sla.Promise;
import io.linli.sla.Scope;
import io.linli.sla.Subject;
import io.linli.sla.ThresholdRows;
import io.linli.sla.Verdict;
import io.linli.tenancy.CurrentCaller;
import org.jspecify.annotations.Nullable;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import static io.linli.api.graphql.Column.INTEGER;
import static io.linli.api.graphql.Column.TEXT;
import static io.linli.api.graphql.Column.TIME;

/**
 * Starts and stops the clocks of records, inside the desk's transaction. Which limit
 * counts, and what became of it, is decided by {@code io.linli.sla}.
 */
@Component
public class Deadlines {

	/** The type {@code Deadline}. */
	public static final Shape DEADLINE = Shape.node("Deadline", "deadline")
		.columns(TEXT, "clock", "source", "reference", "timeZone", "claimedVerdict", "provenVerdict", "cancelledReason")
		.columns(INTEGER, "cycle")
		.columns(TIME, "startedAt", "dueAt", "claimedStopAt", "provenStopAt", "cancelledAt");

	private final JdbcTemplate jdbc;

	Deadlines(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Starts a clock and pins the limit in force at its start. An imported record keeps
	 * the promise that its ledger made.
	 * @param project the subject's project, in whose zone days are counted
	 * @return the running deadline; without a due time where no limit applies
	 */
	public Deadline start(Subject subject, Clock clock, Scope scope, Instant startedAt, Project project) {
		UUID tenant = CurrentCaller.tenantId();
		return onConnection((connection) -> {
			List<DeadlineRows.Row> promised = of(connection, subject.id(), clock, subject.cycle());
			if (!promised.isEmpty()) {
				return promised.getFirst().deadline();
			}
			ContractLevel level = LevelRows.on(connection, project.id(),
					startedAt.atZone(project.zone()).toLocalDate());
			Promise promise = new Promise(clock, scope, (level != null) ? level.id() : null);
			Deadline deadline = Deadline.start(promise, startedAt, project.zone(), ThresholdRows.all(connection));
			DeadlineRows.insert(connection, tenant, Ids.next(), subject, deadline);
			return deadline;
		});
	}

	/**
	 * Stops a clock of a subject's cycle; where it has stopped before, or never ran,
	 * nothing happens.
	 * @param claimed when the person says that it was done
	 * @param proven when the server learned of it
	 */
	public void stop(UUID subjectId, Clock clock, int cycle, Instant claimed, Instant proven) {
		onConnection((connection) -> {
			for (DeadlineRows.Row row : of(connection, subjectId, clock, cycle)) {
				update(connection, row, row.deadline().stop(claimed, proven));
			}
			return true;
		});
	}

	/**
	 * When the first of a record's running clocks is due; null where none has a limit.
	 */
	public @Nullable Instant earliestDue(UUID subjectId) {
		return onConnection((connection) -> DeadlineRows.of(connection, subjectId)).stream()
			.map(DeadlineRows.Row::deadline)
			.filter((deadline) -> deadline.claimedVerdict() == Verdict.OPEN && deadline.cancelled() == null)
			.map(Deadline::dueAt)
			.filter(Objects::nonNull)
			.min(Comparator.naturalOrder())
			.orElse(null);
	}

	/** When a clock of a subject's cycle started; null where it never ran. */
	public @Nullable Instant startedAt(UUID subjectId, Clock clock, int cycle) {
		List<DeadlineRows.Row> found = onConnection((connection) -> of(connection, subjectId, clock, cycle));
		return found.isEmpty() ? null : found.getFirst().deadline().startedAt();
	}

	private static List<DeadlineRows.Row> of(Connection connection, UUID subjectId, Clock clock, int cycle)
			throws SQLException {
		return DeadlineRows.of(connection, subjectId)
			.stream()
			.filter((row) -> row.deadline().promise().clock() == clock && row.subject().cycle() == cycle)
			.toList();
	}

	private static void update(Connection connection, DeadlineRows.Row row, Deadline changed) throws SQLException {
		DeadlineRows.Row next = new DeadlineRows.Row(row.id(), row.subject(), changed, row.version());
		if (!changed.equals(row.deadline()) && !DeadlineRows.update(connection, next)) {
			throw new OptimisticLockingFailureException("Two stopped one clock at once");
		}
	}

	private <T> T onConnection(ConnectionCallback<T> work) {
		T done = this.jdbc.execute(work);
		if (done == null) {
			throw new IllegalStateException("The work on the connection gave nothing");
		}
		return done;
	}

}
