package io.linli.tenancy.filing;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import io.linli.tenancy.Caller;
import io.linli.tenancy.Role;

/**
 * What is done to an annual satisfaction report on its way to be filed, and by whom
 * (P-02).
 */
public enum ReportStep {

	/** The published report is taken as it is. */
	DRAFT(Role.CUSTOMER_SERVICE_SUPERVISOR, Role.PROJECT_MANAGER, Role.TENANT_ADMIN),
	/** Somebody has read it who did not draft it. */
	REVIEW(Role.PROJECT_MANAGER, Role.TENANT_ADMIN),
	/** It is filed, for the company. */
	FILE(Role.TENANT_ADMIN),
	/** It is out of date or wrong. */
	DROP(Role.PROJECT_MANAGER, Role.TENANT_ADMIN);

	private final Set<Role> roles;

	ReportStep(Role... roles) {
		this.roles = EnumSet.copyOf(List.of(roles));
	}

	/** Who does it. */
	public Set<Role> roles() {
		return Set.copyOf(this.roles);
	}

	/** Whether the caller has one of these roles. */
	public boolean isOpenTo(Caller caller) {
		return this.roles.stream().anyMatch(caller::is);
	}

}
