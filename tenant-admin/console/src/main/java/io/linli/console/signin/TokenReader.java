package io.linli.console.signin;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.linli.tenancy.Callers;
import io.linli.tenancy.Organization;
import io.linli.tenancy.Role;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Reads the person out of a verified access token.
 */
final class TokenReader {

	/** The realm's role of those who run the platform. */
	static final String OPERATOR = "operator";

	private TokenReader() {
	}

	static Person person(Jwt token) {
		var subject = text(token, "sub").orElseThrow();
		var username = text(token, "preferred_username").orElse(subject);
		var organizations = Callers.organizations(token.getClaims())
			.stream()
			.sorted(Comparator.comparing(Organization::alias))
			.toList();
		return new Person(subject, username, text(token, "name").orElse(username), roles(token, organizations),
				organizations, organizations.isEmpty() && operates(token));
	}

	/** A role counts within an organization; without one there is none. */
	private static Set<Role> roles(Jwt token, List<Organization> organizations) {
		return organizations.isEmpty() ? Set.of()
				: Callers.of(token.getClaims(), organizations.getFirst().alias()).roles();
	}

	/** The one role that counts without an organization, and there alone. */
	private static boolean operates(Jwt token) {
		return token.getClaim("realm_access") instanceof Map<?, ?> access
				&& access.get("roles") instanceof Collection<?> names && names.contains(OPERATOR);
	}

	private static Optional<String> text(Jwt token, String claim) {
		return Optional.ofNullable(token.getClaimAsString(claim));
	}

}
