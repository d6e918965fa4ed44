package io.linli.sla;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.linli.backing.Postgres;
import io.linli.migrations.Migrations;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.linli.sla.Sample.at;
import static org.assertj.core.api.Assertions.assertThat;

class RowsIntegrationTests {

	private static final UUID TENANT = Sample.id("tenant");

	private static final UUID PROJECT = Sample.id("project");

	private static final Subject REPAIR = new Subject(SubjectKind.REPAIR, Sample.id("repair"), PROJECT, "水电", 1);

	private static Postgres postgres;

	private Connection connection;

	@BeforeAll
	static void start() {
		postgres = Postgres.temporary();
		Migrations.apply(postgres.admin());
	}

	@AfterAll
	static void stop() {
		postgres.close();
	}

	@BeforeEach
	void company() throws SQLException {
		this.connection = postgres.as("linli_owner").getConnection();
		this.connection.setAutoCommit(false);
		run("select set_config('app.tenant_id', ?, true)", TENANT.toString());
		run("insert into tenant (tenant_id, alias, name) values (?, 'jinxiu', '锦绣物业')", TENANT);
		run("insert into project (tenant_id, id, code, name, city, time_zone) values (?, ?, 'P1', '一期', '上海', 'Asia/Shanghai')",
				TENANT, PROJECT);
		run("insert into contract_level (tenant_id, id, label, rank) values (?, ?, '五星', 1), (?, ?, '四星', 2)", TENANT,
				Sample.LEVEL_1, TENANT, Sample.LEVEL_2);
	}

	@AfterEach
	void rollback() throws SQLException {
		this.connection.rollback();
		this.connection.close();
	}

	@Test
	void thePlatformsLimitsAreReadBackAsTheyWereStored() throws SQLException {
		List<ContractLevel> levels = LevelRows.list(this.connection);
		assertThat(levels).extracting(ContractLevel::label).containsExactly("五星", "四星");
		List<Threshold> limits = PlatformDefaults.forLevels(levels, Sample.SINCE_2020, UUID::randomUUID);
		for (Threshold limit : limits) {
			ThresholdRows.insert(this.connection, TENANT, limit, "platform", "set up");
		}
		assertThat(ThresholdRows.list(this.connection)).containsExactlyInAnyOrderElementsOf(limits);
	}

