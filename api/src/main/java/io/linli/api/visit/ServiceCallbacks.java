package io.linli.api.visit;

import java.util.List;
import java.util.UUID;

import io.linli.api.desk.Records;
import io.linli.api.graphql.Mutations;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.tenancy.Asked;
import io.linli.tenancy.TenantWrites;
import org.springframework.stereotype.Component;

/**
 * The callbacks about services of the company for which the transaction works.
 */
@Component
class ServiceCallbacks implements Records<ServiceCallback> {

	private static final String SELECT = "select " + ServiceCallback.COLUMNS + " " + ServiceCallback.SOURCE;

	private static final String FIND = SELECT + "where owed.id = ? for update of owed";

	private static final String WAITING = SELECT + "where owed.id = ? and owed.clock_at is not null for update of owed";

	private static final String OF_SERVICE = SELECT
			+ "where owed.agreed_service_id = ? order by owed.id for update of owed";

	private final TenantWrites writes;

	ServiceCallbacks(TenantWrites writes) {
		this.writes = writes;
	}

	@Override
	public Asked<ServiceCallback> ask(UUID id, int expectedVersion) {
		return this.writes.ask((row, number) -> ServiceCallback.of(row), FIND, id).then((rows) -> {
			if (rows.isEmpty()) {
				throw new RefusedException(UserError.notFound("ServiceCallback", "serviceCallbackId"));
			}
			Mutations.expect(expectedVersion, rows.getFirst().version());
			return rows.getFirst();
		});
	}

	/** That one, if its clock is still to be started when its turn has come. */
	Asked<List<ServiceCallback>> waiting(UUID id) {
		return this.writes.ask((row, number) -> ServiceCallback.of(row), WAITING, id);
	}

	/** All that a service owes. */
	Asked<List<ServiceCallback>> ofService(UUID service) {
		return this.writes.ask((row, number) -> ServiceCallback.of(row), OF_SERVICE, service);
	}

	@Override
	public void keep(ServiceCallback callback) {
		this.writes.update("service_callback", "id", callback.id(), callback.version(), callback.changed());
	}

}
