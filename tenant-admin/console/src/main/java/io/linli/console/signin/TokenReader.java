package io.linli.console.signin;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Reads the person out of a verified access token: realm roles, and the claim
 * {@code linli_organizations} in the form {@code {"alias": {"id": "..."}}}.
 */
final class TokenReader {

	private static final String ORGANIZATIONS = "linli_organizations";

	private TokenReader() {
	}

	static Person person(Jwt token) {
		var username = text(token, "preferred_username").or(() -> text(token, "sub")).orElse("?");
		return new Person(username, text(token, "name").orElse(username), roles(token), memberships(token));
	}

	private static Optional<String> text(Jwt token, String claim) {
		return Optional.ofNullable(token.getClaimAsString(claim));
	}

	private static Set<Role> roles(Jwt token) {
		if (!(claim(token, "realm_access") instanceof Map<?, ?> access)
				|| !(access.get("roles") instanceof Collection<?> names)) {
			return Set.of();
		}
		return Arrays.stream(Role.values())
			.filter((role) -> names.contains(role.realmRole()))
			.collect(Collectors.toUnmodifiableSet());
	}

	private static List<Membership> memberships(Jwt token) {
		if (!(claim(token, ORGANIZATIONS) instanceof Map<?, ?> organizations)) {
			return List.of();
		}
		return organizations.entrySet()
			.stream()
			.filter((entry) -> entry.getValue() instanceof Map<?, ?> organization && organization.get("id") != null)
			.map((entry) -> membership(entry.getKey().toString(), (Map<?, ?>) entry.getValue()))
			.sorted((one, other) -> one.alias().compareTo(other.alias()))
			.toList();
	}

	private static Membership membership(String alias, Map<?, ?> organization) {
		return new Membership(alias, UUID.fromString(String.valueOf(organization.get("id"))));
	}

	private static Object claim(Jwt token, String name) {
		return token.getClaims().getOrDefault(name, Map.of());
	}

}
