package io.linli.sla;

import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the cells that several of our tables share. Instants travel as
 * timestamptz.
 */
final class Cells {

	private Cells() {
	}

	/** A missing cell is null, or its type, which spares the driver to ask for it. */
	static void bind(PreparedStatement statement, @Nullable Object... cells) throws SQLException {
		for (int i = 0; i < cells.length; i++) {
			if (cells[i] instanceof JDBCType missing) {
				statement.setNull(i + 1, missing.getVendorTypeNumber());
			}
			else {
				statement.setObject(i + 1, cells[i]);
			}
		}
	}

	static Object typed(@Nullable Enum<?> value) {
		return (value != null) ? value.name() : JDBCType.VARCHAR;
	}

	static Object typed(@Nullable UUID key) {
		return (key != null) ? key : JDBCType.OTHER;
	}

	static Object typed(@Nullable Instant instant) {
		return (instant != null) ? instant.atOffset(ZoneOffset.UTC) : JDBCType.TIMESTAMP_WITH_TIMEZONE;
	}

	static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		@Nullable OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

	static @Nullable String name(@Nullable Enum<?> value) {
		return (value != null) ? value.name() : null;
	}

	static <E extends Enum<E>> @Nullable E optional(Class<E> type, ResultSet row, String column) throws SQLException {
		@Nullable String name = row.getString(column);
		return (name != null) ? Enum.valueOf(type, name) : null;
	}

	static Scope scope(ResultSet row) throws SQLException {
		return new Scope(CaseKind.valueOf(row.getString("case_kind")), optional(Urgency.class, row, "urgency"),
				optional(Area.class, row, "area"), optional(Severity.class, row, "severity"),
				optional(Responsibility.class, row, "responsibility"));
	}

}
