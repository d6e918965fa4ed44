package io.linli.ledger;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Writes renovations that an old system's register of permits knows of. */
final class PermitWriter implements RowWriter<Permit> {

	private static final String KNOWN = """
			select id, project_id, category, works, status, applied_on, issued_on, completed_on, cost
			from imported_renovation where id = any (?)""";

	private static final String INSERT = """
			insert into imported_renovation (tenant_id, id, project_id, ledger, number, category, works, status, applied_on, \
			issued_on, completed_on, cost, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, now())""";

	private static final String CLOSE = """
			update imported_renovation set status = ?, issued_on = ?, completed_on = ? where id = ? and completed_on is null""";

	private final Connection connection;

	private final UUID tenantId;

	private final String ledger;

	private final PreparedStatement insert;

	private final PreparedStatement close;

	PermitWriter(Connection connection, UUID tenantId, String ledger) throws SQLException {
		this.connection = connection;
		this.tenantId = tenantId;
		this.ledger = ledger;
		this.insert = connection.prepareStatement(INSERT);
		this.close = connection.prepareStatement(CLOSE);
	}

	@Override
	public List<RowRules.Fate> write(List<Permit> permits, Projects projects, List<Remark> remarks)
			throws SQLException {
		Map<UUID, Known> known = known(permits);
		List<RowRules.Fate> fates = new ArrayList<>();
		for (Permit each : permits) {
			UUID projectId = projects.of(each.project()).id();
			@Nullable Known before = known.get(id(each));
			if (before == null) {
				Cells.bind(this.insert, this.tenantId, id(each), projectId, this.ledger, each.key(), each.category(),
						each.works(), each.status(), each.appliedOn(), each.issuedOn(), each.completedOn(),
						each.cost());
				this.insert.addBatch();
				fates.add(RowRules.Fate.TAKEN);
			}
			else {
				fates.add(meet(each, projectId, before, remarks));
			}
		}
		this.insert.executeBatch();
		this.close.executeBatch();
		return fates;
	}

	/** What was open and is over now brings its end; whatever else differs stays. */
	private RowRules.Fate meet(Permit permit, UUID projectId, Known before, List<Remark> remarks) throws SQLException {
		compare(remarks, permit, "category", before.category(), permit.category());
		compare(remarks, permit, "works", before.works(), permit.works());
		compare(remarks, permit, "applied_on", before.appliedOn(), permit.appliedOn());
		compare(remarks, permit, "cost", before.cost(), permit.cost());
		if (!before.projectId().equals(projectId)) {
			remarks.add(Remark.kept(permit.line(), permit.key(), "project", permit.project(),
					"is another project than at its import"));
		}
		boolean over = before.completedOn() == null && permit.completedOn() != null;
		if (!over || before.issuedOn() != null) {
			compare(remarks, permit, "issued_on", before.issuedOn(), permit.issuedOn());
		}
		if (over) {
			@Nullable LocalDate issuedOn = (before.issuedOn() != null) ? before.issuedOn() : permit.issuedOn();
			Cells.bind(this.close, permit.status(), issuedOn, permit.completedOn(), id(permit));
			this.close.addBatch();
			return RowRules.Fate.CLOSED_SINCE;
		}
		compare(remarks, permit, "status", before.status(), permit.status().name());
		compare(remarks, permit, "completed_on", before.completedOn(), permit.completedOn());
		return RowRules.Fate.TAKEN_ALREADY;
	}

	private static void compare(List<Remark> remarks, Permit permit, String column, @Nullable Object here,
			@Nullable Object there) {
		if (!Objects.equals(here, there)) {
			remarks.add(Remark.kept(permit.line(), permit.key(), column, (there != null) ? there.toString() : "",
					"the record here says '" + ((here != null) ? here : "") + "'"));
		}
	}

	private Map<UUID, Known> known(List<Permit> permits) throws SQLException {
		Map<UUID, Known> found = new HashMap<>();
		try (PreparedStatement select = this.connection.prepareStatement(KNOWN)) {
			select.setArray(1, this.connection.createArrayOf("uuid", permits.stream().map(this::id).toArray()));
			try (ResultSet row = select.executeQuery()) {
				while (row.next()) {
					found.put(row.getObject("id", UUID.class), Known.of(row));
				}
			}
		}
		return found;
	}

	private UUID id(Permit permit) {
		return Identity.of(this.tenantId, "ledger", this.ledger, permit.key());
	}

	@Override
	public void close() throws SQLException {
		this.insert.close();
		this.close.close();
	}

	/** A renovation that is there. */
	private record Known(UUID projectId, String category, String works, String status, @Nullable LocalDate appliedOn,
			@Nullable LocalDate issuedOn, @Nullable LocalDate completedOn, @Nullable BigDecimal cost) {

		static Known of(ResultSet row) throws SQLException {
			return new Known(row.getObject("project_id", UUID.class), row.getString("category"), row.getString("works"),
					row.getString("status"), row.getObject("applied_on", LocalDate.class),
					row.getObject("issued_on", LocalDate.class), row.getObject("completed_on", LocalDate.class),
					row.getBigDecimal("cost"));
		}

	}

}
