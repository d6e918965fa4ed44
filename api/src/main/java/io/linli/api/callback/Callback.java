package io.linli.api.callback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import io.linli.api.graphql.Checks;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.tenancy.Cells;
import io.linli.tenancy.Values;

/**
 * A callback that one case owes (B-18), until the resident was reached.
 */
class Callback {

	private final UUID id;

	private final Case of;

	private final int cycle;

	private final Instant owedSince;

	private final int version;

	private boolean reached;

	private Values form = new Values();

	private Callback(UUID id, Case of, int cycle, Instant owedSince, int version) {
		this.id = id;
		this.of = of;
		this.cycle = cycle;
		this.owedSince = owedSince;
		this.version = version;
	}

	/** A case owes it since it was solved, completed or over (B-01, B-02, B-04). */
	static Callback owe(UUID id, Case of, int cycle, Instant since) {
		return new Callback(id, of, cycle, since, 0);
	}

	/** As it was kept. */
	static Callback of(ResultSet row) throws SQLException {
		Callback callback = new Callback(Cells.key(row, "id"), Case.of(row), row.getInt("cycle"),
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

	Case of() {
		return this.of;
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
