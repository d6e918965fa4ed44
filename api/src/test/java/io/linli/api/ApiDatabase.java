package io.linli.api;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import io.linli.backing.Postgres;
import io.linli.migrations.Migrations;
import io.linli.sla.ContractLevel;
import io.linli.sla.Period;
import io.linli.sla.PlatformDefaults;
import io.linli.sla.ThresholdRows;
import io.linli.tenancy.Role;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * One real PostgreSQL for all tests of this JVM, with two companies of a group and one
 * outside it; each has a project with three households and the platform's limits.
 */
public final class ApiDatabase {

	public static final UUID ANJU = UUID.fromString("a0000000-0000-4000-8000-000000000000");

	public static final UUID JINXIU = UUID.fromString("a1000000-0000-4000-8000-000000000001");

	public static final UUID HEYUAN = UUID.fromString("a2000000-0000-4000-8000-000000000002");

	public static final UUID HAITANG = UUID.fromString("b1000000-0000-4000-8000-000000000001");

	private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);

	private static final ApiDatabase SHARED = new ApiDatabase();

	private final Postgres postgres = Postgres.temporary();

	private final JdbcClient admin;

	private ApiDatabase() {
		Migrations.apply(this.postgres.admin());
		this.admin = JdbcClient.create(new SingleConnectionDataSource(connection(this.postgres.admin()), true));
		this.admin.sql("insert into linli.tenant_group (id, name) values (?, '安居物业集团')").param(ANJU).update();
		company(JINXIU, "jinxiu", "锦绣物业", ANJU);
		company(HEYUAN, "heyuan", "和园物业", ANJU);
		company(HAITANG, "haitang", "海棠物业", null);
		Runtime.getRuntime().addShutdownHook(new Thread(this.postgres::close));
	}

	public static ApiDatabase shared() {
		return SHARED;
	}

	public String url() {
		return this.postgres.jdbcUrl();
	}

	/** Behind the walls, to look and to prepare. */
	public JdbcClient admin() {
		return this.admin;
	}

	/** Does something while nobody else can read or write a table. */
	public void whileLocked(String table, Runnable work) {
		new JdbcTemplate(this.postgres.admin()).execute((ConnectionCallback<Boolean>) (connection) -> {
			connection.setAutoCommit(false);
			connection.createStatement().execute("lock table " + table);
			work.run();
			connection.rollback();
			return true;
		});
	}

	/** Does something while a read of a table by an application takes 20 s of CPU. */
	public void whileBusy(String table, Runnable work) {
		this.admin.sql("""
				create function linli.busy() returns boolean language plpgsql as $$
				begin
				  while clock_timestamp() < statement_timestamp() + interval '20 s' loop end loop;
				  return true;
				end $$""").update();
		this.admin.sql("create policy busy on " + table + " as restrictive for select using (linli.busy())").update();
		try {
			work.run();
		}
		finally {
			this.admin.sql("drop policy busy on " + table).update();
			this.admin.sql("drop function linli.busy()").update();
		}
	}

	/** The project of a company. */
	public static UUID project(UUID company) {
		return named(company + "/project");
	}

	/** A household of a company's project, 1 to 3. */
	public static UUID household(UUID company, int number) {
		return named(company + "/household/" + number);
	}

	private static Connection connection(DataSource database) {
		try {
			return database.getConnection();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static UUID named(String name) {
		return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
	}

	private void company(UUID id, String alias, String name, UUID group) {
		this.admin.sql("insert into linli.tenant (tenant_id, alias, name) values (?, ?, ?)")
			.params(id, alias, name)
			.update();
		if (group != null) {
			this.admin.sql(
					"insert into linli.group_member (tenant_id, group_id, effective) values (?, ?, daterange(?, null))")
				.params(id, group, FIRST_DAY)
				.update();
		}
		this.admin.sql("""
				insert into linli.project (tenant_id, id, code, name, city, time_zone, created_at)
				values (?, ?, ?, ?, ?, ?, '2024-01-01Z')""")
			.params(id, project(id), "P1", name + "一号园", "杭州", "Asia/Shanghai")
			.update();
		for (int i = 1; i <= 3; i++) {
			this.admin
				.sql("""
						insert into linli.household (tenant_id, id, project_id, building, unit, owner_name, phone, delivered_on)
						values (?, ?, ?, '1栋', ?, '王芳', '+8613800000001', ?)""")
				.params(id, household(id, i), project(id), "1单元10" + i, FIRST_DAY)
				.update();
		}
		for (var role : Role.values()) {
			assign(id, hire(id, role.claim() + "@" + id), role);
		}
		limits(id);
	}

	/**
	 * Somebody who works in all projects of a company, unless he does already; with the
	 * key of the person and of the assignment.
	 */
	public UUID hire(UUID company, String name) {
		UUID person = named(company + "/staff/" + name);
		this.admin
			.sql("""
					insert into linli.staff_member (tenant_id, id, name, full_name) values (?, ?, ?, ?) on conflict do nothing""")
			.params(company, person, name, name)
			.update();
		this.admin.sql("""
				insert into linli.project_assignment (tenant_id, id, staff_member_id, role, assigned_at, assigned_by)
				values (?, ?, ?, 'RECEPTIONIST', '2024-01-01Z', 'admin') on conflict do nothing""")
			.params(company, person, person)
			.update();
		return person;
	}

	/** Works in all projects of a company in this role, besides what he does already. */
	public void assign(UUID company, UUID person, Role role) {
		if (role.belongsToProjects()) {
			this.admin
				.sql("""
						insert into linli.project_assignment (tenant_id, id, staff_member_id, role, assigned_at, assigned_by)
						values (?, ?, ?, ?, '2024-01-01Z', 'admin') on conflict do nothing""")
				.params(company, UUID.randomUUID(), person, role.name())
				.update();
		}
	}

	private void limits(UUID company) {
		var level = new ContractLevel(named(company + "/level"), "一级", 1);
		this.admin.sql("insert into linli.contract_level (tenant_id, id, label, rank) values (?, ?, ?, ?)")
			.params(company, level.id(), level.label(), level.rank())
			.update();
		this.admin.sql("""
				insert into linli.project_level (tenant_id, id, project_id, contract_level_id, effective)
				values (?, ?, ?, ?, daterange(?, null))""")
			.params(company, UUID.randomUUID(), project(company), level.id(), FIRST_DAY)
			.update();
		var rows = PlatformDefaults.forLevels(List.of(level), Period.since(FIRST_DAY), UUID::randomUUID);
		new JdbcTemplate(this.postgres.admin()).execute((ConnectionCallback<Boolean>) (connection) -> {
			connection.createStatement().execute("set search_path = linli");
			for (var row : rows) {
				ThresholdRows.insert(connection, company, row, "linli", "");
			}
			return true;
		});
	}

}
