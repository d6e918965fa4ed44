package io.linli.job;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterators;
import java.util.UUID;
import java.util.stream.StreamSupport;

import io.linli.sla.Area;
import io.linli.sla.CaseKind;
import io.linli.sla.Clock;
import io.linli.sla.Deadline;
import io.linli.sla.Pause;
import io.linli.sla.PauseReason;
import io.linli.sla.Pin;
import io.linli.sla.Promise;
import io.linli.sla.Responsibility;
import io.linli.sla.Restatement;
import io.linli.sla.Scope;
import io.linli.sla.Severity;
import io.linli.sla.Terms;
import io.linli.sla.Urgency;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/**
 * Moves deadlines to where other terms put their due times: by the arithmetic with which
 * they were promised, so that it stands in one place.
 */
record DueTimes(Terms terms) implements MapPartitionsFunction<Row, Row> {

	@Override
	public Iterator<Row> call(Iterator<Row> rows) {
		Restatement restatement = new Restatement(this.terms);
		return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, 0), false)
			.map((row) -> moved(row, restatement))
			.iterator();
	}

	private static Row moved(Row row, Restatement restatement) {
		Deadline is = restatement.judge(deadline(row), UUID.fromString(row.getAs("project_id")));
		@Nullable Object[] cells = new Object[row.size()];
		for (int i = 0; i < cells.length; i++) {
			cells[i] = row.get(i);
		}
		cells[row.fieldIndex("due_at")] = timestamp(is.dueAt());
		cells[row.fieldIndex("proven_due_at")] = timestamp(is.provenDueAt());
		return RowFactory.create(cells);
	}

	private static Deadline deadline(Row row) {
		Scope scope = new Scope(CaseKind.valueOf(row.getAs("case_kind")), optional(Urgency.class, row, "urgency"),
				optional(Area.class, row, "area"), optional(Severity.class, row, "severity"),
				optional(Responsibility.class, row, "responsibility"));
		Promise promise = new Promise(Clock.valueOf(row.getAs("clock")), scope, key(row, "contract_level_id"));
		@Nullable Instant due = instant(row, "due_at");
		@Nullable Instant provenDue = instant(row, "proven_due_at");
		return new Deadline(promise, ZoneId.of(row.getAs("time_zone")),
				new Pin(due, key(row, "threshold_id"), null, null, ""), instant(row, "started_at"), null, null,
				row.<Boolean>getAs("unseen"), null, pauses(row), (provenDue != null) ? provenDue : due, null);
	}

	private static List<Pause> pauses(Row row) {
		int pauses = row.fieldIndex("pauses");
		return row.isNullAt(pauses) ? List.of() : row.<Row>getList(pauses).stream().map(DueTimes::pause).toList();
	}

	private static Pause pause(Row row) {
		return new Pause(PauseReason.valueOf(row.getAs("reason")), row.<Timestamp>getAs("claimed_from_at").toInstant(),
				row.<Timestamp>getAs("proven_from_at").toInstant(), instant(row, "claimed_until_at"),
				instant(row, "proven_until_at"));
	}

	private static <E extends Enum<E>> @Nullable E optional(Class<E> type, Row row, String column) {
		@Nullable String name = row.getAs(column);
		return (name != null) ? Enum.valueOf(type, name) : null;
	}

	private static @Nullable UUID key(Row row, String column) {
		@Nullable String key = row.getAs(column);
		return (key != null) ? UUID.fromString(key) : null;
	}

	private static @Nullable Instant instant(Row row, String column) {
		@Nullable Timestamp time = row.getAs(column);
		return (time != null) ? time.toInstant() : null;
	}

	private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
		return (instant != null) ? Timestamp.from(instant) : null;
	}

}
