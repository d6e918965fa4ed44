package io.linli.api.graphql;

import java.util.List;

/**
 * A request that is refused as a whole, with the reasons; nothing of it is done.
 */
public final class RefusedException extends RuntimeException {

	private final List<UserError> errors;

	/** For at least one reason. */
	public RefusedException(UserError... errors) {
		this(List.of(errors));
	}

	/** For at least one reason. */
	public RefusedException(List<UserError> errors) {
		super(errors.getFirst().message());
		this.errors = List.copyOf(errors);
	}

	/** What the procedures do not allow now, with the path of the field that says so. */
	public static RefusedException wrongState(String message, String... path) {
		return new RefusedException(UserError.of(UserError.Code.WRONG_STATE, message, path));
	}

	/** The reasons. */
	public List<UserError> errors() {
		return this.errors;
	}

}
