package io.linli.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Writes projects, and the first contract level of those that have none yet. The level
 * that a project has is never changed by a list.
 */
final class EstateWriter implements RowWriter<Estate> {

	private static final String PROJECT = """
			insert into project (tenant_id, id, code, name, city, time_zone) values (?, ?, ?, ?, ?, ?)
			on conflict (tenant_id, code) do nothing""";

	private static final String SAME = "select name = ? and city = ? and time_zone = ? from project where code = ?";

	private static final String LEVEL = """
			insert into project_level (tenant_id, id, project_id, contract_level_id, effective, set_by)
			select p.tenant_id, ?, p.id, ?, daterange(coalesce(?::date, (now() at time zone p.time_zone)::date), null), ?
			  from project p
			 where p.code = ? and not exists (select from project_level l where l.tenant_id = p.tenant_id and l.project_id = p.id)""";

	/** Whether the project has none yet, and this would be one of the past. */
	private static final String LATE = """
			select ?::date < (now() at time zone p.time_zone)::date
			       and not exists (select from project_level l where l.tenant_id = p.tenant_id and l.project_id = p.id)
			  from project p where p.code = ?""";

	private final UUID tenantId;

	private final String by;

	private final PreparedStatement project;

	private final PreparedStatement same;

	private final PreparedStatement level;

	private final PreparedStatement late;

	EstateWriter(Connection connection, UUID tenantId, String by) throws SQLException {
		this.tenantId = tenantId;
		this.by = by;
		this.project = connection.prepareStatement(PROJECT);
		this.same = connection.prepareStatement(SAME);
		this.level = connection.prepareStatement(LEVEL);
		this.late = connection.prepareStatement(LATE);
	}

	@Override
	public List<RowRules.Fate> write(List<Estate> estates, Projects projects, List<Remark> remarks)
			throws SQLException {
		List<RowRules.Fate> fates = new ArrayList<>();
		for (Estate each : estates) {
			boolean fresh = opened(each);
			if (!fresh && !same(each)) {
				remarks.add(Remark.kept(each.line(), each.key(), "", each.key(), Reason.of(Reason.Kind.OTHER_PROJECT)));
			}
			boolean granted = granted(each, fresh, remarks);
			fates.add((fresh || granted) ? RowRules.Fate.TAKEN : RowRules.Fate.TAKEN_ALREADY);
		}
		return fates;
	}

	private boolean opened(Estate estate) throws SQLException {
		Cells.bind(this.project, this.tenantId, Identity.of(this.tenantId, "project", estate.key()), estate.key(),
				estate.name(), estate.city(), estate.zone().getId());
		return this.project.executeUpdate() == 1;
	}

	private boolean same(Estate estate) throws SQLException {
		Cells.bind(this.same, estate.name(), estate.city(), estate.zone().getId(), estate.key());
		try (ResultSet row = this.same.executeQuery()) {
			return row.next() && row.getBoolean(1);
		}
	}

	/** The past of a project that was there already is not rewritten. */
	private boolean granted(Estate estate, boolean fresh, List<Remark> remarks) throws SQLException {
		if (estate.level() == null) {
			return false;
		}
		if (!fresh && late(estate)) {
			remarks.add(Remark.kept(estate.line(), estate.key(), "", Objects.toString(estate.since()),
					Reason.of(Reason.Kind.LEVEL_OF_THE_PAST)));
			return false;
		}
		Cells.bind(this.level, Identity.of(this.tenantId, "project", estate.key(), "level"), estate.level(),
				estate.since(), this.by, estate.key());
		return this.level.executeUpdate() == 1;
	}

	private boolean late(Estate estate) throws SQLException {
		Cells.bind(this.late, estate.since(), estate.key());
		try (ResultSet row = this.late.executeQuery()) {
			return row.next() && row.getBoolean(1);
		}
	}

	@Override
	public void close() throws SQLException {
		this.late.close();
		this.project.close();
		this.same.close();
		this.level.close();
	}

}
