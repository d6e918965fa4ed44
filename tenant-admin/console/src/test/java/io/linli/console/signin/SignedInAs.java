package io.linli.console.signin;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.linli.tenancy.Organization;
import io.linli.tenancy.Role;

import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Signs a request in, as if Keycloak had just done so.
 */
public final class SignedInAs {

	private SignedInAs() {
	}

	public static RequestPostProcessor admin(String alias, UUID company) {
		return person(alias + "-admin", Set.of(Role.TENANT_ADMIN), new Organization(alias, company));
	}

	public static RequestPostProcessor groupManager(String alias, UUID group) {
		return person(alias + "-group", Set.of(Role.GROUP_MANAGER), new Organization(alias, group));
	}

	/** Somebody who runs the platform. */
	public static RequestPostProcessor operator() {
		return operator("linli-operator");
	}

	public static RequestPostProcessor operator(String username) {
		return person(username, Set.of(), true);
	}

	public static RequestPostProcessor person(String username, Set<Role> roles, Organization... memberships) {
		return person(username, roles, false, memberships);
	}

	private static RequestPostProcessor person(String username, Set<Role> roles, boolean operates,
			Organization... memberships) {
		var person = new Person(username, username, username, roles, List.of(memberships), operates);
		return (request) -> signedIn(person, Instant.now()).postProcessRequest(request);
	}

	/** The same for somebody who signed in at another time. */
	static RequestPostProcessor signedIn(Person person, Instant at) {
		var identity = new OidcIdToken("identity", at, at.plusSeconds(300), Map.of("sub", person.subject()));
		return SecurityMockMvcRequestPostProcessors.oidcLogin().oidcUser(new ConsoleUser(person, identity));
	}

}
