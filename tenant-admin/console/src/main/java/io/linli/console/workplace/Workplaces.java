package io.linli.console.workplace;

import java.util.Optional;

import io.linli.tenancy.Caller;
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

	/**
	 * What a member of an organization works for; empty where nobody has set it up as a
	 * company or a group.
	 */
	public Optional<Workplace> find(Caller.Staff member) {
		return group(member).or(() -> company(member));
	}

	/**
	 * Whether the work there may go on: the organization is open, and whoever works for a
	 * company has not left it.
	 */
	public boolean open(Workplace workplace) {
		return this.wall.view(workplace,
				() -> this.database.sql("""
						select not exists (select from closed_organization where id = ?)
						   and not (exists (select from staff_member where name = ? and left_at is not null)
						        and not exists (select from staff_member where name = ? and left_at is null))""")
					.params(workplace.id(), workplace.caller().name(), workplace.caller().name())
					.query(Boolean.class)
					.single());
	}

	private Optional<Workplace> group(Caller.Staff member) {
		var manager = new Caller.GroupManager(member.subject(), member.name(), member.roles(), member.organization());
		return this.wall.view(new Workplace.Group(manager, ""),
				() -> this.database.sql("select name from tenant_group where id = ?")
					.param(manager.groupId())
					.query(String.class)
					.optional()
					.map((name) -> new Workplace.Group(manager, name)));
	}

	private Optional<Workplace> company(Caller.Staff member) {
		return this.wall.view(new Workplace.Company(member, ""),
				() -> this.database.sql("select name from tenant where tenant_id = ?")
					.param(member.tenantId())
					.query(String.class)
					.optional()
					.map((name) -> new Workplace.Company(member, name)));
	}

}
