package io.linli.console.directory;

import org.jspecify.annotations.Nullable;

/**
 * Keycloak did not do what was asked.
 */
public final class DirectoryException extends RuntimeException {

	private final Reason reason;

	private final boolean perhaps;

	public DirectoryException(Reason reason, String message) {
		this(reason, message, null, false);
	}

	/**
	 * With its cause.
	 * @param perhaps whether what was asked may have been done all the same
	 */
	DirectoryException(Reason reason, String message, @Nullable Throwable cause, boolean perhaps) {
		super(message, cause);
		this.reason = reason;
		this.perhaps = perhaps;
	}

	boolean perhapsDone() {
		return this.perhaps;
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
		/** It was told to send mail, and did not say in time whether it has. */
		MAIL_UNSURE,
		/** The name belongs to somebody else there. */
		NAME_TAKEN,
		/** It finds something wrong with what was asked. */
		KEYCLOAK_REFUSES

	}

}
