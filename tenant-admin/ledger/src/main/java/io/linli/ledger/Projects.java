package io.linli.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.linli.sla.Period;
import org.jspecify.annotations.Nullable;

/**
 * The company's projects by code. One that the ledger names and nobody has set up is
 * made, where it is said in which city and time zone; one that is there already is used
 * as it is, with its own time zone.
 */
final class Projects {

	private final UUID tenantId;

	private final @Nullable String city;

	private final @Nullable ZoneId zone;

	private final Map<String, Project> known = new HashMap<>();

	private int made;

	/** Makes none. */
	Projects(UUID tenantId) {
		this(tenantId, null, null);
	}

	Projects(UUID tenantId, @Nullable String city, @Nullable ZoneId zone) {
		this.tenantId = tenantId;
		this.city = city;
		this.zone = zone;
	}

	int made() {
		return this.made;
	}

	/** Reads those of a batch anew, and makes what is missing. */
	void load(Connection connection, Collection<String> codes) throws SQLException {
		this.known.clear();
		String sql = "select id, code, time_zone from project where code = any (?)";
		try (PreparedStatement select = connection.prepareStatement(sql)) {
			select.setArray(1, connection.createArrayOf("text", codes.toArray()));
			try (ResultSet row = select.executeQuery()) {
				while (row.next()) {
					this.known.put(row.getString("code"), new Project(row.getObject("id", UUID.class),
							ZoneId.of(row.getString("time_zone")), new ArrayList<>()));
				}
			}
		}
		loadGrants(connection);
		for (String code : codes) {
			if (!this.known.containsKey(code)) {
				this.known.put(code, make(connection, code));
			}
		}
	}

	Project of(String code) {
		@Nullable Project project = this.known.get(code);
		if (project == null) {
			throw new IllegalArgumentException("Not loaded: " + code);
		}
		return project;
	}

	private void loadGrants(Connection connection) throws SQLException {
		String sql = """
				select p.code, l.contract_level_id, lower(l.effective) as since, upper(l.effective) as until
				from project_level l join project p on p.tenant_id = l.tenant_id and p.id = l.project_id
				where p.code = any (?)""";
		try (PreparedStatement select = connection.prepareStatement(sql)) {
			select.setArray(1, connection.createArrayOf("text", this.known.keySet().toArray()));
			try (ResultSet row = select.executeQuery()) {
				while (row.next()) {
					@Nullable Project project = this.known.get(row.getString("code"));
					if (project != null) {
						project.grants()
							.add(new Project.Grant(row.getObject("contract_level_id", UUID.class), new Period(
									row.getObject("since", LocalDate.class), row.getObject("until", LocalDate.class))));
					}
				}
			}
		}
	}

	private Project make(Connection connection, String code) throws SQLException {
		ZoneId place = this.zone;
		if (place == null) {
			throw new IllegalStateException("Nobody has set up " + code);
		}
		UUID id = Identity.of(this.tenantId, "project", code);
		String sql = "insert into project (tenant_id, id, code, name, city, time_zone) values (?, ?, ?, ?, ?, ?)";
		try (PreparedStatement insert = connection.prepareStatement(sql)) {
			Cells.bind(insert, this.tenantId, id, code, code, this.city, place.getId());
			insert.executeUpdate();
		}
		this.made++;
		return new Project(id, place, List.of());
	}

}
