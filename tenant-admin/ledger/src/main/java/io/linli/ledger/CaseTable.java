package io.linli.ledger;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

import io.linli.sla.CaseKind;
import io.linli.sla.Clock;
import io.linli.sla.SubjectKind;

/** Where the rows of a ledger go, by their kind. */
sealed interface CaseTable permits ComplaintTable, RepairTable {

	static CaseTable of(CaseKind kind) {
		return switch (kind) {
			case COMPLAINT -> new ComplaintTable();
			case REPAIR -> new RepairTable();
			case RENOVATION, CONTRACTED_SERVICE, OTHER_SERVICE, ACTIVITY ->
				throw new IllegalArgumentException("No ledger brings cases of the kind " + kind);
		};
	}

	SubjectKind subject();

	/** The promise that a ledger's promised time is about. */
	Clock clock();

	/** The event that ends the case, which is its last state as well. */
	String closing();

	/** Parameters as {@link #bind} sets them. */
	String insert();

	void bind(PreparedStatement insert, UUID tenantId, UUID id, UUID projectId, Entry entry) throws SQLException;

	/**
	 * By an array of ids, locked, so that nobody works on a case while it is compared;
	 * columns as {@link Stored#of} reads them.
	 */
	String select();

	/** By an array of numbers: those that are in use. */
	String numbers();

	/** Closes one that nobody has touched since its import: closing time, id. */
	String close();

	default void bindClose(PreparedStatement close, UUID id, Instant closedAt) throws SQLException {
		Cells.bind(close, closedAt, id);
	}

}
