package io.linli.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/** Tables that somebody brings into the console, by its role. */
@Tag("G-03")
class BringingIntegrationTests {

	private static final String HOUSEHOLDS = """
			小区|楼|单元|室|交房|姓名|手机|身份
			一期|1栋|2|301|2024年5月1日|陈静|139 0000 0001|业主
			P2|1栋|2单元|302|2024-05-02 00:00:00|||
			一期|1栋||0101||刘洋|13900000002|Tenant
			三期|1栋||102|2024/5/1|||
			一期|1栋|2|301|2024/5/1|陈静||
			一期|1栋||103|5.1.2024|||
			一期|1栋||104|2024/5/1|赵敏|12|
			一期|1栋||105|2024/5/1|赵敏||房东
			一期|||106|2024/5/1|||""";

	private static Office office;

	@BeforeAll
	static void open() {
		office = new Office();
	}

	@AfterAll
	static void close() {
		office.close();
	}

	@Test
	void householdsAreTakenByTheRulesOfTheImportAndTheRestIsRefusedWithItsReason() throws Exception {
		UUID company = office.company("bring-1");
		twoProjects(company);
		Bringing<?> brought = take(company, households(), HOUSEHOLDS);
		assertThat(office.rows("""
				select p.code, h.building, h.unit, h.owner_name, h.phone, h.delivered_on from linli.household h
				  join linli.project p on p.id = h.project_id where h.tenant_id = ? order by 1, 2, 3""", company))
			.containsExactly("P1 | 1栋 | 0101 |  | +8613900000002 | 2020-02-29",
					"P1 | 1栋 | 2-301 | 陈静 | +8613900000001 | 2024-05-01", "P2 | 1栋 | 2单元302 |  | null | 2024-05-02");
		assertThat(office
			.rows("""
					select name, phone, relation, main_contact, recorded_by from linli.resident where tenant_id = ? order by 2""",
					company))
			.containsExactly("陈静 | +8613900000001 | OWNER | t | admin", "刘洋 | +8613900000002 | TENANT | t | admin");
		assertThat(brought.remarks())
			.extracting(Remark::line, Remark::column, Remark::value, (remark) -> remark.reason().kind())
			.containsExactly(said(5, "小区", "三期", Reason.Kind.NO_PROJECT), said(6, "", "", Reason.Kind.SAID_BEFORE),
					said(7, "交房", "5.1.2024", Reason.Kind.NO_DAY), said(8, "手机", "12", Reason.Kind.NO_PHONE),
					said(9, "身份", "房东", Reason.Kind.NO_CHOICE), said(10, "楼", "", Reason.Kind.MEANS_NOTHING));
		assertThat(List.of(brought.read(), brought.taken(), brought.takenAlready())).containsExactly(9L, 3L, 0L);
	}

	@Test
	void theSameTableASecondTimeAddsNothingAndNamesWhatDiffersByNow() throws Exception {
		UUID company = office.company("bring-2");
		twoProjects(company);
		take(company, households(), HOUSEHOLDS);
		String before = everything(company);
		Bringing<?> again = take(company, households(), HOUSEHOLDS.replace("139 0000 0001", "139 0000 0009"));
		assertThat(everything(company)).isEqualTo(before);
		assertThat(List.of(again.taken(), again.takenAlready())).containsExactly(0L, 3L);
		assertThat(again.remarks()).filteredOn((remark) -> remark.outcome() == Remark.Outcome.KEPT)
			.extracting(Remark::line, (remark) -> remark.reason().kind())
			.containsExactly(tuple(2L, Reason.Kind.OTHER_RESIDENT));
	}

	@Test
	void whoHasMovedOutAndIsInTheTableAgainIsNamed() throws Exception {
		UUID company = office.company("bring-moved-out");
		twoProjects(company);
		take(company, households(), HOUSEHOLDS);
		office.run(
				"update linli.resident set moved_out_on = current_date, main_contact = false where tenant_id = ? and name = '陈静'",
				company);
		Bringing<?> again = take(company, households(), HOUSEHOLDS);
		assertThat(List.of(again.taken(), again.takenAlready())).containsExactly(0L, 3L);
		assertThat(again.remarks()).filteredOn((remark) -> remark.outcome() == Remark.Outcome.KEPT)
			.extracting(Remark::line, Remark::value, (remark) -> remark.reason().kind())
			.containsExactly(tuple(2L, "陈静", Reason.Kind.OTHER_RESIDENT));
	}