	@Test
	void aLimitWithAnEndAndEveryTraitIsReadBackAsItWasStored() throws SQLException {
		Period march = new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1));
		Threshold limit = new Threshold(Sample.id("limit"), Sample.LEVEL_1,
				new Scope(CaseKind.REPAIR, Urgency.GENERAL, Area.PUBLIC, Severity.MAJOR, Responsibility.DEVELOPER),
				Clock.VERIFY_PUBLIC_AREA, new Limit.SameLocalDay(null, null), Source.CITY_STANDARD, "市标准 3.2", true,
				march);
		ThresholdRows.insert(this.connection, TENANT, limit, "admin", "");
		assertThat(ThresholdRows.list(this.connection)).containsExactly(limit);
	}

	@Test
	void aLimitOfEveryKindIsReadBackAsItWasStored() throws SQLException {
		List<Limit> kinds = List.of(new Limit.Within(Limit.LONGEST), new Limit.WithinWorkingTime(Duration.ofSeconds(1)),
				new Limit.SameLocalDay(LocalTime.of(18, 0), LocalTime.NOON), new Limit.ByDate(MonthDay.of(2, 29)),
				new Limit.Every(10, ChronoUnit.YEARS), new Limit.Every(3652, ChronoUnit.DAYS), new Limit.Rate(100));
		List<Threshold> limits = new ArrayList<>();
		for (Limit kind : kinds) {
			Period year = new Period(LocalDate.of(2020 + limits.size(), 1, 1),
					LocalDate.of(2021 + limits.size(), 1, 1));
			Threshold limit = new Threshold(UUID.randomUUID(), null, Sample.EMERGENCY, Clock.ARRIVE, kind,
					Source.CONTRACT, "第九条", false, year);
			ThresholdRows.insert(this.connection, TENANT, limit, "admin", "");
			limits.add(limit);
		}
		assertThat(ThresholdRows.list(this.connection)).containsExactlyInAnyOrderElementsOf(limits);
	}

	@Test
	void aProjectHasTheLevelOfTheDay() throws SQLException {
		run("insert into project_level (tenant_id, id, project_id, contract_level_id, effective) values "
				+ "(?, ?, ?, ?, '[2026-01-01,2026-03-10)'), (?, ?, ?, ?, '[2026-03-10,)')", TENANT, UUID.randomUUID(),
				PROJECT, Sample.LEVEL_1, TENANT, UUID.randomUUID(), PROJECT, Sample.LEVEL_2);
		assertThat(LevelRows.on(this.connection, PROJECT, LocalDate.of(2025, 12, 31))).isNull();
		assertThat(LevelRows.on(this.connection, PROJECT, LocalDate.of(2026, 3, 9)))
			.isEqualTo(new ContractLevel(Sample.LEVEL_1, "五星", 1));
		assertThat(LevelRows.on(this.connection, PROJECT, LocalDate.of(2026, 3, 10)))
			.isEqualTo(new ContractLevel(Sample.LEVEL_2, "四星", 2));
	}

	@Test
	void aDeadlineIsReadBackAsItWasStoredAndSoAreItsStopAndItsCancellation() throws SQLException {
		ThresholdRows.insert(this.connection, TENANT, Sample.limit("R-10", null, Sample.EMERGENCY, Source.PROCEDURE, 5),
				"platform", "");
		Deadline running = Deadline.start(Sample.ARRIVE, at("2026-03-02T08:00:00+08:00"), Sample.SHANGHAI,
				ThresholdRows.all(this.connection));
		DeadlineRows.Row row = stored(running);
		assertThat(row.deadline()).isEqualTo(running);
		assertThat(row.subject()).isEqualTo(REPAIR);
		Deadline stopped = running.stop(at("2026-03-02T08:04:00.123456+08:00"), at("2026-03-02T09:00:00+08:00"));
		assertThat(updated(row, stopped)).isEqualTo(stopped);
		Deadline cancelled = running.cancel(at("2026-03-02T08:03:00+08:00"), "RECLASSIFIED");
		assertThat(updated(stored(running), cancelled)).isEqualTo(cancelled);
	}

	@Test
	void case25ADeadlineThatSomebodyElseChangedIsNotOverwritten() throws SQLException {
		DeadlineRows.Row row = stored(unmeasured());
		assertThat(DeadlineRows.update(this.connection, row)).isTrue();
		assertThat(DeadlineRows.update(this.connection, row)).isFalse();
	}

	@Test
	void anImportedDeadlineStaysImported() throws SQLException {
		Deadline imported = Deadline.imported(Sample.ARRIVE, ZoneId.of("America/New_York"), null,
				Pin.promised(at("2026-03-02T12:00:00-05:00"), "boston-new"), at("2026-03-02T12:00:00-05:00"));
		assertThat(stored(imported).deadline()).isEqualTo(imported);
		assertThat(stored(unmeasured()).deadline()).isEqualTo(unmeasured());
	}

	private static Deadline unmeasured() {
		return Deadline.start(Sample.ARRIVE, at("2026-03-02T08:00:00+08:00"), Sample.SHANGHAI,
				new Thresholds(List.of()));
	}

	private DeadlineRows.Row stored(Deadline deadline) throws SQLException {
		run("delete from deadline");
		DeadlineRows.insert(this.connection, TENANT, UUID.randomUUID(), REPAIR, deadline);
		return DeadlineRows.of(this.connection, REPAIR.id()).getFirst();
	}

	private Deadline updated(DeadlineRows.Row row, Deadline deadline) throws SQLException {
		DeadlineRows.Row changed = new DeadlineRows.Row(row.id(), row.subject(), deadline, row.version());
		assertThat(DeadlineRows.update(this.connection, changed)).isTrue();
		return DeadlineRows.of(this.connection, REPAIR.id()).getFirst().deadline();
	}

	private void run(String sql, Object... cells) throws SQLException {
		try (PreparedStatement statement = this.connection.prepareStatement(sql)) {
			Cells.bind(statement, cells);
			statement.execute();
		}
	}

}
