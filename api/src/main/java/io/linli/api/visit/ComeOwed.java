package io.linli.api.visit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.linli.tenancy.Cells;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds what contracts of all companies have come to owe, by a function that tells keys
 * and nothing else.
 */
@Component
class ComeOwed {

	private final JdbcClient jdbc;

	ComeOwed(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Those that have waited the longest, behind the last one that was found. */
	List<Found> before(Instant now, int most, Found last) {
		return this.jdbc.sql("select * from sweep.owed_callback(?, ?, ?, ?)")
			.params(now.atOffset(ZoneOffset.UTC), most, last.clockAt().atOffset(ZoneOffset.UTC), last.id())
			.query((row, number) -> new Found(row.getObject("tenant_id", UUID.class),
					row.getObject("service_callback_id", UUID.class),
					Objects.requireNonNull(Cells.time(row, "clock_at"))))
			.list();
	}

	/** A callback of a company whose clock is to be started since a time. */
	record Found(UUID tenantId, UUID id, Instant clockAt) {

		/** Before all of them. */
		static final Found NONE = new Found(new UUID(0, 0), new UUID(0, 0), Instant.EPOCH);

	}

}