	@Test
	void judgingShowsTheFirstRowsAsTheyWillBeAndWritesNothing() throws Exception {
		UUID company = office.company("bring-3");
		twoProjects(company);
		Bringing<?> judged = Bringing.of(company, households(), new Table(HOUSEHOLDS));
		judged.judge();
		assertThat(List.of(judged.read(), judged.taken())).containsExactly(9L, 3L);
		assertThat(judged.first()).hasSize(3)
			.first()
			.isEqualTo(new EnumMap<>(Map.of(Part.PROJECT, "P1", Part.BUILDING, "1栋", Part.UNIT, "2-301",
					Part.DELIVERED_ON, "2024-05-01", Part.RESIDENT, "陈静", Part.PHONE, "+8613900000001", Part.RELATION,
					"OWNER", Part.MOVED_IN_ON, "")));
		assertThat(office.number("select count(*) from linli.household where tenant_id = ?", company)).isZero();
	}

	@Test
	void whatWasCutOffAfterAPortionGoesOnWhereItWas() throws Exception {
		UUID company = office.company("bring-4");
		twoProjects(company);
		StringBuilder rows = new StringBuilder("小区|楼|单元|室|交房|姓名|手机|身份\n");
		for (int room = 1; room <= Bringing.PORTION + 20; room++) {
			rows.append("P1|1栋||").append(room).append("|2024/5/1|住户").append(room).append("||\n");
		}
		Bringing<?> cut = Bringing.of(company, households(), new Table(rows.toString()));
		try (Connection connection = console()) {
			assertThat(cut.take(connection)).isTrue();
			connection.commit();
			assertThat(cut.take(connection)).isTrue();
			connection.rollback();
		}
		assertThat(office.number("select count(*) from linli.household where tenant_id = ?", company))
			.isEqualTo(Bringing.PORTION);
		Bringing<?> again = take(company, households(), rows.toString());
		assertThat(List.of(again.taken(), again.takenAlready())).containsExactly(20L, (long) Bringing.PORTION);
		assertThat(office.number("select count(*) from linli.resident where tenant_id = ?", company))
			.isEqualTo(Bringing.PORTION + 20);
	}

	@Test
	void projectsAreTakenWithTheirLevelAndThoseThatAreThereStay() throws Exception {
		UUID company = office.company("bring-5");
		UUID level = UUID.randomUUID();
		office.run("insert into linli.contract_level (tenant_id, id, label, rank) values (?, ?, '一级', 1)", company,
				level);
		String list = """
				编号|名称|城市|时区|等级|起
				P1|一期|上海||一级|2024-01-01
				P2|二期||Asia/Urumqi||
				P3|三期|杭州|UTC+8||
				P4|四期|杭州||特级|
				P1|五期|杭州|||""";
		Bringing<?> brought = take(company, projects(level), list);
		assertThat(office.rows("""
				select p.code, p.name, p.city, p.time_zone, lower(l.effective), l.set_by from linli.project p
				  left join linli.project_level l on l.project_id = p.id where p.tenant_id = ? order by 1""", company))
			.containsExactly("P1 | 一期 | 上海 | Asia/Shanghai | 2024-01-01 | admin",
					"P2 | 二期 | 苏州 | Asia/Urumqi | null | null");
		assertThat(brought.remarks()).extracting(Remark::line, (remark) -> remark.reason().sentence())
			.containsExactly(tuple(4L, "is no time zone such as Asia/Shanghai"),
					tuple(5L, "is no contract level of the company"), tuple(6L, "is the key of line 2 already"));
		Bringing<?> again = take(company, projects(level),
				"编号|名称|城市|时区|等级|起\nP1|一号园|上海||一级|\nP2|二期|苏州|Asia/Urumqi|一级|");
		assertThat(List.of(again.taken(), again.takenAlready())).as("P2 has got its first level")
			.containsExactly(1L, 1L);
		assertThat(again.remarks()).extracting((remark) -> remark.reason().kind())
			.containsExactly(Reason.Kind.OTHER_PROJECT);
		assertThat(office.rows("select name from linli.project where tenant_id = ? order by code", company))
			.containsExactly("一期", "二期");
	}

	@Test
	void aRowThatIsRefusedIsNobodyElsesFirst() throws Exception {
		UUID company = office.company("bring-9");
		twoProjects(company);
		Bringing<?> brought = take(company, households(), """
				小区|楼|单元|室|交房|姓名|手机|身份
				P1|1栋||101|2024/5/1|陈静|12|
				P1|1栋||101|2024/5/1|陈静|13900000001|
				P1|1栋||101|2024/5/1|陈静||""");
		assertThat(brought.taken()).isEqualTo(1);
		assertThat(brought.remarks()).extracting(Remark::line, (remark) -> remark.reason().sentence())
			.containsExactly(tuple(2L, "is no telephone number"), tuple(4L, "is the same resident as line 3"));
	}

