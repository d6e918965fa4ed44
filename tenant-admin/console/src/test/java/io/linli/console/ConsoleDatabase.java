package io.linli.console;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import io.linli.backing.Postgres;
import io.linli.migrations.Migrations;
import io.linli.sla.ContractLevel;
import io.linli.sla.Period;
import io.linli.sla.PlatformDefaults;
import io.linli.sla.ThresholdRows;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One real PostgreSQL for all tests of this JVM: a group of two companies, a company
 * outside it, and a published run with figures that can be counted by hand.
 */
public final class ConsoleDatabase {

	public static final UUID ANJU = UUID.fromString("a0000000-0000-4000-8000-000000000000");

	public static final UUID JINXIU = UUID.fromString("a1000000-0000-4000-8000-000000000001");

	public static final UUID HEYUAN = UUID.fromString("a2000000-0000-4000-8000-000000000002");

	public static final UUID HAITANG = UUID.fromString("b1000000-0000-4000-8000-000000000001");

	/** Another group, which nobody of the tests manages. */
	public static final UUID OTHER_GROUP = UUID.fromString("b0000000-0000-4000-8000-000000000000");

	public static final Instant AS_OF = Instant.parse("2026-11-23T16:00:00Z");

	private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);

	private static final ConsoleDatabase SHARED = new ConsoleDatabase();

	private final Postgres postgres = Postgres.temporary();

	private final JdbcClient admin;

	private ConsoleDatabase() {
		Migrations.apply(this.postgres.admin());
		this.admin = JdbcClient.create(this.postgres.admin());
		companies();
		new MartRows(this.admin).publish();
		Runtime.getRuntime().addShutdownHook(new Thread(this.postgres::close));
	}

	public static ConsoleDatabase shared() {
		return SHARED;
	}

	public String url() {
		return this.postgres.jdbcUrl();
	}

	/** Behind the walls, to look and to prepare. */
	public JdbcClient admin() {
		return this.admin;
	}

	/** Whoever wants to read a table waits while this is done. */
	public void whileLocked(String table, Runnable work) {
		whileDone("lock table " + table, work);
	}

	/** Works beside an open transaction of somebody else who has done this. */
	public void whileDone(String sql, Runnable work) {
		try (var connection = this.postgres.admin().getConnection(); var statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.execute(sql);
			work.run();
			connection.rollback();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The id of a company's level, by its rank. */
	public static UUID level(UUID company, int rank) {
		return named(company + "/level/" + rank);
	}

	public static UUID named(String name) {
		return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
	}

	private void companies() {
		for (var group : List.of(ANJU, OTHER_GROUP)) {
			this.admin.sql("insert into linli.tenant_group (id, name) values (?, ?)")
				.params(group, group.equals(ANJU) ? "安居物业集团" : "远景集团")
				.update();
		}
		company(JINXIU, "jinxiu", "锦绣物业", ANJU);
		company(HEYUAN, "heyuan", "和园物业", ANJU);
		company(HAITANG, "haitang", "海棠物业", OTHER_GROUP);
	}

	private void company(UUID id, String alias, String name, UUID group) {
		this.admin.sql("insert into linli.tenant (tenant_id, alias, name) values (?, ?, ?)")
			.params(id, alias, name)
			.update();
		this.admin
			.sql("insert into linli.group_member (tenant_id, group_id, effective) values (?, ?, daterange(?, null))")
			.params(id, group, FIRST_DAY)
			.update();
		this.admin
			.sql("insert into linli.project (tenant_id, id, code, name, city, time_zone) values (?, ?, ?, ?, ?, ?)")
			.params(id, named(alias + "/project"), "P1", name + "一号园", "杭州", "Asia/Shanghai")
			.update();
		this.admin
			.sql("insert into linli.household (tenant_id, id, project_id, building, unit, owner_name, delivered_on) "
					+ "values (?, ?, ?, '1栋', '101', '王', ?)")
			.params(id, named(alias + "/household"), named(alias + "/project"), FIRST_DAY)
			.update();
		thresholds(id, levels(id));
	}

	private List<ContractLevel> levels(UUID company) {
		var levels = List.of(new ContractLevel(level(company, 1), "一级", 1),
				new ContractLevel(level(company, 2), "二级", 2), new ContractLevel(level(company, 3), "三级", 3));
		for (var level : levels) {
			this.admin.sql("insert into linli.contract_level (tenant_id, id, label, rank) values (?, ?, ?, ?)")
				.params(company, level.id(), level.label(), level.rank())
				.update();
		}
		return levels;
	}

	private void thresholds(UUID company, List<ContractLevel> levels) {
		var rows = PlatformDefaults.forLevels(levels, Period.since(FIRST_DAY), UUID::randomUUID);
		new JdbcTemplate(this.postgres.admin()).execute((ConnectionCallback<Boolean>) (connection) -> {
			connection.createStatement().execute("set search_path = linli");
			for (var row : rows) {
				ThresholdRows.insert(connection, company, row, "linli", "");
			}
			return true;
		});
	}

	/** For a column of type timestamptz. */
	static java.time.OffsetDateTime utc(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
