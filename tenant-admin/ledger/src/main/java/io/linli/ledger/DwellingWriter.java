package io.linli.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * Writes households with those who live there. The database finds or makes the building
 * of an address.
 */
final class DwellingWriter implements AutoCloseable {

	private static final String HOUSEHOLD = """
			insert into household (tenant_id, id, project_id, building, unit, owner_name, delivered_on) values (?, ?, ?, ?, ?, '', ?)
			on conflict (tenant_id, project_id, building, unit) do nothing""";

	private static final String RESIDENT = """
			insert into resident (tenant_id, id, project_id, household_id, name, phone, relation, moved_in_on, main_contact, recorded_at, \
			recorded_by)
			select h.tenant_id, ?, h.project_id, h.id, ?, ?, ?, ?, not exists (select from resident r where r.tenant_id = h.tenant_id
			       and r.household_id = h.id and r.main_contact), now(), ?
			  from household h where h.project_id = ? and h.building = ? and h.unit = ?
			on conflict (tenant_id, id) do nothing""";

	private static final String SAME = """
			select name = ? and phone is not distinct from ? and relation = ? and moved_in_on is not distinct from ?::date
			  from resident where id = ?""";

	private final UUID tenantId;

	private final String ledger;

	private final PreparedStatement household;

	private final PreparedStatement resident;

	private final PreparedStatement same;

	DwellingWriter(Connection connection, UUID tenantId, String ledger) throws SQLException {
		this.tenantId = tenantId;
		this.ledger = ledger;
		this.household = connection.prepareStatement(HOUSEHOLD);
		this.resident = connection.prepareStatement(RESIDENT);
		this.same = connection.prepareStatement(SAME);
	}

	/**
	 * Writes one.
	 * @return whether it brought something new
	 */
	boolean write(Dwelling dwelling, UUID projectId, List<Remark> remarks) throws SQLException {
		Cells.bind(this.household, this.tenantId, id("household", dwelling), projectId, dwelling.building(),
				dwelling.unit(), dwelling.deliveredOn());
		boolean settled = this.household.executeUpdate() == 1;
		Dwelling.Resident who = dwelling.resident();
		if (who == null) {
			return settled;
		}
		UUID id = id("resident", dwelling);
		Cells.bind(this.resident, id, who.name(), who.phone(), who.relation(), who.movedInOn(), this.ledger, projectId,
				dwelling.building(), dwelling.unit());
		boolean movedIn = this.resident.executeUpdate() == 1;
		if (!movedIn && !same(id, who)) {
			remarks.add(new Remark(dwelling.line(), Remark.Outcome.KEPT, dwelling.key(), "", who.name(),
					"differs from the resident's record, which stays as it is"));
		}
		return settled || movedIn;
	}

	private boolean same(UUID id, Dwelling.Resident who) throws SQLException {
		Cells.bind(this.same, who.name(), who.phone(), who.relation(), who.movedInOn(), id);
		try (ResultSet row = this.same.executeQuery()) {
			return row.next() && row.getBoolean(1);
		}
	}

	private UUID id(String part, Dwelling dwelling) {
		return Identity.of(this.tenantId, "ledger", this.ledger, dwelling.key(), part);
	}

	@Override
	public void close() throws SQLException {
		this.household.close();
		this.resident.close();
		this.same.close();
	}

}
