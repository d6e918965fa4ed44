package io.linli.ledger;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What the database has of a batch already. Each question is about one index of one
 * table: joined into one they took minutes where the tables had just been filled and had
 * no statistics yet.
 */
final class Shelf {

	private final Connection connection;

	private final CaseTable table;

	Shelf(Connection connection, CaseTable table) {
		this.connection = connection;
		this.table = table;
	}

	/** By id. */
	Map<UUID, Stored> stored(List<Booking> bookings) throws SQLException {
		Map<UUID, Instant> dueTimes = dueTimes(bookings);
		Map<UUID, Stored> found = new HashMap<>();
		ask(this.table.select(), "uuid", bookings.stream().map(Booking::id).toArray(), (row) -> {
			Stored stored = Stored.of(row, dueTimes);
			found.put(stored.id(), stored);
		});
		return found;
	}

	Set<String> numbers(List<Booking> bookings) throws SQLException {
		Set<String> found = new HashSet<>();
		ask(this.table.numbers(), "text", bookings.stream().map((each) -> each.entry().number()).toArray(),
				(row) -> found.add(row.getString("number")));
		return found;
	}

	private Map<UUID, Instant> dueTimes(List<Booking> bookings) throws SQLException {
		Map<UUID, Instant> found = new HashMap<>();
		ask("select subject_id, due_at from deadline where id = any (?)", "uuid",
				bookings.stream().map(Booking::deadlineId).toArray(), (row) -> {
					@Nullable Instant due = Cells.instant(row, "due_at");
					if (due != null) {
						found.put(row.getObject("subject_id", UUID.class), due);
					}
				});
		return found;
	}

	private void ask(String sql, String type, Object[] keys, Reader reader) throws SQLException {
		if (keys.length == 0) {
			return;
		}
		Array array = this.connection.createArrayOf(type, keys);
		try (PreparedStatement select = this.connection.prepareStatement(sql)) {
			select.setArray(1, array);
			try (ResultSet rows = select.executeQuery()) {
				while (rows.next()) {
					reader.read(rows);
				}
			}
		}
	}

	/** Takes one row of an answer. */
	private interface Reader {

		void read(ResultSet row) throws SQLException;

	}

}