	@Test
	void telephonesAreReadWithAndWithoutTheirCountry() throws Exception {
		UUID company = office.company("bring-10");
		twoProjects(company);
		take(company, households(), """
				小区|楼|单元|室|交房|姓名|手机|身份
				P1|1栋||101|2024/5/1|甲|8613900000001|
				P1|1栋||102|2024/5/1|乙|0086 139-0000-0001|
				P1|1栋||103|2024/5/1|丙|0571-88888888|
				P1|1栋||104|2024/5/1|丁|0049 30 1234567|
				P1|1栋||105|2024/5/1|戊|+8613900000001|""");
		assertThat(office.rows("select phone from linli.resident where tenant_id = ? order by name", company))
			.containsExactlyInAnyOrder("+8613900000001", "+8613900000001", "+8657188888888", "+49301234567",
					"+8613900000001");
	}

	@Test
	void aProjectThatIsThereGetsNoLevelOfThePast() throws Exception {
		UUID company = office.company("bring-11");
		UUID level = UUID.randomUUID();
		office.run("insert into linli.contract_level (tenant_id, id, label, rank) values (?, ?, '一级', 1)", company,
				level);
		twoProjects(company);
		Bringing<?> brought = take(company, projects(level), """
				编号|名称|城市|时区|等级|起
				P1|P1|上海||一级|2024-01-01
				P2|P2|上海||一级|2999-01-01""");
		assertThat(office.rows("""
				select p.code, lower(l.effective) from linli.project_level l
				  join linli.project p on p.id = l.project_id where p.tenant_id = ?""", company))
			.containsExactly("P2 | 2999-01-01");
		assertThat(brought.remarks()).filteredOn((remark) -> remark.reason().kind() == Reason.Kind.LEVEL_OF_THE_PAST)
			.extracting(Remark::line, Remark::outcome)
			.containsExactly(tuple(2L, Remark.Outcome.KEPT));
	}

	@Test
	void whoeverBringsResidentsInCannotReadThem() throws Exception {
		UUID company = office.company("bring-6");
		twoProjects(company);
		take(company, households(), HOUSEHOLDS);
		for (String columns : List.of("name from resident", "phone from resident", "owner_name from household",
				"phone from household")) {
			try (Connection connection = console()) {
				BatchWriter.enter(connection, company);
				assertThatExceptionOfType(SQLException.class).as(columns)
					.isThrownBy(() -> connection.createStatement().executeQuery("select " + columns))
					.withMessageContaining("permission denied");
			}
		}
	}

	@Test
	void aTableOfOneCompanyFindsNothingOfAnother() throws Exception {
		UUID ours = office.company("bring-7");
		UUID theirs = office.company("bring-8");
		twoProjects(ours);
		twoProjects(theirs);
		take(ours, households(), HOUSEHOLDS);
		assertThat(take(theirs, households(), HOUSEHOLDS).taken()).isEqualTo(3);
		assertThat(office.number("select count(*) from linli.household where tenant_id = ?", ours)).isEqualTo(3);
	}

	private static Tuple said(long line, String column, String value, Reason.Kind kind) {
		return tuple(line, column, value, kind);
	}

	private static HouseholdColumns households() {
		return new HouseholdColumns(
				Map.of(Part.PROJECT, "小区", Part.BUILDING, "楼", Part.ENTRANCE, "单元", Part.UNIT, "室", Part.DELIVERED_ON,
						"交房", Part.RESIDENT, "姓名", Part.PHONE, "手机", Part.RELATION, "身份"),
				Map.of("P1", "P1", "一期", "P1", "P2", "P2"), null, DayOrder.YEAR_FIRST, LocalDate.of(2020, 2, 29),
				Relation.OWNER, "admin");
	}

	private static ProjectColumns projects(@Nullable UUID level) {
		return new ProjectColumns(
				Map.of(Part.CODE, "编号", Part.NAME, "名称", Part.CITY, "城市", Part.TIME_ZONE, "时区", Part.LEVEL, "等级",
						Part.LEVEL_SINCE, "起"),
				"苏州", Sample.SHANGHAI, (level != null) ? Map.of("一级", level) : Map.of(), null, DayOrder.YEAR_FIRST,
				"admin");
	}

	private static void twoProjects(UUID company) throws SQLException {
		office.project(company, "P1", "Asia/Shanghai");
		office.project(company, "P2", "Asia/Shanghai");
	}

	private static Bringing<?> take(UUID company, Columns columns, String table) throws Exception {
		Bringing<?> bringing = Bringing.of(company, columns, new Table(table));
		try (Connection connection = console()) {
			boolean more = true;
			while (more) {
				more = bringing.take(connection);
				connection.commit();
			}
		}
		return bringing;
	}

	private static Connection console() throws SQLException {
		Connection connection = office.postgres.as("linli_console").getConnection();
		connection.setAutoCommit(false);
		return connection;
	}

	private static String everything(UUID company) throws SQLException {
		return office.rows("select * from linli.household where tenant_id = ? order by id", company).toString()
				+ office.rows("select * from linli.resident where tenant_id = ? order by id", company);
	}

}
