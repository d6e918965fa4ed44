package io.linli.api.graphql;

import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list that is ordered by an instant and a key, after a cursor: keyset
 * pagination, whose cost does not grow with the page's number.
 *
 * @param first 1 to 100 rows
 */
public record Page(int first, @Nullable Cursor after) {

	/** Where the page before this one ended. */
	public record Cursor(OffsetDateTime at, UUID key) {
	}

	private static final int USUAL = 20;

	private static final int LONGEST = 100;

	private static final int CURSOR_BYTES = 8 + 4 + 16;

	/**
	 * From the arguments {@code first} and {@code after} of the field.
	 * @throws RefusedException when one of them is none
	 */
	public static Page of(DataFetchingEnvironment environment) {
		Integer asked = environment.getArgument("first");
		int first = (asked != null) ? asked : USUAL;
		if (first < 1 || first > LONGEST) {
			throw new RefusedException(
					UserError.invalid("A page has 1 to " + LONGEST + " rows, not " + first + ".", "first"));
		}
		String after = environment.getArgument("after");
		return new Page(first, (after != null) ? cursor(after) : null);
	}

	/** Asks for one row more, to know whether there is a next page. */
	int limit() {
		return this.first + 1;
	}

	/**
	 * The rows of this page.
	 * @param edges whether they are shown with their cursors
	 * @param more whether there is a next page
	 */
	RowConnection connection(PageLayout layout, List<Row> rows, boolean edges, boolean more) {
		return new RowConnection(layout.connection(rows, edges, this.after != null, more));
	}

	/** The place of a row, whose mark is its instant. */
	static String cursor(Row row) {
		if (!(row.mark() instanceof OffsetDateTime at)) {
			throw new IllegalStateException("A row of a page without its place");
		}
		return encode(new Cursor(at, row.key()));
	}

	static String encode(Cursor cursor) {
		ByteBuffer bytes = ByteBuffer.allocate(CURSOR_BYTES)
			.putLong(cursor.at().toEpochSecond())
			.putInt(cursor.at().getNano())
			.putLong(cursor.key().getMostSignificantBits())
			.putLong(cursor.key().getLeastSignificantBits());
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
	}

	// The driver knows infinity only as this one value.
	private static OffsetDateTime time(long second, int nano) {
		if (second >= OffsetDateTime.MAX.toEpochSecond()) {
			return OffsetDateTime.MAX;
		}
		OffsetDateTime time = Instant.ofEpochSecond(second, nano).atOffset(ZoneOffset.UTC);
		if (time.getYear() < 1 || time.getYear() > 9999) {
			throw new DateTimeException("no time of a list of ours");
		}
		return time;
	}

	private static Cursor cursor(String text) {
		try {
			ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
			if (bytes.remaining() == CURSOR_BYTES) {
				OffsetDateTime at = time(bytes.getLong(), bytes.getInt());
				return new Cursor(at, new UUID(bytes.getLong(), bytes.getLong()));
			}
		}
		catch (IllegalArgumentException | DateTimeException ex) {
			// Falls through to the refusal: whatever it was, it was no cursor of ours.
		}
		throw new RefusedException(UserError.invalid("This is no cursor of this list.", "after"));
	}

}
