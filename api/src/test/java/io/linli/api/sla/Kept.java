package io.linli.api.sla;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.sla.CalendarRows;
import io.linli.sla.Deadline;
import io.linli.sla.DeadlineRows;
import io.linli.sla.Threshold;
import io.linli.sla.ThresholdRows;
import io.linli.sla.WorkCalendars;
import io.linli.tenancy.Caller;
import io.linli.tenancy.Cells;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.TenantReads;
import org.jspecify.annotations.Nullable;

/**
 * What the database keeps of a record: its evidence, its deadlines, and what counts them.
 */
public final class Kept {

	private static final Caller NOBODY = new Caller.Machine(ApiDatabase.JINXIU);

	private final TenantReads reads = Api.shared().context().getBean(TenantReads.class);

	/**
	 * A piece of evidence.
	 *
	 * @param says of its detail the reason, or the urgency
	 */
	public record Evidence(String kind, Instant occurred, Instant recorded, @Nullable String says) {
	}

	public List<Evidence> events(UUID subject) {
		return as(() -> this.reads.list("""
				select kind, occurred_at, recorded_at, coalesce(detail ->> 'reason', detail ->> 'urgency') as says
				  from event where subject_id = ? order by seq""", List.of(subject),
				(row, number) -> new Evidence(row.getString("kind"),
						Objects.requireNonNull(Cells.time(row, "occurred_at")),
						Objects.requireNonNull(Cells.time(row, "recorded_at")), row.getString("says"))));
	}

	public List<Deadline> deadlines(UUID subject) {
		return as(() -> this.reads.list("select " + DeadlineRows.COLUMNS + " from deadline where subject_id = ?",
				List.of(subject), (row, number) -> DeadlineRows.of(row).deadline()));
	}

	public List<Threshold> limits() {
		return as(() -> this.reads.list("select " + ThresholdRows.COLUMNS + " from threshold", List.of(),
				(row, number) -> ThresholdRows.of(row)));
	}

	public WorkCalendars calendars() {
		return new WorkCalendars(as(() -> this.reads.list("select " + CalendarRows.COLUMNS + " from work_calendar",
				List.of(), (row, number) -> CalendarRows.of(row))));
	}

	private static <T> T as(Supplier<T> work) {
		return CurrentCaller.as(NOBODY, work::get);
	}

}
