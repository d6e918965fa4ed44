package io.linli.api.violation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

import io.linli.api.graphql.RefusedException;
import io.linli.tenancy.Cells;
import io.linli.tenancy.Values;

/**
 * The household 住户 to which a notice is addressed, as it is on the delivery (D-04, D-06).
 */
record Addressee(UUID householdId, String building, String unit, String ownerName) {

	static Addressee of(ResultSet row) throws SQLException {
		return new Addressee(Cells.key(row, "id"), row.getString("building"), row.getString("unit"),
				row.getString("owner_name"));
	}

	/** What the notice says of it. */
	Values values() {
		if (this.ownerName.isBlank()) {
			throw RefusedException.wrongState("The household has no owner's name: a notice needs the owner's data.");
		}
		return new Values().key("household_id", this.householdId)
			.text("building", this.building)
			.text("unit", this.unit)
			.text("owner_name", this.ownerName);
	}

}
