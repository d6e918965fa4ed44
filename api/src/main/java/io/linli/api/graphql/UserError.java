package io.linli.api.graphql;

import java.util.List;
import java.util.stream.Stream;

/**
 * Why a mutation did nothing, for the person at the form.
 *
 * @param path the input's field, empty where it is the whole
 */
public record UserError(Code code, String message, List<String> path) {

	/** The closed list of reasons. */
	public enum Code {

		/** There is no such thing here, or it belongs to somebody else. */
		NOT_FOUND,
		/** A value that the field does not take. */
		INVALID,
		/** A time that cannot be: in the future, or before the step that it follows. */
		IMPOSSIBLE_TIME,
		/** Somebody else changed it since it was read. */
		STALE_VERSION,
		/** The procedures do not allow this step now. */
		WRONG_STATE,
		/** The procedures do not allow it to this person. */
		NOT_ALLOWED,
		/** The idempotency key was used for something else. */
		KEY_REUSED

	}

	/** A reason, with the path of the field. */
	public static UserError of(Code code, String message, String... path) {
		return new UserError(code, message, List.of(path));
	}

	/** The same about a line of a list, counted from 0. */
	public UserError ofLine(String list, int line) {
		return new UserError(this.code, this.message,
				Stream.concat(Stream.of(list, Integer.toString(line)), this.path.stream()).toList());
	}

	/** A value that the field does not take. */
	public static UserError invalid(String message, String... path) {
		return of(Code.INVALID, message, path);
	}

	/**
	 * Something that is not there, or is somebody else's.
	 * @param what the name of its type
	 */
	public static UserError notFound(String what, String... path) {
		return of(Code.NOT_FOUND, "There is no such " + what + ".", path);
	}

}
