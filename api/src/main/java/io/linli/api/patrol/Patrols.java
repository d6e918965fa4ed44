package io.linli.api.patrol;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.linli.api.graphql.Ids;
import io.linli.tenancy.Asked;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.TenantWrites;
import io.linli.tenancy.Values;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * The patrol records of the company for which the transaction works.
 */
@Component
class Patrols {

	// No visit lasts longer than a day. What two write at the same moment, or in a
	// project that the caller does not
	// see any more, is left to the constraint patrol_elsewhere.
	private static final String ELSEWHERE = """
			select exists (select from patrol where patroller = ? and arrived_at < ?
			                  and arrived_at > ?::timestamptz - interval '1 day' and left_at > ?)""";

	private static final String EXCLUDED = "23P01";

	private final TenantWrites writes;

	Patrols(TenantWrites writes) {
		this.writes = writes;
	}

	/** Whether the caller has said to be on a site at the same time. */
	Asked<Boolean> elsewhere(Patrol patrol) {
		return this.writes
			.ask((row, number) -> row.getBoolean(1), ELSEWHERE, caller(), patrol.leftAt(), patrol.arrivedAt(),
					patrol.arrivedAt())
			.then(List::getFirst);
	}

	/** Whether something was refused because the caller was elsewhere. */
	static boolean isElsewhere(DataIntegrityViolationException refused) {
		return refused.getMostSpecificCause() instanceof SQLException sql && EXCLUDED.equals(sql.getSQLState());
	}

	/** A round of the caller. */
	void add(UUID round, RecordPatrolRound.Checked input, Instant recorded) {
		this.writes.insert("patrol_round",
				new Values().key("id", round)
					.key("project_id", input.projectId())
					.name("department", input.department())
					.text("patroller", caller())
					.time("recorded_at", recorded));
		input.patrols().forEach((patrol) -> add(round, patrol, input, recorded));
	}

	private void add(UUID round, Patrol patrol, RecordPatrolRound.Checked input, Instant recorded) {
		this.writes.insert("patrol",
				new Values().key("id", patrol.id())
					.key("project_id", input.projectId())
					.key("patrol_round_id", round)
					.key("renovation_id", patrol.renovationId())
					.name("department", input.department())
					.text("patroller", caller())
					.time("arrived_at", patrol.arrivedAt())
					.time("left_at", patrol.leftAt())
					.text("note", patrol.note())
					.time("recorded_at", recorded));
		for (Patrol.Item item : patrol.items()) {
			this.writes.insert("patrol_item",
					new Values().key("id", Ids.next())
						.key("patrol_id", patrol.id())
						.name("kind", item.kind())
						.flag("in_order", item.inOrder())
						.text("note", (item.note() != null) ? item.note() : ""));
		}
	}

	private static String caller() {
		return CurrentCaller.get().name();
	}

}
