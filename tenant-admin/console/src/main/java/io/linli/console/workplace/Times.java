package io.linli.console.workplace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

/**
 * Instants to and from columns of the type {@code timestamptz}, for which the driver has
 * no type of its own.
 */
public final class Times {

	private Times() {
	}

	/** Of a column that is never null. */
	public static Instant at(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	/** Null: the column is. */
	public static @Nullable Instant atOrNull(ResultSet row, String column) throws SQLException {
		var time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

	/** As a parameter of a statement. */
	public static OffsetDateTime utc(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
