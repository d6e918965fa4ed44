package io.linli.api.renovation;

import java.util.Set;

import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.Role;

/**
 * A department of a service centre that has to do with renovations (D-11, D-23).
 */
public enum Department {

	/** 客服部. */
	CUSTOMER_SERVICE(Role.RECEPTIONIST, Role.CUSTOMER_SERVICE_SUPERVISOR),
	/** 维修部. */
	REPAIR(Role.MAINTENANCE_WORKER, Role.MAINTENANCE_SUPERVISOR),
	/** 秩序维护部. */
	ORDER_KEEPING(Role.ORDER_KEEPER);

	private final Set<Role> roles;

	Department(Role... roles) {
		this.roles = Set.of(roles);
	}

	/**
	 * Refuses whoever is not of this department; a project manager is of all of them.
	 * @throws RefusedException NOT_ALLOWED
	 */
	public void expectCaller() {
		Set<Role> held = CurrentCaller.get().roles();
		if (!held.contains(Role.PROJECT_MANAGER) && held.stream().noneMatch(this.roles::contains)) {
			throw new RefusedException(UserError.of(UserError.Code.NOT_ALLOWED,
					"Only somebody of the department " + this + " can say so."));
		}
	}

}
