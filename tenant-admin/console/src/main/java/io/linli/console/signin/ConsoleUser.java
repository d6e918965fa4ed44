package io.linli.console.signin;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/**
 * The principal of a session: the identity token for signing out, and the person.
 */
final class ConsoleUser extends DefaultOidcUser {

	/** The authority of whoever operates the platform. */
	static final String OPERATOR = "OPERATOR";

	private final transient Person person;

	ConsoleUser(Person person, OidcIdToken identity) {
		super(authorities(person), identity);
		this.person = person;
	}

	Instant signedIn() {
		return Objects.requireNonNullElse(getIdToken().getIssuedAt(), Instant.EPOCH);
	}

	Person person() {
		return this.person;
	}

	private static List<SimpleGrantedAuthority> authorities(Person person) {
		return person.authorities().stream().map((role) -> new SimpleGrantedAuthority("ROLE_" + role)).toList();
	}

}
