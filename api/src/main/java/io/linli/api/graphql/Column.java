package io.linli.api.graphql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What stands behind a field, and how it becomes the field's value.
 *
 * @param expression the name of a column, an element of one ({@code counts[1]}), or an
 * SQL expression in which {@code {}} stands for the row's table
 */
public record Column(String expression, Reader reader) {

	/** Reads the cell at a position of a row. */
	@FunctionalInterface
	public interface Reader {

		@Nullable Object read(ResultSet row, int position) throws SQLException;

	}

	/** Text, and the names of enum values. */
	public static final Reader TEXT = ResultSet::getString;

	public static final Reader INTEGER = (row, position) -> orNull(row, row.getInt(position));

	public static final Reader LONG = (row, position) -> orNull(row, row.getLong(position));

	public static final Reader DOUBLE = (row, position) -> orNull(row, row.getDouble(position));

	public static final Reader BOOLEAN = (row, position) -> orNull(row, row.getBoolean(position));

	public static final Reader TIME = (row, position) -> row.getObject(position, OffsetDateTime.class);

	public static final Reader DATE = (row, position) -> row.getObject(position, LocalDate.class);

	/** An array of texts. */
	public static final Reader TEXTS = (row, position) -> List.of((String[]) row.getArray(position).getArray());

	static final Reader KEY = (row, position) -> row.getObject(position, UUID.class);

	private static @Nullable Object orNull(ResultSet row, Object value) throws SQLException {
		return row.wasNull() ? null : value;
	}

	/** The opaque id of a node of this type. */
	public static Reader id(String type) {
		return (row, position) -> {
			UUID key = row.getObject(position, UUID.class);
			return (key != null) ? new GlobalId(type, key).encode() : null;
		};
	}

	/** The expression for a row that the statement knows by this name. */
	String of(String table) {
		return isName() ? table + "." + this.expression : this.expression.replace("{}", table);
	}

	private boolean isName() {
		return this.expression.chars()
			.allMatch((letter) -> Character.isLetterOrDigit(letter) || "_[]".indexOf(letter) >= 0);
	}

}
