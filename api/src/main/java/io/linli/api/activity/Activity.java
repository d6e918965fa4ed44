package io.linli.api.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;

import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.tenancy.Cells;

/**
 * An activity, and what may be entered about it when.
 *
 * @param zone of its project, whose days count
 */
record Activity(UUID projectId, ZoneId zone, Instant startsAt, Instant endsAt, boolean summarized) {

	static Activity of(ResultSet row) throws SQLException {
		return new Activity(Cells.key(row, "project_id"), ZoneId.of(row.getString("time_zone")),
				Objects.requireNonNull(Cells.time(row, "starts_at")),
				Objects.requireNonNull(Cells.time(row, "ends_at")), row.getBoolean("summarized"));
	}

	/** Participants are asked how it was when it is over. */
	void expectOver(Instant now) {
		if (now.isBefore(this.endsAt)) {
			throw RefusedException.wrongState("The activity is not over.");
		}
	}

	/** Nothing is entered about one that is summed up. */
	void expectGoesOn() {
		if (this.summarized) {
			throw RefusedException.wrongState("The activity is summed up.");
		}
	}

	/** People are arranged before the day: the server's word for when that is. */
	void expectDayIsToCome(Instant now) {
		LocalDate today = now.atZone(this.zone).toLocalDate();
		if (!today.isBefore(this.startsAt.atZone(this.zone).toLocalDate())) {
			throw RefusedException.wrongState("Staff are arranged before the day of the activity.");
		}
	}

	/** Order and safety are attested while it goes on. */
	void expectGoingOn(Instant occurred) {
		if (occurred.isBefore(this.startsAt) || occurred.isAfter(this.endsAt)) {
			throw new RefusedException(UserError.of(UserError.Code.IMPOSSIBLE_TIME,
					"The activity lasts from " + this.startsAt + " to " + this.endsAt + ".", "occurredAt"));
		}
	}

}
