package io.linli.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Brings a batch into the database in one transaction, behind row-level security. Two
 * imports of one company take turns.
 */
final class BatchWriter {

	private final Connection connection;

	private final UUID tenantId;

	private final Mapping mapping;

	private final CaseTable table;

	private final Projects projects;

	BatchWriter(Connection connection, UUID tenantId, Mapping mapping, Projects projects) {
		this.connection = connection;
		this.tenantId = tenantId;
		this.mapping = mapping;
		this.table = CaseTable.of(mapping.kind());
		this.projects = projects;
	}

	void write(Batch batch) throws SQLException {
		try {
			enter(this.connection, this.tenantId);
			this.projects.load(this.connection,
					batch.entries().stream().map(Entry::project).collect(Collectors.toCollection(TreeSet::new)));
			sort(batch);
			this.connection.commit();
		}
		finally {
			this.connection.rollback();
		}
	}

	/** Behind the company's walls, and when it is its turn. */
	static void enter(Connection connection, UUID tenantId) throws SQLException {
		try (PreparedStatement enter = connection.prepareStatement("""
				select set_config('app.tenant_id', ?, true), set_config('app.projects', '*', true), \
				pg_advisory_xact_lock(hashtextextended('linli ledger ' || ?, 0))""")) {
			Cells.bind(enter, tenantId.toString(), tenantId.toString());
			enter.execute();
		}
	}

	/** New rows, known rows, and rows that cannot be. */
	private void sort(Batch batch) throws SQLException {
		Shelf shelf = new Shelf(this.connection, this.table);
		List<Booking> bookings = batch.entries().stream().map(this::booking).toList();
		Map<UUID, Stored> stored = shelf.stored(bookings);
		Set<String> numbers = shelf
			.numbers(bookings.stream().filter((booking) -> !stored.containsKey(booking.id())).toList());
		List<Booking> fresh = new ArrayList<>();
		List<Booking> closed = new ArrayList<>();
		for (Booking booking : bookings) {
			Entry entry = booking.entry();
			@Nullable Stored known = stored.get(booking.id());
			if (known != null) {
				meet(batch, booking, known, closed);
			}
			else if (!numbers.add(entry.number())) {
				batch.reject(entry, this.mapping.number()
					.refusal(entry.number(), "is the number of another record of this company already"));
			}
			else {
				fresh.add(booking);
				batch.took(entry);
			}
		}
		CaseWriter writer = new CaseWriter(this.connection, this.table);
		writer.insert(fresh);
		writer.close(closed);
	}

	private void meet(Batch batch, Booking booking, Stored known, List<Booking> closed) {
		List<Remark> differences = known.differences(booking.entry(), booking.project().id());
		if (known.closedSince(booking.entry())) {
			closed.add(booking);
			batch.closed(booking.entry(), differences);
		}
		else {
			batch.found(booking.entry(), differences);
		}
	}

	private Booking booking(Entry entry) {
		return new Booking(this.tenantId, this.mapping.ledger(), entry, this.projects.of(entry.project()));
	}

}
