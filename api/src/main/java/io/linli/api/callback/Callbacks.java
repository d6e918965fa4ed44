package io.linli.api.callback;

import java.time.Instant;
import java.util.UUID;

import io.linli.api.desk.Records;
import io.linli.api.graphql.Mutations;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.tenancy.Asked;
import io.linli.tenancy.TenantWrites;
import io.linli.tenancy.Values;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The callbacks of the company for which the transaction works.
 */
@Component
class Callbacks implements Records<Callback> {

	private static final String FIND = """
			select id, complaint_id, repair_request_id, activity_id, activity_participant_id, cycle, owed_since, reached, version
			  from callback where id = ? for update""";

	private final TenantWrites writes;

	Callbacks(TenantWrites writes) {
		this.writes = writes;
	}

	@Override
	public Asked<Callback> ask(UUID id, int expectedVersion) {
		return this.writes.ask((row, number) -> Callback.of(row), FIND, id).then((rows) -> {
			if (rows.isEmpty()) {
				throw new RefusedException(UserError.notFound("Callback", "callbackId"));
			}
			Mutations.expect(expectedVersion, rows.getFirst().version());
			return rows.getFirst();
		});
	}

	/** A new one, which its case owes. */
	void add(Callback callback, UUID project, @Nullable Instant due) {
		this.writes.insert("callback",
				new Values().key("id", callback.id())
					.key("project_id", project)
					.and(callback.of().values())
					.number("cycle", callback.cycle())
					.time("owed_since", callback.owedSince())
					.time("due_at", due));
	}

	@Override
	public void keep(Callback callback) {
		this.writes.update("callback", "id", callback.id(), callback.version(), callback.form());
	}

}
