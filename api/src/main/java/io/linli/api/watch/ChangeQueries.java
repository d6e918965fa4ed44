package io.linli.api.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import io.linli.api.graphql.Row;
import io.linli.api.graphql.Select;
import io.linli.api.graphql.Selection;
import io.linli.api.sla.Deadlines;
import io.linli.tenancy.TenantReads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads what has changed in the caller's company since an earlier look: rows carry the
 * transaction that wrote them last, and a look is a snapshot, so that no late commit is
 * lost and none is seen twice.
 */
@Component
class ChangeQueries {

	private static final String NOW = "select pg_current_snapshot()::text";

	private static final String SINCE = """
			select look.snapshot, d.id, d.project_id
			  from (select pg_current_snapshot()::text as snapshot) look
			  left join deadline d on d.row_xid >= pg_snapshot_xmin(?::pg_snapshot)
			   and not pg_visible_in_snapshot(d.row_xid, ?::pg_snapshot)""";

	private final TenantReads reads;

	ChangeQueries(TenantReads reads) {
		this.reads = reads;
	}

	/** What there is to be seen now. */
	String look() {
		return this.reads.list(NOW, List.of(), (row, number) -> row.getString(1)).getFirst();
	}

	/** The same, and what has changed since an earlier look. */
	Look since(String snapshot) {
		List<Found> found = this.reads.list(SINCE, List.of(snapshot, snapshot), (row, number) -> Found.of(row));
		return new Look(found.getFirst().snapshot(),
				found.stream().map(Found::change).filter((change) -> change != null).toList());
	}

	@Nullable Row deadline(UUID id, Selection selection) {
		return Select.of(Deadlines.DEADLINE, selection).byKey(this.reads, id);
	}

	/** A snapshot, and what is new in it. */
	record Look(String snapshot, List<Change> changes) {
	}

	private record Found(String snapshot, @Nullable Change change) {

		static Found of(ResultSet row) throws SQLException {
			@Nullable UUID id = row.getObject("id", UUID.class);
			return new Found(row.getString("snapshot"),
					(id != null) ? new Change(id, row.getObject("project_id", UUID.class)) : null);
		}

	}

}
