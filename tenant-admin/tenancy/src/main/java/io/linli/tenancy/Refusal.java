package io.linli.tenancy;

import org.jspecify.annotations.Nullable;

/**
 * Why a request is turned away before anything is done. The names are the error codes
 * that clients see.
 */
public enum Refusal {

	UNAUTHENTICATED(401, "UNAUTHORIZED", "A valid access token is required."),
	/** The identity provider's keys are not to be had: the token may be good. */
	UNAVAILABLE(503, "INTERNAL_ERROR", "Access tokens cannot be verified at the moment: repeat in half a minute."),
	NO_ORGANIZATION(403, "FORBIDDEN", "You belong to no organization; ask your administrator to add you to one."),
	ORGANIZATION_REQUIRED(403, "FORBIDDEN",
			"You belong to several organizations: name one in the header " + Callers.HEADER + "."),
	FORBIDDEN_ORGANIZATION(403, "FORBIDDEN",
			"You do not belong to the organization in the header " + Callers.HEADER + "."),
	ORGANIZATION_CLOSED(403, "FORBIDDEN", "Your organization is suspended; ask the platform's administrator.");

	private final int status;

	private final String classification;

	private final String message;

	Refusal(int status, String classification, String message) {
		this.status = status;
		this.classification = classification;
		this.message = message;
	}

	/** For a token that was refused, or is missing. */
	public static Refusal of(@Nullable Throwable reason) {
		return (reason instanceof IssuerAwayException) ? UNAVAILABLE : UNAUTHENTICATED;
	}

	public int status() {
		return this.status;
	}

	public String message() {
		return this.message;
	}

	/** The answer in GraphQL's error shape. */
	public String json() {
		return """
				{"errors":[{"message":"%s","extensions":{"code":"%s","classification":"%s"}}]}"""
			.formatted(this.message, name(), this.classification);
	}

}
