package io.linli.api.nightly;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.linli.tenancy.TenantReads;
import org.springframework.stereotype.Component;

/**
 * Reads the attempts of the nightly run with their steps.
 */
@Component
class NightlyQueries {

	private static final String LAST = """
			select night.id, as_of, status, started_at, finished_at, failure, name, milliseconds
			from (select * from mart.night order by started_at desc, id limit ?) as night
			left join mart.run_step on run_id = night.id
			order by started_at desc, night.id, seq""";

	private final TenantReads reads;

	NightlyQueries(TenantReads reads) {
		this.reads = reads;
	}

	/** The latest first. */
	List<NightlyRun> last(int runs) {
		Map<UUID, NightlyRun> found = new LinkedHashMap<>();
		this.reads.list(LAST, List.of(runs), (row, number) -> {
			NightlyRun run = run(row);
			NightlyRun known = found.putIfAbsent(row.getObject("id", UUID.class), run);
			if (row.getString("name") != null) {
				((known != null) ? known : run).steps().add(step(row));
			}
			return run;
		});
		return new ArrayList<>(found.values());
	}

	private static NightlyRun run(ResultSet row) throws SQLException {
		return new NightlyRun(row.getObject("as_of", OffsetDateTime.class),
				NightlyStatus.valueOf(row.getString("status")), row.getObject("started_at", OffsetDateTime.class),
				row.getObject("finished_at", OffsetDateTime.class), row.getString("failure"), new ArrayList<>());
	}

	private static NightlyStep step(ResultSet row) throws SQLException {
		return new NightlyStep(row.getString("name"), row.getLong("milliseconds") / 1000.0);
	}

}
