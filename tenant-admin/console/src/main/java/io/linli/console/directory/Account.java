package io.linli.console.directory;

import java.util.List;
import java.util.UUID;

/**
 * Somebody who can sign in.
 *
 * @param username the login, in lower case
 * @param enabled whether the login works
 * @param begun whether the person has set a password of their own
 */
public record Account(UUID id, String username, String name, boolean enabled, boolean begun) {

	static final String OWN_PASSWORD = "UPDATE_PASSWORD";

	/** As Keycloak describes a person. */
	record Described(UUID id, String username, String firstName, String lastName, boolean enabled,
			List<String> requiredActions) {

		Account account() {
			var name = String.join(" ",
					java.util.stream.Stream.of(this.firstName, this.lastName)
						.filter((part) -> part != null && !part.isBlank())
						.toList());
			return new Account(this.id, this.username, name, this.enabled,
					this.requiredActions == null || !this.requiredActions.contains(OWN_PASSWORD));
		}

	}

}
