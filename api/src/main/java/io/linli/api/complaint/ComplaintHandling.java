package io.linli.api.complaint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

import io.linli.tenancy.Cells;
import io.linli.tenancy.Values;
import org.jspecify.annotations.Nullable;

/**
 * The handling sheet 投诉处置表 of one complaint (C-02, C-13).
 *
 * @param handler who began the handling
 * @param measure what solved it
 * @param version {@link #NONE} until it is kept
 * @param changed since it was kept
 */
record ComplaintHandling(String receivingDepartment, @Nullable String handler, String measure,
		@Nullable Instant completedAt, int version, boolean changed) {

	static final int NONE = -1;

	/** Nothing was done yet. */
	static ComplaintHandling none(String receivingDepartment) {
		return new ComplaintHandling(receivingDepartment, null, "", null, NONE, false);
	}

	/** As it was kept. */
	static ComplaintHandling of(ResultSet row) throws SQLException {
		return new ComplaintHandling(row.getString("receiving_department"), row.getString("handler"),
				row.getString("measure"), Cells.time(row, "completed_at"), row.getInt("version"), false);
	}

	/** Somebody works on it; the first one is its handler. */
	ComplaintHandling begin(String actor) {
		return (this.handler != null) ? this : with(actor, this.measure, this.completedAt);
	}

	/** The measure that solved it, and when. */
	ComplaintHandling complete(String measure, String actor, Instant completedAt) {
		return with((this.handler != null) ? this.handler : actor, measure, completedAt);
	}

	/** The complaint was reopened. */
	ComplaintHandling resume() {
		return with(this.handler, this.measure, null);
	}

	/** What its verbs change. */
	Values state() {
		return new Values().text("handler", this.handler)
			.text("measure", this.measure)
			.time("completed_at", this.completedAt);
	}

	private ComplaintHandling with(@Nullable String handler, String measure, @Nullable Instant completedAt) {
		return new ComplaintHandling(this.receivingDepartment, handler, measure, completedAt, this.version, true);
	}

}
