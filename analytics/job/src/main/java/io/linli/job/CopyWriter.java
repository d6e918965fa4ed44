package io.linli.job;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Writes rows by COPY, as text: one statement for all of them. It is a part of the
 * connection's transaction.
 */
final class CopyWriter {

	private static final int ENOUGH = 1 << 16;

	private final CopyIn copy;

	private final StringBuilder text = new StringBuilder();

	private CopyWriter(CopyIn copy) {
		this.copy = copy;
	}

	/**
	 * Adds rows to a table.
	 * @param values what a row has in each of the columns; each is written as its
	 * {@code toString} says
	 */
	static <T> void write(Connection connection, String table, String columns, List<T> rows,
			Function<T, List<@Nullable Object>> values) throws SQLException {
		CopyIn copy = connection.unwrap(PGConnection.class)
			.getCopyAPI()
			.copyIn("copy %s (%s) from stdin".formatted(table, columns));
		try {
			CopyWriter writer = new CopyWriter(copy);
			for (T row : rows) {
				writer.add(values.apply(row));
			}
			writer.send();
			copy.endCopy();
		}
		finally {
			if (copy.isActive()) {
				copy.cancelCopy();
			}
		}
	}

	private void add(List<@Nullable Object> values) throws SQLException {
		String separator = "";
		for (@Nullable
		Object value : values) {
			this.text.append(separator);
			separator = "\t";
			if (value == null) {
				this.text.append("\\N");
			}
			else {
				escape(value.toString());
			}
		}
		this.text.append('\n');
		if (this.text.length() >= ENOUGH) {
			send();
		}
	}

	private void escape(String value) {
		for (int i = 0; i < value.length(); i++) {
			char letter = value.charAt(i);
			switch (letter) {
				case '\\' -> this.text.append("\\\\");
				case '\t' -> this.text.append("\\t");
				case '\n' -> this.text.append("\\n");
				case '\r' -> this.text.append("\\r");
				default -> this.text.append(letter);
			}
		}
	}

	private void send() throws SQLException {
		byte[] bytes = this.text.toString().getBytes(StandardCharsets.UTF_8);
		this.copy.writeToCopy(bytes, 0, bytes.length);
		this.text.setLength(0);
	}

}
