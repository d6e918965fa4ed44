package io.linli.job;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.linli.backing.Postgres;
import io.linli.kpi.compare.PeerFigure;
import io.linli.kpi.report.PeerComparison;
import io.linli.migrations.Migrations;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The cells of peers equal what plain SQL says of them, and two nights tell no more than
 * one.
 */
class PeersIntegrationTests {

	private static final String ALL = "select * from mart.peer_figure order by month, kpi, tenant_id, project_id";

	private static Postgres postgres;

	@BeforeAll
	static void migrate() {
		postgres = Postgres.temporary();
		Migrations.apply(postgres.admin());
	}

	@AfterAll
	static void close() {
		postgres.close();
	}

	@BeforeEach
	void generate() throws SQLException {
		// What only grows refuses to be emptied, but for the owner of the database.
		execute("""
				set session_replication_role = replica;
				truncate linli.tenant, mart.run, mart.peer_month, mart.peer_figure cascade;
				set session_replication_role = origin""");
		execute(Stage.script("peers.sql"));
	}

	@Test
	void everyProjectThatTakesPartLiesInOneCellOfItsKind() throws SQLException {
		long written = Peers.publish(database());
		try (Connection connection = postgres.admin().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute(Stage.script("peers-oracle.sql"));
			assertThat(Stage.rows(connection, "select count(*) from mart.peer_figure"))
				.containsExactly(String.valueOf(written));
			assertThat(Stage.rows(connection,
					"""
							select month, kpi, count(*) > 40, count(f.month) = count(*), count(distinct c.tenant_id) = 12 + 2 * (month = '2026-10-01')::int
							from candidate c left join mart.peer_figure f using (tenant_id, project_id, month, kpi, numerator, denominator)
							group by 1, 2 order by 1, 2"""))
				.hasSize(9)
				.allMatch((row) -> row.endsWith(", t, t, t"));
			// What a cell says of its kind is true of each of its projects.
			assertThat(Stage.rows(connection,
					"""
							select * from told where cell_level <> level_rank or cell_size <> size_band or cell_age <> delivery_age
							   or cell_city <> city_tier or (cell_level is null) > (cell_size is null)
							   or (cell_size is null) > (cell_age is null) or (cell_age is null) > (cell_city is null)"""))
				.isEmpty();
		}
	}

	@Test
	void aCellTellsOfItsProjectsWhatPlainSqlCounts() throws SQLException {
		Peers.publish(database());
		try (Connection connection = postgres.admin().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute(Stage.script("peers-oracle.sql"));
			assertThat(Stage.rows(connection, "select count(*) > 15, count(*) filter (where rest) > 2 from cell"))
				.containsExactly("t, t");
			assertThat(Stage.rows(connection,
					"""
							select * from cell where contributors < 5 or projects < 8 or largest > 0.4 * cases or most_projects > 0.4 * projects
							   or array_length(shown, 1) <> 1"""))
				.isEmpty();
			assertThat(Stage.rows(connection,
					"""
							select *, told from cell, lateral (select case when kpi like 'K09%' then 1 else 100 end as steps) as scale,
							       lateral (select array[round((quartiles[1] * steps)::numeric) * 1000 / steps,
							                round((quartiles[2] * steps)::numeric) * 1000 / steps,
							                round((quartiles[3] * steps)::numeric) * 1000 / steps,
							                greatest(5, pg_temp.band(tenants)), greatest(8, pg_temp.band(projects)), pg_temp.band(cases),
							                few::int]::numeric[] as told) as counted
							where told <> array[shown[1][1], shown[1][2], shown[1][3], shown[1][4], shown[1][5], shown[1][6],
							                    shown[1][7]]::numeric[]"""))
				.isEmpty();
		}
	}

	@Test
	void figuresThatHaveNotSettledAndMonthsBeforeTheFirstConsentHaveNoCells() throws SQLException {
		execute("update mart.run set as_of = '2026-10-31 16:00+00'");
		Peers.publish(database());
		assertThat(rows("select month from mart.peer_month order by 1")).containsExactly("2026-06-01", "2026-07-01",
				"2026-08-01");
		execute("update mart.run set as_of = '2026-11-01 00:00+00'");
		Peers.publish(database());
		assertThat(rows("select month from mart.peer_month order by 1")).containsExactly("2026-06-01", "2026-07-01",
				"2026-08-01", "2026-09-01");
	}

	/** Its January is a year's work: in March most of its visits are still to come. */
	@Test
	void whatMovesOnForLongerHasNoCells() throws SQLException {
		assertThat(rows("select count(*) > 100 from mart.kpi where kpi = 'K15'")).containsExactly("t");
		Peers.publish(database());
		assertThat(rows("select distinct kpi from mart.peer_figure order by 1")).containsExactly("K01", "K05",
				"K09_PROPERTY");
	}

