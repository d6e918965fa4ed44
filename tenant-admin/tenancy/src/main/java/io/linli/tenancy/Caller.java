package io.linli.tenancy;

import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The person behind a request, or the system itself, acting for exactly one organization;
 * but for an operator of the platform, who is in none.
 */
public sealed interface Caller {

	/** The identity provider's id of the person. */
	String subject();

	/** The user name, by which evidence and work orders name the person. */
	String name();

	Set<Role> roles();

	Organization organization();

	default boolean is(Role role) {
		return roles().contains(role);
	}

	/**
	 * Someone who works for a property company, and sees the cases of the projects to
	 * which he is assigned; its administrator those of all.
	 */
	record Staff(String subject, String name, Set<Role> roles, Organization organization) implements Caller {

		public Staff {
			roles = Set.copyOf(roles);
		}

		public UUID tenantId() {
			return this.organization.id();
		}

	}

	/** Nobody: the system itself, which keeps a company's clocks. */
	record Machine(UUID tenantId) implements Caller {

		private static final String NAME = "system";

		@Override
		public String subject() {
			return NAME;
		}

		@Override
		public String name() {
			return NAME;
		}

		@Override
		public Set<Role> roles() {
			return Set.of();
		}

		@Override
		public Organization organization() {
			return new Organization(NAME, this.tenantId);
		}

	}

	/** Someone of a group's management: sees figures of its companies, never a case. */
	record GroupManager(String subject, String name, Set<Role> roles, Organization organization) implements Caller {

		public GroupManager {
			roles = Set.copyOf(roles);
		}

		public UUID groupId() {
			return this.organization.id();
		}

	}

	/**
	 * Somebody of the platform itself: sees names and states of companies and groups, and
	 * acts for a company only to make it.
	 *
	 * @param making the company that is being made; null: none
	 */
	record Operator(String subject, String name, @Nullable UUID making) implements Caller {

		private static final Organization NONE = new Organization("", new UUID(0, 0));

		@Override
		public Set<Role> roles() {
			return Set.of();
		}

		/** None that there is. */
		@Override
		public Organization organization() {
			return NONE;
		}

	}

}
