package io.linli.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
			enter();
			this.projects.load(this.connection,
					batch.entries().stream().map(Entry::project).collect(Collectors.toCollection(TreeSet::new)));
			sort(batch);
			this.connection.commit();
		}
		finally {
			this.connection.rollback();
		}
	}

	private void enter() throws SQLException {
		try (PreparedStatement enter = this.connection.prepareStatement("""
				select set_config('app.tenant_id', ?, true), \
				pg_advisory_xact_lock(hashtextextended('linli ledger ' || ?, 0))""")) {
			Cells.bind(enter, this.tenantId.toString(), this.tenantId.toString());
			enter.execute();
		}
	}

	/** New rows, known rows, and rows that cannot be. */
	private void sort(Batch batch) throws SQLException {
		Map<UUID, Stored> byId = new HashMap<>();
		Map<String, UUID> byNumber = new HashMap<>();
		for (Stored each : stored(batch.entries())) {
			byId.put(each.id(), each);
			byNumber.put(each.number(), each.id());
		}
		List<Booking> fresh = new ArrayList<>();
		List<Booking> closed = new ArrayList<>();
		for (Entry entry : batch.entries()) {
			Booking booking = booking(entry);
			@Nullable Stored stored = byId.get(booking.id());
			if (stored != null) {
				meet(batch, booking, stored, closed);
			}
			else if (byNumber.putIfAbsent(entry.number(), booking.id()) != null) {
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

	private void meet(Batch batch, Booking booking, Stored stored, List<Booking> closed) {
		List<Remark> differences = stored.differences(booking.entry(), booking.project().id());
		if (stored.closedSince(booking.entry())) {
			closed.add(booking);
			batch.closed(booking.entry(), differences);
		}
		else {
			batch.found(booking.entry(), differences);
		}
	}

	private Booking booking(Entry entry) {
		return new Booking(this.tenantId, this.mapping.ledger(), entry, this.projects.of(entry));
	}

	private List<Stored> stored(List<Entry> entries) throws SQLException {
		Object[] ids = entries.stream()
			.map((entry) -> Booking.id(this.tenantId, this.mapping.ledger(), entry))
			.toArray();
		Object[] numbers = entries.stream().map(Entry::number).toArray();
		try (PreparedStatement select = this.connection.prepareStatement(this.table.select())) {
			select.setArray(1, this.connection.createArrayOf("uuid", ids));
			select.setArray(2, this.connection.createArrayOf("text", numbers));
			try (ResultSet rows = select.executeQuery()) {
				List<Stored> found = new ArrayList<>();
				while (rows.next()) {
					found.add(Stored.of(rows));
				}
				return found;
			}
		}
	}

}