	/** The changeset that judged the cells of earlier releases, in a month of theirs. */
	@Test
	void cellsOfBeforeInWhichOneCompanyPrevailsAreTakenAway() throws SQLException, IOException {
		Peers.publish(database());
		List<String> sound = rows(ALL);
		execute("""
				insert into mart.peer_figure (tenant_id, month, kpi, project_id, as_of, kpi_version, numerator, denominator,
				  lower_quartile, median, upper_quartile, tenants_at_least, projects_at_least, cases_at_least, thin, rest,
				  level_rank, tenant_name, project_name)
				select md5('owner' || greatest(p, 6))::uuid, '2026-01-01', kpi, md5('one' || p)::uuid, '2026-03-04 16:00+00', 1, 1, 2,
				       620, 620, 620, 5, 10, 50, true, false, 1, 'company', 'project'
				  from generate_series(1, 12) p, (values ('K01'), ('K15')) as asked(kpi)
				 where kpi = 'K01' or p > 5""");
		try (InputStream changes = Objects.requireNonNull(
				Migrations.class.getResourceAsStream("/db/changelog/mart/20261201-58-peer-cells-again.sql"))) {
			execute(new String(changes.readAllBytes(), StandardCharsets.UTF_8));
		}
		assertThat(rows(ALL)).isEqualTo(sound);
	}

	/**
	 * The attack: look at the cells in one night, wait for a company to leave or to join
	 * and for its figures to change, and look again in the next one.
	 */
	@Test
	void whoeverJoinsOrLeavesOrChangesBetweenTwoNightsShowsInNoCell() throws SQLException {
		execute("delete from linli.peer_consent where tenant_id = md5('company' || 12)::uuid");
		Peers.publish(database());
		List<String> first = rows(ALL);
		String leaver = somebodyJoinsAndAnotherLeaves();
		assertThat(Peers.publish(database())).isZero();
		assertThat(rows(ALL)).isEqualTo(first.stream().filter((row) -> !row.startsWith(leaver)).toList())
			.hasSizeLessThan(first.size());

		// Were the months made again, the two nights would differ by what these companies
		// have.
		execute("delete from mart.peer_month; delete from mart.peer_figure");
		Peers.publish(database());
		assertThat(rows(ALL)).isNotEqualTo(first.stream().filter((row) -> !row.startsWith(leaver)).toList());
	}

	/** All companies' reports together say what was published, cell by cell. */
	@Test
	void reportsTellOfEachProjectItsPublishedCellAndOfNoneOfTheirOwnNight() throws SQLException {
		Peers.publish(database());
		assertThat(told("2026-12-02T16:00:00Z")).isEmpty();
		assertThat(told("2026-12-03T16:00:00Z")).hasSizeGreaterThan(300)
			.containsExactlyInAnyOrderElementsOf(
					rows("""
							select concat_ws(' ', tenant_id, project_id, month, kpi, kpi_version, numerator, denominator, lower_quartile, median, upper_quartile,
							       tenants_at_least, projects_at_least, cases_at_least, thin::text, rest::text, coalesce(level_rank::text, 'null'),
							       coalesce(size_band, 'null'), coalesce(delivery_age, 'null'), coalesce(city_tier, 'null')) from mart.peer_figure"""));
	}

	/** The attack of above, by whoever reads all reports of two nights. */
	@Test
	void reportsOfTwoNightsDifferByNothingButTheLinesOfWhoeverLeft() throws SQLException {
		execute("delete from linli.peer_consent where tenant_id = md5('company' || 12)::uuid");
		Peers.publish(database());
		List<String> first = told("2026-12-03T16:00:00Z");
		String leaver = somebodyJoinsAndAnotherLeaves();
		Peers.publish(database());
		assertThat(told("2026-12-04T16:00:00Z"))
			.containsExactlyInAnyOrderElementsOf(first.stream().filter((line) -> !line.startsWith(leaver)).toList())
			.hasSizeLessThan(first.size());
	}

	/** As between a night's first step and its reports: their rows are still there. */
	@Test
	void whoeverWithdrawsWhileANightIsAtWorkStandsInNoneOfItsReports() throws SQLException {
		Peers.publish(database());
		List<String> first = told("2026-12-03T16:00:00Z");
		execute("""
				insert into linli.peer_consent (tenant_id, id, withdrawn, decided_at, decided_by)
				values (md5('company' || 5)::uuid, md5('leaves')::uuid, true, '2026-11-29 00:00+00', 'who')""");
		String leaver = rows("select md5('company' || 5)::uuid").getFirst();
		assertThat(rows("select count(*) > 0 from mart.peer_figure where tenant_id = '" + leaver + "'"))
			.containsExactly("t");
		assertThat(told("2026-12-03T16:00:00Z"))
			.containsExactlyInAnyOrderElementsOf(first.stream().filter((line) -> !line.startsWith(leaver)).toList())
			.hasSizeLessThan(first.size());
		execute("""
				insert into linli.peer_consent (tenant_id, id, decided_at, decided_by)
				values (md5('company' || 5)::uuid, md5('returns')::uuid, '2026-11-30 00:00+00', 'who')""");
		assertThat(told("2026-12-03T16:00:00Z")).containsExactlyInAnyOrderElementsOf(first);
	}

