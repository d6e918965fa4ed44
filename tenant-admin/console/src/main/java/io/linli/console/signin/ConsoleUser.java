package io.linli.console.signin;

import java.util.List;

import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/**
 * The principal of a session: the identity token for signing out, and the person.
 */
final class ConsoleUser extends DefaultOidcUser {

	private final transient Person person;

	ConsoleUser(Person person, OidcIdToken identity) {
		super(authorities(person), identity);
		this.person = person;
	}

	Person person() {
		return this.person;
	}

	private static List<SimpleGrantedAuthority> authorities(Person person) {
		return person.roles().stream().map((role) -> new SimpleGrantedAuthority("ROLE_" + role.name())).toList();
	}

}
