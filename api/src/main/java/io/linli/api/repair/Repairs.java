package io.linli.api.repair;

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
 * The repair requests of the company for which the transaction works, with their orders.
 */
@Component
class Repairs {

	private final EntityManager entities;

	Repairs(EntityManager entities) {
		this.entities = entities;
	}

	/**
	 * The request as the client saw it last; others who want to change it wait.
	 * @throws RefusedException when there is none, or somebody else changed it
	 */
	RepairRequest get(UUID id, int expectedVersion) {
		RepairRequest found = this.entities.find(RepairRequest.class, new TenantKey(CurrentCaller.tenantId(), id),
				LockModeType.PESSIMISTIC_WRITE);
		if (found == null) {
			throw new RefusedException(UserError.notFound("RepairRequest", "repairRequestId"));
		}
		Mutations.expect(expectedVersion, found.version());
		return found;
	}

	/**
	 * The order of a request.
	 * @throws RefusedException when no worker has opened one yet
	 */
	WorkOrder orderOf(RepairRequest request) {
		return this.entities.createQuery("select o from WorkOrder o where o.repairRequestId = :id", WorkOrder.class)
			.setParameter("id", request.id())
			.getResultStream()
			.findFirst()
			.orElseThrow(() -> new RefusedException(UserError.of(UserError.Code.WRONG_STATE,
					"A repair that is " + request.status() + " has no work order yet.")));
	}

	void add(RepairRequest request) {
		this.entities.persist(request);
		this.entities.flush();
	}

	void add(WorkOrder order) {
		this.entities.persist(order);
	}

}
