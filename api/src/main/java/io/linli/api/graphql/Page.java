package io.linli.api.graphql;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list that is ordered by an instant and a key, after a cursor: keyset
 * pagination, whose cost does not grow with the page's number.
 *
 * @param first 1 to 100 rows
 */
public record Page(int first, @Nullable Cursor after) {

	/**
	 * Where the page before this one ended.
	 *
	 * @param mark an instant or a text, by what orders the list
	 */
	public record Cursor(Object mark, UUID key) {
	}

	private static final int USUAL = 20;

	private static final int LONGEST = 100;

	private static final int KEY_BYTES = 16;

	private static final int CURSOR_BYTES = 8 + 4 + KEY_BYTES;

	/** No time of a list starts with it. */
	private static final byte TEXT = 'T';

	/**
	 * From the arguments {@code first} and {@code after} of the field, whose list is
	 * ordered by an instant.
	 * @throws RefusedException when one of them is none
	 */
	public static Page of(DataFetchingEnvironment environment) {
		return of(environment, Page::timeCursor);
	}

	/** The same of a list that is ordered by a text. */
	public static Page ofTexts(DataFetchingEnvironment environment) {
		return of(environment, Page::textCursor);
	}

	private static Page of(DataFetchingEnvironment environment, Function<ByteBuffer, @Nullable Cursor> reader) {
		Integer asked = environment.getArgument("first");
		int first = (asked != null) ? asked : USUAL;
		if (first < 1 || first > LONGEST) {
			throw new RefusedException(
					UserError.invalid("A page has 1 to " + LONGEST + " rows, not " + first + ".", "first"));
		}
		String after = environment.getArgument("after");
		return new Page(first, (after != null) ? cursor(after, reader) : null);
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

	/** The place of a row, whose mark is its instant or text. */
	static String cursor(Row row) {
		if (row.mark() == null) {
			throw new IllegalStateException("A row of a page without its place");
		}
		return encode(new Cursor(row.mark(), row.key()));
	}

	static String encode(Cursor cursor) {
		ByteBuffer bytes = switch (cursor.mark()) {
			case OffsetDateTime at ->
				ByteBuffer.allocate(CURSOR_BYTES).putLong(at.toEpochSecond()).putInt(at.getNano());
			case String text -> {
				byte[] characters = text.getBytes(StandardCharsets.UTF_8);
				yield ByteBuffer.allocate(1 + characters.length + KEY_BYTES).put(TEXT).put(characters);
			}
			default -> throw new IllegalStateException("No list is ordered by " + cursor.mark().getClass());
		};
		bytes.putLong(cursor.key().getMostSignificantBits()).putLong(cursor.key().getLeastSignificantBits());
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

	private static Cursor cursor(String text, Function<ByteBuffer, @Nullable Cursor> reader) {
		try {
			Cursor cursor = reader.apply(ByteBuffer.wrap(Base64.getUrlDecoder().decode(text)));
			if (cursor != null) {
				return cursor;
			}
		}
		catch (IllegalArgumentException | DateTimeException ex) {
			// Falls through to the refusal: whatever it was, it was no cursor of ours.
		}
		throw new RefusedException(UserError.invalid("This is no cursor of this list.", "after"));
	}

	private static @Nullable Cursor timeCursor(ByteBuffer bytes) {
		if (bytes.remaining() != CURSOR_BYTES) {
			return null;
		}
		OffsetDateTime at = time(bytes.getLong(), bytes.getInt());
		return new Cursor(at, new UUID(bytes.getLong(), bytes.getLong()));
	}

	private static @Nullable Cursor textCursor(ByteBuffer bytes) {
		if (bytes.remaining() < 1 + KEY_BYTES || bytes.get() != TEXT) {
			return null;
		}
		byte[] characters = new byte[bytes.remaining() - KEY_BYTES];
		bytes.get(characters);
		String text = new String(characters, StandardCharsets.UTF_8);
		return (text.indexOf('\0') < 0) ? new Cursor(text, new UUID(bytes.getLong(), bytes.getLong())) : null;
	}

}
