package io.linli.tenancy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Reads a caller from the claims of an access token, or of an ID token that carries the
 * same ones: {@code linli_organizations} as <code>{"alias": {"id": "uuid"}}</code> and
 * {@code realm_access.roles}. A company that came back from an export has another
 * organization than before: its attribute {@code linli_company} says whose it is.
 */
public final class Callers {

	/** By which a member of several organizations chooses one, by its alias. */
	public static final String HEADER = "Linli-Organization";

	static final String ORGANIZATIONS = "linli_organizations";

	static final String COMPANY = "linli_company";

	private Callers() {
	}

	/**
	 * The caller that these claims name.
	 * @param choice the alias of an organization; needed by a member of several
	 * @throws CallerRefusedException when none, or not exactly one, is left
	 */
	public static Caller of(Map<String, ? extends @Nullable Object> claims, @Nullable String choice) {
		if (!(claims.get("sub") instanceof String subject) || subject.isBlank()) {
			throw new CallerRefusedException(Refusal.UNAUTHENTICATED);
		}
		Organization organization = choose(organizations(claims), choice);
		String name = (claims.get("preferred_username") instanceof String username) ? username : subject;
		Set<Role> roles = roles(claims);
		// Figures only: whatever else a manager is, a group has no cases to do it with.
		return roles.contains(Role.GROUP_MANAGER)
				? new Caller.GroupManager(subject, name, Set.of(Role.GROUP_MANAGER), organization)
				: new Caller.Staff(subject, name, roles, organization);
	}

	/** All organizations that these claims name, for a page that lets a person choose. */
	public static List<Organization> organizations(Map<String, ? extends @Nullable Object> claims) {
		List<Organization> organizations = new ArrayList<>();
		if (claims.get(ORGANIZATIONS) instanceof Map<?, ?> named) {
			named.forEach((alias, detail) -> {
				UUID id = id(detail);
				if (alias instanceof String name && id != null) {
					organizations.add(new Organization(name, id));
				}
			});
		}
		return organizations;
	}

	private static Organization choose(List<Organization> organizations, @Nullable String choice) {
		if (organizations.isEmpty()) {
			throw new CallerRefusedException(Refusal.NO_ORGANIZATION);
		}
		if (choice != null && !choice.isBlank()) {
			return organizations.stream()
				.filter((organization) -> organization.alias().equals(choice.strip()))
				.findFirst()
				.orElseThrow(() -> new CallerRefusedException(Refusal.FORBIDDEN_ORGANIZATION));
		}
		if (organizations.size() > 1) {
			throw new CallerRefusedException(Refusal.ORGANIZATION_REQUIRED);
		}
		return organizations.getFirst();
	}

	private static Set<Role> roles(Map<String, ? extends @Nullable Object> claims) {
		Set<Role> roles = EnumSet.noneOf(Role.class);
		if (claims.get("realm_access") instanceof Map<?, ?> access
				&& access.get("roles") instanceof Collection<?> names) {
			Stream<?> known = names.stream().filter(Objects::nonNull);
			known.forEach((name) -> Role.of(name).ifPresent(roles::add));
		}
		return roles;
	}

	private static @Nullable UUID id(@Nullable Object detail) {
		if (!(detail instanceof Map<?, ?> fields)) {
			return null;
		}
		return (fields.get(COMPANY) instanceof Collection<?> companies)
				? uuid(companies.stream().findFirst().orElse(null)) : uuid(fields.get("id"));
	}

	private static @Nullable UUID uuid(@Nullable Object text) {
		if (!(text instanceof String id) || id.length() != 36) {
			return null;
		}
		try {
			return UUID.fromString(id);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
