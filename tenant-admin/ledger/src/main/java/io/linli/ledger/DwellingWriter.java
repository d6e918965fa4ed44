package io.linli.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Writes households with those who live there. The database finds or makes the building
 * of an address.
 */
final class DwellingWriter implements RowWriter<Dwelling> {

	/**
	 * Where the row's resident lives, the household that the row once made, or the one of
	 * its address: a building that was renamed keeps its code, and is found by it unless
	 * another has that name by now.
	 */
	private static final String KNOWN = """
			select h.id, b.project_id = ? and ? in (b.name, b.code) and h.unit = ? and h.delivered_on = ?::date as same
			  from (select 1 as rank, household_id as id from resident where id = ?
			        union all select 2, id from household where id = ?
			        union all select 3, id from household where project_id = ? and building = ? and unit = ?
			        union all select 4, by_code.id from building coded
			          join household by_code on by_code.tenant_id = coded.tenant_id and by_code.building_id = coded.id
			         where coded.project_id = ? and coded.code = ? and by_code.unit = ?
			           and not exists (select from building named where named.tenant_id = coded.tenant_id
			                              and named.project_id = coded.project_id and named.name = coded.code)) known
			  join household h on h.id = known.id
			  join building b on b.tenant_id = h.tenant_id and b.id = h.building_id
			 order by known.rank limit 1""";

	private static final String HOUSEHOLD = """
			insert into household (tenant_id, id, project_id, building, unit, owner_name, delivered_on, building_id)
			values (?, ?, ?, ?, ?, '', ?, (select id from building b where b.project_id = ? and ? in (b.name, b.code)
			        order by b.name = ? desc limit 1))
			on conflict do nothing""";

	private static final String RESIDENT = """
			insert into resident (tenant_id, id, project_id, household_id, name, phone, relation, moved_in_on, main_contact, recorded_at, \
			recorded_by)
			select h.tenant_id, ?, h.project_id, h.id, ?, ?, ?, ?, not exists (select from resident r where r.tenant_id = h.tenant_id
			       and r.household_id = h.id and r.main_contact), now(), ?
			  from household h where h.id = ?
			on conflict (tenant_id, id) do nothing""";

	private static final String SAME = """
			select is_resident(?, ?, ?, ?, ?)""";

	private final UUID tenantId;

	private final String ledger;

	private final String by;

	private final PreparedStatement known;

	private final PreparedStatement household;

	private final PreparedStatement resident;

	private final PreparedStatement same;

	DwellingWriter(Connection connection, UUID tenantId, String ledger, String by) throws SQLException {
		this.tenantId = tenantId;
		this.ledger = ledger;
		this.by = by;
		this.known = connection.prepareStatement(KNOWN);
		this.household = connection.prepareStatement(HOUSEHOLD);
		this.resident = connection.prepareStatement(RESIDENT);
		this.same = connection.prepareStatement(SAME);
	}

	@Override
	public List<RowRules.Fate> write(List<Dwelling> dwellings, Projects projects, List<Remark> remarks)
			throws SQLException {
		List<RowRules.Fate> fates = new ArrayList<>();
		for (Dwelling each : dwellings) {
			boolean fresh = write(each, projects.of(each.project()).id(), remarks);
			fates.add(fresh ? RowRules.Fate.TAKEN : RowRules.Fate.TAKEN_ALREADY);
		}
		return fates;
	}

	/** Whether it brought something new. */
	private boolean write(Dwelling dwelling, UUID projectId, List<Remark> remarks) throws SQLException {
		@Nullable Known known = known(dwelling, projectId);
		boolean settled = known == null;
		if (known == null) {
			known = settled(dwelling, projectId);
		}
		if (!known.same()) {
			remarks.add(kept(dwelling, dwelling.building() + " " + dwelling.unit() + " " + dwelling.deliveredOn(),
					Reason.Kind.OTHER_HOUSEHOLD));
		}
		Dwelling.Resident who = dwelling.resident();
		if (who == null) {
			return settled;
		}
		UUID id = id("resident", dwelling);
		Cells.bind(this.resident, id, who.name(), who.phone(), who.relation(), who.movedInOn(), this.by, known.id());
		boolean movedIn = this.resident.executeUpdate() == 1;
		if (!movedIn && !same(id, who)) {
			remarks.add(kept(dwelling, who.name(), Reason.Kind.OTHER_RESIDENT));
		}
		return settled || movedIn;
	}

	private @Nullable Known known(Dwelling dwelling, UUID projectId) throws SQLException {
		Cells.bind(this.known, projectId, dwelling.building(), dwelling.unit(), dwelling.deliveredOn(),
				id("resident", dwelling), id("household", dwelling), projectId, dwelling.building(), dwelling.unit(),
				projectId, dwelling.building(), dwelling.unit());
		try (ResultSet row = this.known.executeQuery()) {
			return row.next() ? new Known(row.getObject("id", UUID.class), row.getBoolean("same")) : null;
		}
	}

	private Known settled(Dwelling dwelling, UUID projectId) throws SQLException {
		UUID id = id("household", dwelling);
		Cells.bind(this.household, this.tenantId, id, projectId, dwelling.building(), dwelling.unit(),
				dwelling.deliveredOn(), projectId, dwelling.building(), dwelling.building());
		if (this.household.executeUpdate() == 1) {
			return new Known(id, true);
		}
		// Somebody else was faster.
		return Objects.requireNonNull(known(dwelling, projectId));
	}

	private static Remark kept(Dwelling dwelling, String value, Reason.Kind why) {
		return Remark.kept(dwelling.line(), dwelling.key(), "", value, Reason.of(why));
	}

	private boolean same(UUID id, Dwelling.Resident who) throws SQLException {
		Cells.bind(this.same, id, who.name(), who.phone(), who.relation(), who.movedInOn());
		try (ResultSet row = this.same.executeQuery()) {
			return row.next() && row.getBoolean(1);
		}
	}

	private UUID id(String part, Dwelling dwelling) {
		return Identity.of(this.tenantId, "ledger", this.ledger, dwelling.key(), part);
	}

	@Override
	public void close() throws SQLException {
		this.known.close();
		this.household.close();
		this.resident.close();
		this.same.close();
	}

	/**
	 * A household that is there.
	 *
	 * @param same whether it stands where the register says, and was delivered on that
	 * day
	 */
	private record Known(UUID id, boolean same) {
	}

}
