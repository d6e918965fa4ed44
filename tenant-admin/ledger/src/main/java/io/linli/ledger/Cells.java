package io.linli.ledger;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

/** Values on their way into statements and out of rows. */
final class Cells {

	private Cells() {
	}

	static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
		for (int i = 0; i < values.length; i++) {
			@Nullable Object value = values[i];
			statement.setObject(i + 1, switch (value) {
				case Instant instant -> instant.atOffset(ZoneOffset.UTC);
				case Enum<?> word -> word.name();
				case null, default -> value;
			});
		}
	}

	static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		@Nullable OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

}
