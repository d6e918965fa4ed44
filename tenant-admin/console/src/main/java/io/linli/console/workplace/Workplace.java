package io.linli.console.workplace;

import java.util.UUID;

import io.linli.tenancy.Caller;

/**
 * What a person works for in this session; the id of a company or a group is that of its
 * Keycloak organization.
 */
public sealed interface Workplace {

	/** The person, acting for this workplace. */
	Caller caller();

	String name();

	default UUID id() {
		return caller().organization().id();
	}

	/** A property company 物业公司, the tenant of its own rows. */
	record Company(Caller.Staff caller, String name) implements Workplace {
	}

	/** A group 集团: its managers read the mart's figures, never cases. */
	record Group(Caller.GroupManager caller, String name) implements Workplace {
	}

	/**
	 * The platform 平台 itself: its operators see names and states of companies and groups.
	 */
	record Platform(Caller.Operator caller) implements Workplace {

		/** Who acts where no operator does: the platform's own clocks. */
		public static final Platform SYSTEM = new Platform(new Caller.Operator("system", "system", null));

		@Override
		public String name() {
			return "";
		}

	}

}
