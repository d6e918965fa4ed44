package io.linli.console.signin;

/**
 * A member of several organizations has not yet said for which one they work now.
 */
class OrganizationRequired extends RuntimeException {

	OrganizationRequired() {
		super("several organizations and no choice");
	}

}
