package io.linli.tenancy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Reads cells as {@link Values} writes them.
 */
public final class Cells {

	private Cells() {
	}

	/** A key that is never missing. */
	public static UUID key(ResultSet row, String column) throws SQLException {
		return row.getObject(column, UUID.class);
	}

	public static @Nullable UUID optionalKey(ResultSet row, String column) throws SQLException {
		return row.getObject(column, UUID.class);
	}

	public static @Nullable Instant time(ResultSet row, String column) throws SQLException {
		@Nullable OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

	public static <E extends Enum<E>> @Nullable E name(Class<E> type, ResultSet row, String column)
			throws SQLException {
		@Nullable String name = row.getString(column);
		return (name != null) ? Enum.valueOf(type, name) : null;
	}

}
