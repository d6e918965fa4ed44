package io.linli.api.callback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import io.linli.api.graphql.Checks;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.sla.Subject;
import io.linli.sla.SubjectKind;
import io.linli.tenancy.Cells;
import io.linli.tenancy.Values;
import org.jspecify.annotations.Nullable;

/**
 * A callback that one case owes (B-18), until the resident was reached.
 */
class Callback {

	private final UUID id;

	private final @Nullable UUID complaintId;

	private final @Nullable UUID repairRequestId;

	private final int cycle;

	private final Instant owedSince;

	private final int version;

	private boolean reached;

	private Values form = new Values();

	private Callback(UUID id, @Nullable UUID complaintId, @Nullable UUID repairRequestId, int cycle, Instant owedSince,
			int version) {
		this.id = id;
		this.complaintId = complaintId;
		this.repairRequestId = repairRequestId;
		this.cycle = cycle;
		this.owedSince = owedSince;
		this.version = version;
	}

	/** A case owes it since it was solved or completed (B-01, B-02). */
	static Callback owe(UUID id, Subject of, Instant since) {
		return new Callback(id, (of.kind() == SubjectKind.COMPLAINT) ? of.id() : null,
				(of.kind() == SubjectKind.REPAIR) ? of.id() : null, of.cycle(), since, 0);
	}

	/** As it was kept. */
	static Callback of(ResultSet row) throws SQLException {
		Callback callback = new Callback(Cells.key(row, "id"), Cells.optionalKey(row, "complaint_id"),
				Cells.optionalKey(row, "repair_request_id"), row.getInt("cycle"),
				Objects.requireNonNull(Cells.time(row, "owed_since")), row.getInt("version"));
		callback.reached = row.getBoolean("reached");
		return callback;
	}

	/** The resident was asked, or not reached: then it is still owed. */
	void record(RecordCallback.Checked input, String caller, Instant recordedAt) {
		if (this.reached) {
			throw new RefusedException(
					UserError.of(UserError.Code.WRONG_STATE, "This callback has its answers already."));
		}
		Checks.expectAfter(input.doneAt(), this.owedSince, "the callback was owed");
		this.reached = input.reached();
		this.form = new Values().name("method", input.method())
			.flag("reached", input.reached())
			.flag("declined", input.declined())
			.time("done_at", input.doneAt())
			.time("recorded_at", recordedAt)
			.text("caller", caller)
			.and(input.answers().values());
	}

	UUID id() {
		return this.id;
	}

	/** Null for a repair's. */
	@Nullable UUID complaintId() {
		return this.complaintId;
	}

	/** Null for a complaint's. */
	@Nullable UUID repairRequestId() {
		return this.repairRequestId;
	}

	int cycle() {
		return this.cycle;
	}

	Instant owedSince() {
		return this.owedSince;
	}

	int version() {
		return this.version;
	}

	/** The form as it was filled in last. */
	Values form() {
		return this.form;
	}

}
