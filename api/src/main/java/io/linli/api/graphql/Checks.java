package io.linli.api.graphql;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Collects what is wrong with an input, so that a form learns of all of it at once.
 */
public final class Checks {

	private static final UUID NONE = new UUID(0, 0);

	private final List<UserError> errors;

	private final List<String> outer;

	public Checks() {
		this(new ArrayList<>(), List.of());
	}

	private Checks(List<UserError> errors, List<String> outer) {
		this.errors = errors;
		this.outer = outer;
	}

	/** The same for a line of a list, counted from 0; what is wrong is collected here. */
	public Checks line(String list, int line) {
		return new Checks(this.errors, List.of(path(list, Integer.toString(line))));
	}

	/** Text that must say something: stripped, 1 to {@code longest} characters. */
	public String text(String field, @Nullable String value, int longest) {
		String stripped = optional(field, value, longest);
		if (stripped == null) {
			this.errors.add(UserError.invalid("This must not be empty.", path(field)));
			return "";
		}
		return stripped;
	}

	/** The same for the only text of an input, which is refused at once. */
	public static String required(String field, @Nullable String value, int longest) {
		Checks checks = new Checks();
		String text = checks.text(field, value, longest);
		checks.pass();
		return text;
	}

	/** Text that may be missing; blank counts as missing. */
	public @Nullable String optional(String field, @Nullable String value, int longest) {
		if (value == null || value.isBlank()) {
			return null;
		}
		String stripped = value.strip();
		if (stripped.codePointCount(0, stripped.length()) > longest) {
			this.errors.add(UserError.invalid("This is longer than " + longest + " characters.", path(field)));
		}
		if (!storable(stripped)) {
			this.errors.add(UserError.invalid("This contains a character that cannot be stored (NUL or half a pair).",
					path(field)));
		}
		return stripped;
	}

	/** The key of a node of this type; a foreign or forged id is not found. */
	public UUID key(String field, String type, String id) {
		return GlobalId.keyOf(type, id).orElseGet(() -> {
			this.errors.add(UserError.notFound(type, path(field)));
			return NONE;
		});
	}

	/**
	 * When it happened, as the person says; without it: now. In microseconds, so that the
	 * evidence and what is counted from it have the same time.
	 */
	public Instant occurred(@Nullable OffsetDateTime claimed, Instant now) {
		return (claimed != null) ? occurred("occurredAt", claimed, now) : now.truncatedTo(ChronoUnit.MICROS);
	}

	/** The same of a field that is always given. */
	public Instant occurred(String field, OffsetDateTime claimed, Instant now) {
		Instant occurred = claimed.toInstant().truncatedTo(ChronoUnit.MICROS);
		if (occurred.isAfter(now.plus(ServerTime.TOLERANCE))) {
			this.errors.add(UserError.of(UserError.Code.IMPOSSIBLE_TIME,
					"This time is in the future: the server's clock shows " + now + ".", path(field)));
		}
		if (occurred.isBefore(ServerTime.EARLIEST)) {
			this.errors.add(UserError.of(UserError.Code.IMPOSSIBLE_TIME,
					"This time is before " + ServerTime.EARLIEST + ".", path(field)));
		}
		return occurred;
	}

	/**
	 * Refuses a day that is to come.
	 * @param today by the clocks of the project or the company
	 */
	public static void expectCome(String field, LocalDate day, LocalDate today) {
		if (day.isAfter(today)) {
			throw new RefusedException(UserError.of(UserError.Code.IMPOSSIBLE_TIME,
					"This day has not come yet: it is " + today + ".", field));
		}
	}

	/**
	 * Refuses a time before the step that it follows.
	 * @param before when that was; null where it is not known
	 * @param step what it was, such as "the complaint was received"
	 */
	public static void expectAfter(Instant occurred, @Nullable Instant before, String step) {
		expectAfter("occurredAt", occurred, before, step);
	}

	/** The same of another field. */
	public static void expectAfter(String field, Instant occurred, @Nullable Instant before, String step) {
		if (before != null && occurred.isBefore(before)) {
			throw new RefusedException(UserError.of(UserError.Code.IMPOSSIBLE_TIME,
					"This is before " + step + ", at " + before + ".", field));
		}
	}

	/** A list of 1 to {@code most} lines. */
	public void some(String list, int lines, int most) {
		require(lines >= 1 && lines <= most, "There are 1 to " + most + " of them.", list);
	}

	/** Something else that must hold, and what to say where it does not. */
	public void require(boolean kept, String message, String... path) {
		if (!kept) {
			this.errors.add(UserError.invalid(message, path(path)));
		}
	}

	/** Ends here when anything was wrong. */
	public void pass() {
		if (!this.errors.isEmpty()) {
			throw new RefusedException(this.errors);
		}
	}

	private String[] path(String... inner) {
		return Stream.concat(this.outer.stream(), Arrays.stream(inner)).toArray(String[]::new);
	}

	private static boolean storable(String text) {
		for (int i = 0; i < text.length(); i++) {
			char unit = text.charAt(i);
			boolean pair = Character.isHighSurrogate(unit) && i + 1 < text.length()
					&& Character.isLowSurrogate(text.charAt(i + 1));
			if (unit == 0 || (Character.isSurrogate(unit) && !pair)) {
				return false;
			}
			i += pair ? 1 : 0;
		}
		return true;
	}

}
