package io.linli.console.workplace;

import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The companies and groups that are set up here, found by their organization.
 */
@Repository
public class Workplaces {

	private final JdbcClient database;

	private final Wall wall;

	Workplaces(JdbcClient database, Wall wall) {
		this.database = database;
		this.wall = wall;
	}

	/** Empty for an organization that nobody has set up as a company or a group. */
	public Optional<Workplace> find(UUID organization) {
		return group(organization).or(() -> this.wall.viewCompany(organization, () -> company(organization)));
	}

	private Optional<Workplace> group(UUID id) {
		return this.database.sql("select name from tenant_group where id = ?")
			.param(id)
			.query(String.class)
			.optional()
			.map((name) -> new Workplace.Group(id, name));
	}

	private Optional<Workplace> company(UUID id) {
		return this.database.sql("select name from tenant where tenant_id = ?")
			.param(id)
			.query(String.class)
			.optional()
			.map((name) -> new Workplace.Company(id, name));
	}

}
