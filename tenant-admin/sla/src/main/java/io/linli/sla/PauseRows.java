package io.linli.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The table {@code deadline_pause}. Pauses are read together with their deadline.
 */
public final class PauseRows {

	/** Stores a pause, or the end of one that lasted; one that has ended stays. */
	public static final String KEEP = """
			insert into deadline_pause (tenant_id, deadline_id, number, reason, claimed_from_at, proven_from_at, \
			claimed_until_at, proven_until_at) values (?, ?, ?, ?, ?, ?, ?, ?)
			on conflict (tenant_id, deadline_id, number) do update \
			set claimed_until_at = excluded.claimed_until_at, proven_until_at = excluded.proven_until_at \
			where deadline_pause.claimed_until_at is null""";

	private PauseRows() {
	}

	/**
	 * The values of {@link #KEEP} for each pause of a deadline that is stored; of a
	 * missing one its {@link java.sql.JDBCType}.
	 */
	public static List<Object[]> values(UUID tenantId, UUID deadlineId, Deadline deadline) {
		List<Object[]> values = new ArrayList<>();
		for (Pause pause : deadline.pauses()) {
			values.add(new Object[] { tenantId, deadlineId, values.size() + 1, pause.reason().name(),
					Cells.typed(pause.claimedFrom()), Cells.typed(pause.provenFrom()),
					Cells.typed(pause.claimedUntil()), Cells.typed(pause.provenUntil()) });
		}
		return values;
	}

	/** From what the database's {@code pauses_of} writes. */
	static List<Pause> of(@Nullable String text) {
		return (text != null) ? Stream.of(text.split(",")).map(PauseRows::pause).toList() : List.of();
	}

	private static Pause pause(String text) {
		String[] cells = text.split(" ");
		return new Pause(PauseReason.valueOf(cells[0]), Instant.parse(cells[1]), Instant.parse(cells[2]),
				orNone(cells[3]), orNone(cells[4]));
	}

	private static @Nullable Instant orNone(String text) {
		return "-".equals(text) ? null : Instant.parse(text);
	}

}