	/**
	 * Between two nights, in which the figures of a third company change.
	 * @return whoever leaves
	 */
	private static String somebodyJoinsAndAnotherLeaves() throws SQLException {
		execute("""
				update mart.kpi set numerator = 0 where tenant_id = md5('company' || 4)::uuid;
				insert into linli.peer_consent (tenant_id, id, decided_at, decided_by)
				values (md5('company' || 12)::uuid, md5('joins')::uuid, '2026-11-29 00:00+00', 'who');
				insert into linli.peer_consent (tenant_id, id, withdrawn, decided_at, decided_by)
				values (md5('company' || 5)::uuid, md5('leaves')::uuid, true, '2026-11-29 00:00+00', 'who');
				update mart.run set as_of = as_of + interval '1 day'""");
		return rows("select md5('company' || 5)::uuid").getFirst();
	}

	/** What reports of a night say of peers, a line a project, month and KPI. */
	private static List<String> told(String asOf) throws SQLException {
		List<String> lines = new ArrayList<>();
		PeersTold.before(Instant.parse(asOf), database(), new Directory(Map.of(), Map.of(), List.of()))
			.forEach((tenant, peers) -> peers.forEach((peer) -> {
				PeerFigure cell = peer.cell();
				PeerComparison.Kind kind = peer.kind();
				lines.add(Stream
					.of(tenant, peer.unit().id(), peer.month(), peer.kpi().code(), peer.kpiVersion(),
							peer.own().numerator(), peer.own().denominator(),
							Math.round(cell.spread().lowerQuartile() * 1000), Math.round(cell.spread().median() * 1000),
							Math.round(cell.spread().upperQuartile() * 1000), cell.tenantsAtLeast(),
							cell.projectsAtLeast(), cell.casesAtLeast(), cell.thin(), kind.rest(),
							String.valueOf(kind.levelRank()), String.valueOf(kind.size()),
							String.valueOf(kind.deliveryAge()), String.valueOf(kind.cityTier()))
					.map(String::valueOf)
					.collect(Collectors.joining(" ")));
			}));
		return lines;
	}

	/** As before a night's first step: nothing is published or made for it. */
	@Test
	void whoeverWithdrawsIsForgottenWithoutARun() throws SQLException {
		Peers.publish(database());
		execute("""
				delete from mart.publication;
				insert into linli.peer_consent (tenant_id, id, withdrawn, decided_at, decided_by)
				values (md5('company' || 5)::uuid, md5('leaves')::uuid, true, '2026-11-29 00:00+00', 'who')""");
		String ofTheLeaver = "select kpi from mart.peer_figure where tenant_id = md5('company' || 5)::uuid";
		assertThat(rows(ofTheLeaver)).isNotEmpty();
		Peers.forget(database());
		assertThat(rows(ofTheLeaver)).isEmpty();
		assertThat(rows(ALL)).isNotEmpty();
	}

	@Test
	void aFailureIsSaidAndLeavesTheNightAsItIs() throws SQLException {
		var said = new ByteArrayOutputStream();
		var log = new RunLog(new PrintStream(said, true, StandardCharsets.UTF_8));
		execute("revoke insert on mart.peer_figure from linli_mart");
		try {
			Peers.publish(database(), log);
		}
		finally {
			execute("grant insert on mart.peer_figure to linli_mart");
		}
		assertThat(said.toString(StandardCharsets.UTF_8)).startsWith("The figures are published, but")
			.contains("peer_figure");
		assertThat(rows("select month from mart.peer_month order by 1")).as("those without a figure")
			.containsExactly("2026-06-01", "2026-07-01");
		Peers.publish(database(), log);
		assertThat(said.toString(StandardCharsets.UTF_8).lines()).last().asString().startsWith("peers ");
		assertThat(rows(ALL)).isNotEmpty();
	}

	@Test
	void withoutConsentNothingIsReadOrWritten() throws SQLException {
		execute("delete from linli.peer_consent");
		assertThat(Peers.publish(database())).isZero();
		assertThat(rows("select from mart.peer_month union all select from mart.peer_figure")).isEmpty();
	}

	private static Database database() {
		return Database.of(Map.of("LINLI_DB_URL", postgres.jdbcUrl()));
	}

	private static void execute(String sql) throws SQLException {
		try (Connection connection = postgres.admin().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private static List<String> rows(String sql) throws SQLException {
		try (Connection connection = postgres.admin().getConnection()) {
			return Stage.rows(connection, sql);
		}
	}

}
