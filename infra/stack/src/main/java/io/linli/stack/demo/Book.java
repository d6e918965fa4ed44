package io.linli.stack.demo;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Rows on their way into tables, in the order in which they were written. They travel by
 * COPY into a temporary table and from there by INSERT, because COPY refuses tables with
 * row-level security.
 */
final class Book {

	private final Map<Page, StringBuilder> pages = new EnumMap<>(Page.class);

	/** A row: one value for each column of the page. */
	void write(Page page, @Nullable Object... values) {
		StringBuilder rows = this.pages.computeIfAbsent(page, (key) -> new StringBuilder());
		for (int i = 0; i < values.length; i++) {
			rows.append((i == 0) ? "" : "\t").append(cell(values[i]));
		}
		rows.append('\n');
	}

	void copyTo(Connection connection) throws SQLException {
		for (Map.Entry<Page, StringBuilder> page : this.pages.entrySet()) {
			copy(connection, page.getKey(), page.getValue().toString());
		}
	}

	private static void copy(Connection connection, Page page, String rows) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("create temporary table incoming on commit drop as select %s from linli.%s limit 0"
				.formatted(page.columns(), page.table()));
			connection.unwrap(PGConnection.class)
				.getCopyAPI()
				.copyIn("copy pg_temp.incoming from stdin", new StringReader(rows));
			statement.execute("insert into linli.%s (%s) select %s from pg_temp.incoming".formatted(page.table(),
					page.columns(), page.columns()));
			statement.execute("drop table pg_temp.incoming");
		}
		catch (IOException ex) {
			throw new SQLException("The rows of " + page.table() + " did not reach the database", ex);
		}
	}

	private static String cell(@Nullable Object value) {
		return (value == null) ? "\\N"
				: value.toString().replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
	}

}
