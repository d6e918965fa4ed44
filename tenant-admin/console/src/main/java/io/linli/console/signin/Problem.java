package io.linli.console.signin;

import org.springframework.http.HttpStatus;

/**
 * Why a page is not shown; each has a heading, a sentence and a way on in the messages.
 */
public enum Problem {

	NO_PERMISSION("no-permission", HttpStatus.FORBIDDEN),

	NO_ORGANIZATION("no-organization", HttpStatus.FORBIDDEN),

	ORGANIZATION_NOT_SET_UP("organization-not-set-up", HttpStatus.FORBIDDEN),

	ORGANIZATION_CLOSED("organization-closed", HttpStatus.FORBIDDEN),

	FORM_EXPIRED("form-expired", HttpStatus.FORBIDDEN),

	KEYCLOAK_AWAY("keycloak-away", HttpStatus.SERVICE_UNAVAILABLE),

	DATABASE_AWAY("database-away", HttpStatus.SERVICE_UNAVAILABLE),

	TOO_LONG("too-long", HttpStatus.SERVICE_UNAVAILABLE);

	private final String key;

	private final HttpStatus status;

	Problem(String key, HttpStatus status) {
		this.key = key;
		this.status = status;
	}

	public String key() {
		return this.key;
	}

	public HttpStatus status() {
		return this.status;
	}

}
