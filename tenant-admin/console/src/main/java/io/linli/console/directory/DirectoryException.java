package io.linli.console.directory;

import org.jspecify.annotations.Nullable;

/**
 * Keycloak did not do what was asked.
 */
public final class DirectoryException extends RuntimeException {

	private final Reason reason;

	public DirectoryException(Reason reason, String message) {
		this(reason, message, null);
	}

	DirectoryException(Reason reason, String message, @Nullable Throwable cause) {
		super(message, cause);
		this.reason = reason;
	}

	public Reason reason() {
		return this.reason;
	}

	/** Why it did not. */
	public enum Reason {

		/** It does not answer, or answers that it failed itself. */
		KEYCLOAK_AWAY,
		/** Our client, its secret or its roles are refused there. */
		KEYCLOAK_FORBIDS,
		/** It cannot send mail. */
		NO_MAIL,
		/** The name belongs to somebody else there. */
		NAME_TAKEN,
		/** It finds something wrong with what was asked. */
		KEYCLOAK_REFUSES

	}

}
