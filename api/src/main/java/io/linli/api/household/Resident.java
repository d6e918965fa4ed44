package io.linli.api.household;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.tenancy.Cells;
import org.jspecify.annotations.Nullable;

/**
 * A stay of somebody in a household, as far as it has come.
 *
 * @param movedInOn null: not known
 * @param movedOutOn null: lives there
 * @param zone in which the days of the project are counted
 */
record Resident(UUID household, ZoneId zone, int version, @Nullable LocalDate movedInOn, @Nullable LocalDate movedOutOn,
		boolean mainContact) {

	static Resident of(ResultSet row) throws SQLException {
		return new Resident(Cells.key(row, "household_id"), ZoneId.of(row.getString("time_zone")),
				row.getInt("version"), row.getObject("moved_in_on", LocalDate.class),
				row.getObject("moved_out_on", LocalDate.class), row.getBoolean("main_contact"));
	}

	/** Whoever has moved out neither moves out again nor speaks for the household. */
	void expectThere() {
		if (this.movedOutOn != null) {
			throw RefusedException.wrongState("This resident has moved out already.");
		}
	}

	/** Nobody leaves before coming. */
	static void expectInOrder(@Nullable LocalDate in, @Nullable LocalDate out, String field) {
		if (in != null && out != null && out.isBefore(in)) {
			throw new RefusedException(UserError.of(UserError.Code.IMPOSSIBLE_TIME,
					"The stay lasts from " + in + " to " + out + ".", field));
		}
	}

}
