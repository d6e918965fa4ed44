package io.linli.api.hotline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.tenancy.Cells;
import org.jspecify.annotations.Nullable;

/**
 * What was handed down, against which a complaint is held: a wrong match would make a
 * late record look like one in time (C-16).
 *
 * @param complaint null: nobody has said which one it is
 * @param project null: the superior department did not say
 */
record HandedDownRow(int version, @Nullable UUID complaint, @Nullable UUID project, Instant receivedAt) {

	/** The most days for which a complaint may be older than what was handed down. */
	static final int WIDEST_WINDOW = 60;

	static HandedDownRow of(ResultSet row) throws SQLException {
		return new HandedDownRow(row.getInt("version"), Cells.optionalKey(row, "complaint_id"),
				Cells.optionalKey(row, "project_id"), Objects.requireNonNull(Cells.time(row, "received_at")));
	}

	/**
	 * Refuses a complaint that it cannot be.
	 * @param linked whether the complaint is what another row handed down
	 * @param duplicate whether the person says so
	 */
	void expectToBe(Linkable candidate, boolean linked, boolean duplicate) {
		if (this.complaint != null) {
			throw HotlineLinks.linkedAlready();
		}
		if (this.project != null && !this.project.equals(candidate.project())) {
			throw new RefusedException(UserError.invalid("This complaint is of another project.", "complaintId"));
		}
		if (candidate.begunAt().isBefore(this.receivedAt.minus(Duration.ofDays(WIDEST_WINDOW)))) {
			throw new RefusedException(UserError.invalid(
					"This complaint is more than " + WIDEST_WINDOW + " days older than what was handed down.",
					"complaintId"));
		}
		if (linked && !duplicate) {
			throw RefusedException.wrongState(
					"This complaint was handed down in another row already: say so where it is the same one.",
					"duplicate");
		}
		if (duplicate && !linked) {
			throw new RefusedException(UserError.invalid("No other row has handed this complaint down.", "duplicate"));
		}
	}

}
