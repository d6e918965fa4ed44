package io.linli.api.callback;

import java.util.UUID;

import io.linli.api.graphql.Mutations;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.TenantKey;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.springframework.stereotype.Component;

/**
 * The callbacks of the company for which the transaction works.
 */
@Component
class Callbacks {

	private final EntityManager entities;

	Callbacks(EntityManager entities) {
		this.entities = entities;
	}

	/**
	 * The callback as the client saw it last; others who want to record it wait.
	 * @throws RefusedException when there is none, or somebody else changed it
	 */
	Callback get(UUID id, int expectedVersion) {
		Callback found = this.entities.find(Callback.class, new TenantKey(CurrentCaller.tenantId(), id),
				LockModeType.PESSIMISTIC_WRITE);
		if (found == null) {
			throw new RefusedException(UserError.notFound("Callback", "callbackId"));
		}
		Mutations.expect(expectedVersion, found.version());
		return found;
	}

	void add(Callback callback) {
		this.entities.persist(callback);
	}

}
