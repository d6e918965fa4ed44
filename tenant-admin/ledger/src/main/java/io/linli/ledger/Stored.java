package io.linli.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.linli.sla.Scope;
import org.jspecify.annotations.Nullable;

/**
 * A record that is in the database already.
 *
 * @param untouched open, and nobody has done anything with it since its import
 */
record Stored(UUID id, String number, UUID projectId, String category, String summary, String traits,
		String receivingDepartment, @Nullable Instant receivedAt, @Nullable Instant dueAt, @Nullable Instant closedAt,
		boolean untouched) {

	static Stored of(ResultSet row, Map<UUID, Instant> dueTimes) throws SQLException {
		UUID id = row.getObject("id", UUID.class);
		return new Stored(id, row.getString("number"), row.getObject("project_id", UUID.class),
				row.getString("category"), row.getString("summary"), row.getString("traits"),
				row.getString("receiving_department"), Cells.instant(row, "received_at"), dueTimes.get(id),
				Cells.instant(row, "closed_at"), row.getBoolean("untouched"));
	}

	/** Open when it was imported, closed in the ledger since, and still as it was. */
	boolean closedSince(Entry entry) {
		return this.untouched && entry.closedAt() != null;
	}

	/** What the ledger says otherwise by now, the closing of an untouched one apart. */
	List<Remark> differences(Entry entry, UUID projectId) {
		List<Remark> remarks = new ArrayList<>();
		compare(remarks, entry, "number", this.number, entry.number());
		compare(remarks, entry, "category", this.category, entry.category());
		compare(remarks, entry, "summary", this.summary, entry.summary());
		compare(remarks, entry, "urgency, area, severity, responsibility", this.traits, traits(entry.scope()));
		compare(remarks, entry, "receiving_department", this.receivingDepartment, entry.receivingDepartment());
		compare(remarks, entry, "received_at", this.receivedAt, entry.receivedAt());
		compare(remarks, entry, "due_at", this.dueAt, entry.dueAt());
		if (!closedSince(entry)) {
			compare(remarks, entry, "closed_at", this.closedAt, entry.closedAt());
		}
		if (!this.projectId.equals(projectId)) {
			remarks.add(kept(entry, "project", entry.project(), "is another project than at its import"));
		}
		return remarks;
	}

	private static void compare(List<Remark> remarks, Entry entry, String column, @Nullable Object here,
			@Nullable Object there) {
		if (!Objects.equals(here, there)) {
			remarks.add(kept(entry, column, (there != null) ? there.toString() : "",
					"the record here says '" + ((here != null) ? here : "") + "'"));
		}
	}

	private static Remark kept(Entry entry, String column, String value, String reason) {
		return Remark.kept(entry.line(), entry.key(), column, value, reason);
	}

	private static String traits(Scope scope) {
		return Stream.of(scope.urgency(), scope.area(), scope.severity(), scope.responsibility())
			.filter(Objects::nonNull)
			.map(Objects::toString)
			.collect(Collectors.joining(" "));
	}

}
