package io.linli.console.signin;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import io.linli.tenancy.Role;

/**
 * A part of the console, which has a link in the head of each page, and those who may
 * open it.
 */
enum Area {

	PLATFORM(List.of(ConsoleUser.OPERATOR)), TODAY(Person.SUPERVISORS), START(EnumSet.of(Role.TENANT_ADMIN)),
	THRESHOLDS(EnumSet.of(Role.TENANT_ADMIN)), MEMBERS(EnumSet.of(Role.TENANT_ADMIN)),
	CLIENTS(EnumSet.of(Role.TENANT_ADMIN)), AUDIT(EnumSet.of(Role.TENANT_ADMIN)),
	DEPARTURE(EnumSet.of(Role.TENANT_ADMIN)), BENCHMARK(EnumSet.of(Role.TENANT_ADMIN, Role.GROUP_MANAGER)),
	REPORTS(EnumSet.of(Role.CUSTOMER_SERVICE_SUPERVISOR, Role.PROJECT_MANAGER, Role.TENANT_ADMIN, Role.GROUP_MANAGER));

	private final List<String> authorities;

	Area(Set<Role> roles) {
		this(roles.stream().map(Role::name).toList());
	}

	Area(Collection<String> authorities) {
		this.authorities = List.copyOf(authorities);
	}

	static List<Area> openTo(Person person) {
		return Stream.of(values())
			.filter((area) -> area.authorities.stream().anyMatch(person.authorities()::contains))
			.toList();
	}

	/** Its name in addresses, and in the keys of messages. */
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Where its link leads. */
	public String address() {
		return "/" + key();
	}

	/** All of its addresses. */
	String[] patterns() {
		return (this == START) ? new String[] { address() + "/**", "/begin" } : new String[] { address() + "/**" };
	}

	public boolean holds(String path) {
		return path.equals(address()) || path.startsWith(address() + "/");
	}

	String[] authorities() {
		return this.authorities.toArray(String[]::new);
	}

	/** Those who may open it, by the keys of their words. */
	public List<String> roles() {
		return this.authorities.stream().map((authority) -> "role." + authority).toList();
	}

}
