package io.linli.sla;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import io.linli.backing.Postgres;
import io.linli.migrations.Migrations;
import io.linli.sla.calendar.DayName;
import io.linli.sla.calendar.Hours;
import io.linli.sla.calendar.PublicHolidays;
import io.linli.sla.calendar.PublicYear;
import io.linli.sla.calendar.WorkCalendar;
import io.linli.sla.calendar.WorkDay;
import io.linli.sla.calendar.WorkWeek;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.linli.sla.Sample.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RowsIntegrationTests {

	private void replay(Replay replay, Instant from, Instant until, BooleanSupplier gone) throws SQLException {
		try (PreparedStatement select = ReplayRows.prepare(this.connection)) {
			ReplayRows.replay(select, replay, from, until, gone);
		}
	}

	private static final UUID TENANT = Sample.id("tenant");

	private static final UUID PROJECT = Sample.id("project");

	private static final Subject REPAIR = new Subject(SubjectKind.REPAIR, Sample.id("repair"), PROJECT, "水电", 1);

	private static final Period SINCE = Period.since(LocalDate.of(2020, 1, 1));

	private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

	private static final WorkWeek WEEK = WorkWeek.fiveDays(Hours.parse("08:30-12:00"), Hours.parse("13:30-18:00"));

	private static final Promise COMPLETE = new Promise(Clock.COMPLETE, Scope.repair(Urgency.GENERAL, Area.PRIVATE),
			null);

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
		run("select set_config('app.tenant_id', ?, true), set_config('app.projects', '*', true)", TENANT.toString());
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
		assertThat(DeadlineRows.update(this.connection, TENANT, row)).isTrue();
		assertThat(DeadlineRows.update(this.connection, TENANT, row)).isFalse();
	}

	@Test
	void whatStartedInTheDaysOfAReplayIsReplayedWithOrWithoutALimit() throws SQLException {
		Threshold tenMinutes = Sample.limit("R-10", null, Sample.EMERGENCY, Source.PROCEDURE, 10);
		ThresholdRows.insert(this.connection, TENANT, tenMinutes, "platform", "");
		Thresholds limits = ThresholdRows.all(this.connection);
		for (String start : List.of("2026-03-01T23:59:59.999999+08:00", "2026-03-02T00:00:00+08:00",
				"2026-03-02T23:59:59.999999+08:00", "2026-03-03T00:00:00+08:00")) {
			insert(Deadline.start(Sample.ARRIVE, at(start), Sample.SHANGHAI, limits)
				.stop(at(start).plusSeconds(480), at(start).plusSeconds(480)));
		}
		insert(Deadline.start(Sample.ARRIVE, at("2026-03-02T12:00:00+08:00"), Sample.SHANGHAI,
				new Thresholds(List.of())));
		Threshold fiveMinutes = Sample.limit("新规程", null, Sample.EMERGENCY, Source.PROCEDURE, 5);
		Replay replay = Replay.of(List.of(tenMinutes), List.of(fiveMinutes), WorkCalendars.NONE,
				at("2026-03-04T00:00:00+08:00"));
		replay(replay, at("2026-03-02T00:00:00+08:00"), at("2026-03-03T00:00:00+08:00"), () -> false);
		assertThat(replay.lines()).singleElement().satisfies((line) -> {
			assertThat(line.projectId()).isEqualTo(PROJECT);
			assertThat(line.claimedBefore()).isEqualTo(new ReplayLine.Count(2, 0, 0, 1));
			assertThat(line.claimedAfter()).isEqualTo(new ReplayLine.Count(0, 3, 0, 0));
		});
	}

	@Test
	void aReplayEndsWhenNobodyWaitsForItAnyMore() throws SQLException {
		insert(unmeasured());
		Instant morning = at("2026-03-02T08:00:00+08:00");
		Replay replay = Replay.of(List.of(), List.of(Sample.limit("新规程", null, Sample.EMERGENCY, Source.PROCEDURE, 5)),
				WorkCalendars.NONE, morning);
		List<Boolean> leavesAtTheFirstRow = new ArrayList<>(List.of(false, true));
		assertThatThrownBy(() -> replay(replay, morning, morning.plusSeconds(1), leavesAtTheFirstRow::removeFirst))
			.hasMessageContaining("Nobody waits");
		assertThat(leavesAtTheFirstRow).isEmpty();
	}

	@Test
	void anImportedDeadlineStaysImported() throws SQLException {
		Deadline imported = Deadline.imported(Sample.ARRIVE, Sample.NEW_YORK.zone(), null,
				Pin.promised(at("2026-03-02T12:00:00-05:00"), "boston-new"), at("2026-03-02T12:00:00-05:00"));
		assertThat(stored(imported).deadline()).isEqualTo(imported);
		assertThat(stored(unmeasured()).deadline()).isEqualTo(unmeasured());
	}

	@Test
	void aCalendarIsReadBackAsItWasStored() throws SQLException {
		WorkWeek week = new WorkWeek(
				Map.of(DayOfWeek.MONDAY, List.of(Hours.parse("13:30-18:00"), Hours.parse("08:30-12:00")),
						DayOfWeek.FRIDAY, List.of(Hours.parse("20:00-08:00"))),
				List.of(Hours.parse("09:00-17:00")));
		Map<LocalDate, WorkDay.Own> own = Map.of(LocalDate.of(2026, 2, 18),
				new WorkDay.Own("初二“值班”, 半天", List.of(Hours.parse("10:00-12:00"))), LocalDate.of(2026, 3, 3),
				new WorkDay.Own("台风停工", List.of()));
		CalendarRows.Row observant = calendar(null, SINCE, week, PublicHolidays.china(), own);
		CalendarRows.Row plain = calendar(PROJECT, new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1)), week,
				PublicHolidays.NONE, Map.of());
		assertThat(CalendarRows.all(this.connection).all()).containsExactlyInAnyOrder(observant, plain);
	}

	@Test
	void aCalendarWithHolidaysThatNobodyCouldReadBackIsNotStored() {
		PublicHolidays japan = new PublicHolidays(List.of(new PublicYear(2026, LocalDate.of(2025, 2, 3),
				DayName.own("内閣府"), Map.of(LocalDate.of(2026, 2, 11), DayName.own("建国記念の日")), Map.of())));
		assertThatIllegalArgumentException().isThrownBy(() -> calendar(null, SINCE, WEEK, japan, Map.of()));
	}

	@Test
	void aProjectHasItsOwnCalendarOfTheDayOrElseTheCompanys() throws SQLException {
		CalendarRows.Row company = calendar(null, SINCE, WEEK, PublicHolidays.china(), Map.of());
		CalendarRows.Row own = calendar(PROJECT, Period.since(LocalDate.of(2026, 3, 10)), WEEK, PublicHolidays.NONE,
				Map.of());
		WorkCalendars calendars = CalendarRows.all(this.connection);
		ZoneId zone = Sample.SHANGHAI.zone();
		assertThat(calendars.on(PROJECT, zone, LocalDate.of(2026, 3, 9)).version()).isEqualTo(company.version());
		assertThat(calendars.on(PROJECT, zone, LocalDate.of(2026, 3, 10)).version()).isEqualTo(own.version());
		assertThat(calendars.on(Sample.id("other"), zone, LocalDate.of(2026, 3, 10)).version())
			.isEqualTo(company.version());
		assertThat(calendars.on(PROJECT, zone, LocalDate.of(2019, 12, 31)).version()).isNull();
	}

	@Test
	void pausesAreReadBackAsTheyWereStoredAndWhileTheyLast() throws SQLException {
		CalendarRows.Row calendar = calendar(null, SINCE, WEEK, PublicHolidays.china(), Map.of());
		Limit fourHours = new Limit.WithinWorkingTime(Duration.ofHours(4));
		WorkCalendar working = CalendarRows.all(this.connection).on(PROJECT, Sample.SHANGHAI.zone(), MONDAY);
		Threshold limit = new Threshold(Sample.id("complete"), null, Scope.of(CaseKind.REPAIR), Clock.COMPLETE,
				fourHours, Source.CONTRACT, "第九条", false, Sample.SINCE_2020);
		ThresholdRows.insert(this.connection, TENANT, limit, "admin", "");
		Deadline running = Deadline.start(COMPLETE, at("2026-03-02T09:00:00+08:00"), working,
				new Thresholds(List.of(limit)));
		DeadlineRows.Row row = stored(running);
		assertThat(row.deadline().pin().calendarId()).isEqualTo(calendar.version().id());
		assertThat(row.deadline()).isEqualTo(running);
		Deadline paused = running.pause(PauseReason.WAITING_FOR_PARTS, at("2026-03-02T10:00:00.123456+08:00"),
				at("2026-03-02T10:05:00+08:00"));
		assertThat(updated(row, paused)).isEqualTo(paused);
		Deadline resumed = paused.resume(at("2026-03-02T11:00:00+08:00"), at("2026-03-02T11:30:00+08:00"), fourHours,
				working);
		assertThat(resumed.dueAt()).isNotEqualTo(resumed.provenDueAt());
		assertThat(updated(current(), resumed)).isEqualTo(resumed);
		Deadline again = resumed.pause(PauseReason.WEATHER, at("2026-03-02T14:00:00+08:00"),
				at("2026-03-02T14:00:00+08:00"));
		assertThat(updated(current(), again)).isEqualTo(again);
		WorkCalendars calendars = CalendarRows.all(this.connection);
		assertThat(calendars.of(current().deadline(), PROJECT).version()).isEqualTo(calendar.version());
	}

	@Test
	void aReclassifiedDeadlineIsReadBackWithItsPauses() throws SQLException {
		Threshold limit = new Threshold(Sample.id("complete"), null, Scope.of(CaseKind.REPAIR), Clock.COMPLETE,
				new Limit.Within(Duration.ofHours(4)), Source.CONTRACT, "第九条", false, Sample.SINCE_2020);
		ThresholdRows.insert(this.connection, TENANT, limit, "admin", "");
		Deadline next = Deadline
			.start(COMPLETE, at("2026-03-02T09:00:00+08:00"), Sample.SHANGHAI, new Thresholds(List.of(limit)))
			.pause(PauseReason.WAITING_FOR_PARTS, at("2026-03-02T10:00:00+08:00"), at("2026-03-02T10:00:00+08:00"))
			.reclassify(new Promise(Clock.COMPLETE, Scope.repair(Urgency.EMERGENCY, Area.PUBLIC), null),
					at("2026-03-02T10:30:00+08:00"), new Thresholds(List.of(limit)), Sample.SHANGHAI)
			.next();
		assertThat(stored(next).deadline()).isEqualTo(next);
	}

	@Test
	void case15TheCycleBeforeAReopeningIsKept() throws SQLException {
		Instant then = at("2026-03-02T08:00:00+08:00");
		DeadlineRows.Row first = stored(unmeasured().stop(then, then));
		Subject reopened = new Subject(SubjectKind.REPAIR, REPAIR.id(), PROJECT, "水电", 2);
		DeadlineRows.insert(this.connection, TENANT, UUID.randomUUID(), reopened, unmeasured());
		List<DeadlineRows.Row> both = DeadlineRows.of(this.connection, REPAIR.id());
		assertThat(both).extracting((row) -> row.subject().cycle()).containsExactly(1, 2);
		assertThat(both.getFirst()).isEqualTo(first);
	}

	private CalendarRows.Row calendar(@Nullable UUID project, Period effective, WorkWeek week, PublicHolidays holidays,
			Map<LocalDate, WorkDay.Own> own) throws SQLException {
		CalendarRows.Row row = new CalendarRows.Row(project, effective,
				new WorkCalendar.Version(UUID.randomUUID(), week, holidays, own));
		CalendarRows.insert(this.connection, TENANT, row, "admin", "");
		return row;
	}

	private DeadlineRows.Row current() throws SQLException {
		return DeadlineRows.of(this.connection, REPAIR.id()).getFirst();
	}

	private static Deadline unmeasured() {
		return Deadline.start(Sample.ARRIVE, at("2026-03-02T08:00:00+08:00"), Sample.SHANGHAI,
				new Thresholds(List.of()));
	}

	private void insert(Deadline deadline) throws SQLException {
		Subject another = new Subject(SubjectKind.REPAIR, UUID.randomUUID(), PROJECT, "水电", 1);
		DeadlineRows.insert(this.connection, TENANT, UUID.randomUUID(), another, deadline);
	}

	private DeadlineRows.Row stored(Deadline deadline) throws SQLException {
		run("delete from deadline_pause");
		run("delete from deadline");
		DeadlineRows.insert(this.connection, TENANT, UUID.randomUUID(), REPAIR, deadline);
		return DeadlineRows.of(this.connection, REPAIR.id()).getFirst();
	}

	private Deadline updated(DeadlineRows.Row row, Deadline deadline) throws SQLException {
		DeadlineRows.Row changed = new DeadlineRows.Row(row.id(), row.subject(), deadline, row.version());
		assertThat(DeadlineRows.update(this.connection, TENANT, changed)).isTrue();
		return DeadlineRows.of(this.connection, REPAIR.id()).getFirst().deadline();
	}

	private void run(String sql, Object... cells) throws SQLException {
		try (PreparedStatement statement = this.connection.prepareStatement(sql)) {
			Cells.bind(statement, cells);
			statement.execute();
		}
	}

}
