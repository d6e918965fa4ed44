package io.linli.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import io.linli.sla.Deadline;
import io.linli.sla.DeadlineRows;
import org.jspecify.annotations.Nullable;

/**
 * Writes cases with their deadline and their events; the database stamps and chains the
 * events.
 */
final class CaseWriter {

	private static final String EVENT = """
			insert into event (tenant_id, id, subject_kind, subject_id, kind, occurred_at, actor, actor_role, channel, detail)
			values (?, ?, ?, ?, ?, ?, ?, 'system', 'IMPORT', jsonb_strip_nulls(jsonb_build_object('ledger', ?::text, \
			'key', ?::text, 'closed_stamp', ?::text, 'verdict', ?::text, 'marks', string_to_array(?::text, ','))))""";

	private final Connection connection;

	private final CaseTable table;

	CaseWriter(Connection connection, CaseTable table) {
		this.connection = connection;
		this.table = table;
	}

	void insert(List<Booking> bookings) throws SQLException {
		if (bookings.isEmpty()) {
			return;
		}
		try (PreparedStatement cases = this.connection.prepareStatement(this.table.insert());
				PreparedStatement deadlines = this.connection.prepareStatement(DeadlineRows.INSERT);
				PreparedStatement events = this.connection.prepareStatement(EVENT)) {
			for (Booking each : bookings) {
				Entry entry = each.entry();
				this.table.bind(cases, each.tenantId(), each.id(), each.project().id(), entry);
				cases.addBatch();
				DeadlineRows.bind(deadlines, each.tenantId(), each.deadlineId(), each.subject(this.table.subject()),
						each.deadline(this.table.clock()));
				deadlines.addBatch();
				addEvent(events, each, "RECORDED", entry.receivedAt(), entry.closedAt() == null);
				if (entry.closedAt() != null) {
					addEvent(events, each, this.table.closing(), entry.closedAt(), true);
				}
			}
			cases.executeBatch();
			deadlines.executeBatch();
			events.executeBatch();
		}
	}

	/** Appends the stop of cases that were open when they were imported. */
	void close(List<Booking> bookings) throws SQLException {
		if (bookings.isEmpty()) {
			return;
		}
		try (PreparedStatement cases = this.connection.prepareStatement(this.table.close());
				PreparedStatement events = this.connection.prepareStatement(EVENT)) {
			for (Booking each : bookings) {
				@Nullable Instant closedAt = each.entry().closedAt();
				if (closedAt != null) {
					this.table.bindClose(cases, each.id(), closedAt);
					cases.addBatch();
					addEvent(events, each, this.table.closing(), closedAt, true);
					stop(each, closedAt);
				}
			}
			cases.executeBatch();
			events.executeBatch();
		}
	}

	/** The due time stays the one that was imported. */
	private void stop(Booking booking, Instant closedAt) throws SQLException {
		for (DeadlineRows.Row row : DeadlineRows.of(this.connection, booking.id())) {
			Deadline open = row.deadline();
			if (open.promise().clock() == this.table.clock() && open.claimedStopAt() == null) {
				Deadline stopped = Deadline.imported(open.promise(), open.zone(), open.startedAt(), open.pin(),
						closedAt);
				DeadlineRows.update(this.connection, booking.tenantId(),
						new DeadlineRows.Row(row.id(), row.subject(), stopped, row.version()));
			}
		}
	}

	/**
	 * Adds an event.
	 * @param last what the ledger says about the whole row goes with its last event
	 */
	private void addEvent(PreparedStatement events, Booking booking, String kind, @Nullable Instant occurredAt,
			boolean last) throws SQLException {
		Entry entry = booking.entry();
		@Nullable Instant stamp = last ? entry.closedStamp() : null;
		String marks = entry.marks()
			.stream()
			.map((mark) -> mark.kind().name())
			.distinct()
			.collect(Collectors.joining(","));
		Cells.bind(events, booking.tenantId(), booking.id(kind), this.table.subject(), booking.id(), kind, occurredAt,
				booking.ledger(), booking.ledger(), entry.key(), (stamp != null) ? stamp.toString() : null,
				last ? entry.verdict() : null, (last && !marks.isEmpty()) ? marks : null);
		events.addBatch();
	}

}
