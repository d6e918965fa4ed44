package io.linli.api.renovation;

import java.sql.JDBCType;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.tenancy.Asked;
import io.linli.tenancy.Cells;
import io.linli.tenancy.TenantWrites;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The sites of the renovations of the company for which the transaction works.
 */
@Component
public class Sites {

	private static final String FIND = """
			select id, project_id, category, applied_at, status in ('ACCEPTED', 'ARCHIVED') as accepted
			  from renovation where id = ? for update""";

	private static final String DUE = "update renovation set due_at = ? where id = ?";

	private final TenantWrites writes;

	Sites(TenantWrites writes) {
		this.writes = writes;
	}

	/**
	 * A site, which nobody accepts meanwhile.
	 * @throws RefusedException when there is none
	 */
	public Asked<Site> ask(UUID renovationId) {
		return this.writes.ask(
				(row, number) -> new Site(Cells.key(row, "id"), Cells.key(row, "project_id"), row.getString("category"),
						Objects.requireNonNull(Cells.time(row, "applied_at")), row.getBoolean("accepted")),
				FIND, renovationId)
			.then((rows) -> rows.stream()
				.findFirst()
				.orElseThrow(() -> new RefusedException(UserError.notFound("Renovation", "renovationId"))));
	}

	/** Its place in the work list, after a clock of its has moved; its version stays. */
	public void dueAt(Site site, @Nullable Instant due) {
		this.writes.tell(DUE, (due != null) ? due : JDBCType.TIMESTAMP_WITH_TIMEZONE, site.id());
	}

}
