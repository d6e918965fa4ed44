package io.linli.api.escalation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.linli.sla.SubjectKind;
import io.linli.tenancy.Cells;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds what is due in all companies, by a function that tells keys and nothing else. It
 * reads as much of an index as it finds, however many deadlines are open.
 */
@Component
class DueDeadlines {

	private static final UUID FIRST = new UUID(0, 0);

	private final JdbcClient jdbc;

	DueDeadlines(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Those that have waited the longest, behind the last one that was found; null: from
	 * the beginning.
	 */
	List<DueDeadline> before(Instant now, int most, @Nullable DueDeadline last) {
		Instant after = (last != null) ? last.wakeAt() : Instant.EPOCH;
		return this.jdbc.sql("select * from sweep.due_deadline(?, ?, ?, ?)")
			.params(now.atOffset(ZoneOffset.UTC), most, after.atOffset(ZoneOffset.UTC),
					(last != null) ? last.id() : FIRST)
			.query((row, number) -> new DueDeadline(row.getObject("tenant_id", UUID.class),
					row.getObject("deadline_id", UUID.class), SubjectKind.valueOf(row.getString("subject_kind")),
					row.getObject("subject_id", UUID.class), Objects.requireNonNull(Cells.time(row, "wake_at"))))
			.list();
	}

}
