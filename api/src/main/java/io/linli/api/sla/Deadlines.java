package io.linli.api.sla;

import java.util.List;
import java.util.UUID;

import io.linli.api.graphql.Shape;
import io.linli.api.project.AskedProject;
import io.linli.sla.CalendarRows;
import io.linli.sla.CaseKind;
import io.linli.sla.Deadline;
import io.linli.sla.DeadlineRows;
import io.linli.sla.Limit;
import io.linli.sla.PauseRows;
import io.linli.sla.Threshold;
import io.linli.sla.ThresholdRows;
import io.linli.sla.Thresholds;
import io.linli.sla.WorkCalendars;
import io.linli.sla.calendar.WorkCalendar;
import io.linli.tenancy.Asked;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.TenantWrites;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

import static io.linli.api.graphql.Column.INTEGER;
import static io.linli.api.graphql.Column.TEXT;
import static io.linli.api.graphql.Column.TIME;

/**
 * Keeps the clocks of records, inside the desk's transaction.
 */
@Component
public class Deadlines {

	/** The type {@code Deadline}. */
	public static final Shape DEADLINE = Shape.node("Deadline", "deadline")
		.columns(TEXT, "clock", "source", "reference", "timeZone", "claimedVerdict", "provenVerdict", "cancelledReason")
		.columns(INTEGER, "cycle", "round")
		.columns(TIME, "startedAt", "dueAt", "provenDueAt", "pausedAt", "claimedStopAt", "provenStopAt", "cancelledAt",
				"reclassifiedAt");

	private static final String OF = "select " + DeadlineRows.COLUMNS
			+ " from deadline where subject_id = ? order by cycle, started_at, clock";

	private static final String LIMITS = "select " + ThresholdRows.COLUMNS + " " + """
			from threshold where case_kind = ? and (contract_level_id is null
			   or contract_level_id in (select contract_level_id from project_level where project_id = ?))""";

	private static final String CALENDARS = "select " + CalendarRows.COLUMNS
			+ " from work_calendar where project_id is null or project_id = ?";

	private static final String LIMIT = "select " + ThresholdRows.COLUMNS + " from threshold where id = ?";

	private static final String CALENDAR = "select " + CalendarRows.COLUMNS + " from work_calendar where id = ?";

	private final TenantWrites writes;

	Deadlines(TenantWrites writes) {
		this.writes = writes;
	}

	/** The clocks of a record, as they are. */
	public Asked<Clocks> of(UUID subjectId) {
		return this.writes.ask((row, number) -> DeadlineRows.of(row), OF, subjectId)
			.then((rows) -> new Clocks(rows, this::pinned));
	}

	/** What is promised for a project's cases of a kind. */
	public Asked<Terms> terms(CaseKind kind, AskedProject project) {
		return this.writes.ask((row, number) -> ThresholdRows.of(row), LIMITS, kind.name(), project.id())
			.then((limits) -> new Terms(project.get(), new Thresholds(limits), calendars(limits, project.id())));
	}

	/** Asked for where a limit counts working time, and nowhere else. */
	private WorkCalendars calendars(List<Threshold> limits, UUID projectId) {
		if (limits.stream().noneMatch((limit) -> limit.limit() instanceof Limit.WithinWorkingTime)) {
			return WorkCalendars.NONE;
		}
		return new WorkCalendars(this.writes.ask((row, number) -> CalendarRows.of(row), CALENDARS, projectId).get());
	}

	private Pins.Pinned pinned(DeadlineRows.Row row) {
		Deadline deadline = row.deadline();
		UUID threshold = deadline.pin().thresholdId();
		if (threshold == null) {
			return new Pins.Pinned(null, WorkCalendar.unknown(deadline.zone()));
		}
		Asked<Limit> limit = this.writes.ask((cells, number) -> ThresholdRows.of(cells), LIMIT, threshold)
			.then((found) -> found.getFirst().limit());
		return new Pins.Pinned(limit.get(), calendar(row));
	}

	private WorkCalendar calendar(DeadlineRows.Row row) {
		UUID pinned = row.deadline().pin().calendarId();
		if (pinned == null) {
			return WorkCalendar.unknown(row.deadline().zone());
		}
		return new WorkCalendars(this.writes.ask((cells, number) -> CalendarRows.of(cells), CALENDAR, pinned).get())
			.of(row.deadline(), row.subject().projectId());
	}

	/** Keeps what has started, stopped, stood still and gone on. */
	public void keep(Clocks clocks) {
		UUID tenant = CurrentCaller.tenantId();
		for (DeadlineRows.Row row : clocks.changed()) {
			if (row.version() == Clocks.NEW) {
				this.writes.tell(DeadlineRows.INSERT,
						DeadlineRows.values(tenant, row.id(), row.subject(), row.deadline()));
			}
			else {
				this.writes.tellOne(() -> new OptimisticLockingFailureException("Two stopped one clock at once"),
						DeadlineRows.UPDATE, DeadlineRows.values(row));
			}
			PauseRows.values(tenant, row.id(), row.deadline())
				.forEach((pause) -> this.writes.tell(PauseRows.KEEP, pause));
		}
	}

}
