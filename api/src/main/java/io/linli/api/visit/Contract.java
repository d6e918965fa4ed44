package io.linli.api.visit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.tenancy.Cells;
import org.jspecify.annotations.Nullable;

/**
 * A service that may be a contract, and that may have ended (B-03).
 *
 * @param beginsOn null: it is no contract
 */
record Contract(UUID project, @Nullable LocalDate beginsOn, @Nullable LocalDate endsOn, @Nullable LocalDate endedOn) {

	static Contract of(ResultSet row) throws SQLException {
		return new Contract(Cells.key(row, "project_id"), row.getObject("begins_on", LocalDate.class),
				row.getObject("ends_on", LocalDate.class), row.getObject("ended_on", LocalDate.class));
	}

	/** Its last day may be before the one that was agreed. */
	void expectMayEnd(LocalDate on, LocalDate today) {
		if (this.beginsOn == null || this.endsOn == null || this.endedOn != null) {
			throw new RefusedException(
					UserError.of(UserError.Code.WRONG_STATE, "Only a contract ends early, and only once."));
		}
		if (on.isAfter(today)) {
			throw new RefusedException(
					UserError.of(UserError.Code.IMPOSSIBLE_TIME, "This day has not come there yet.", "endedOn"));
		}
		if (on.isBefore(this.beginsOn) || !on.isBefore(this.endsOn)) {
			throw new RefusedException(UserError
				.invalid("This is from " + this.beginsOn + " to the day before " + this.endsOn + ".", "endedOn"));
		}
	}

}
