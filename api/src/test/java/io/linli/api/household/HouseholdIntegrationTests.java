package io.linli.api.household;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import io.linli.api.Answer;
import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.api.graphql.GlobalId;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("G-03")
class HouseholdIntegrationTests {

	private static final String PROJECT = new GlobalId("Project", ApiDatabase.project(ApiDatabase.JINXIU)).encode();

	private static final String RESIDENT = """
			resident { id version name phone relation movedInOn movedOutOn mainContact recordedBy
			           changes { kind name phone relation movedInOn movedOutOn mainContact reason recordedBy }
			           household { id version ownerName phone mainContact { id name } residents { id name } } }""";

	private final Api.Client manager = Api.shared().as(Role.PROJECT_MANAGER, ApiDatabase.JINXIU);

	private final Api.Client receptionist = Api.shared().as(Role.RECEPTIONIST, ApiDatabase.JINXIU);

	@Test
	void theGroupsCompanyHasProjectsTheseBuildingsHouseholdsAndResidents() {
		String household = household(building());
		moved(household,
				Map.of("name", "陈静", "phone", "+8613900000001", "relation", "OWNER", "movedInOn", "2024-06-01"));
		Answer whole = this.receptionist.ask("""
				query($id: ID!) { household(id: $id) {
				  unit building deliveredOn ownerName residents { name relation movedInOn } mainContact { name }
				  buildingRecord { name code floors entrances id householdCount
				    project { code company } } } }""", Map.of("id", household)).at("/household");
		assertThat(whole.text("/buildingRecord/project/company")).isEqualTo("锦绣物业");
		assertThat(whole.text("/buildingRecord/project/code")).isEqualTo("P1");
		assertThat(whole.number("/buildingRecord/floors")).isEqualTo(18);
		assertThat(whole.number("/buildingRecord/householdCount")).isEqualTo(1);
		assertThat(whole.text("/building")).isEqualTo(whole.text("/buildingRecord/name"));
		assertThat(this.receptionist
			.ask("query($b: ID!) { householdsOfBuilding(buildingId: $b) { nodes { unit } } }",
					Map.of("b", whole.text("/buildingRecord/id")))
			.each("/householdsOfBuilding/nodes", "unit")).containsExactly("1单元101");
		assertThat(whole.each("/residents", "name")).containsExactly("陈静");
		assertThat(whole.text("/mainContact/name")).isEqualTo("陈静");
		assertThat(whole.text("/ownerName")).isEqualTo("陈静");
		Answer company = this.receptionist.ask("{ company { alias name groupName } }").at("/company");
		assertThat(company.text("/groupName")).isEqualTo("安居物业集团");
		assertThat(company.text("/name")).isEqualTo("锦绣物业");
		assertThat(company.text("/alias")).isEqualTo("jinxiu");
		assertThat(paged("buildings(projectId: $id", PROJECT, "code"))
			.contains(whole.text("/buildingRecord/code"), "1栋")
			.doesNotHaveDuplicates();
	}

	@Test
	void theHouseholdsOfABuildingComePageByPageToTheLast() {
		Answer building = building();
		List<String> units = IntStream.range(0, 205).mapToObj((number) -> "1单元%04d".formatted(number)).toList();
		UUID key = GlobalId.decode(building.text("/building/id")).orElseThrow().key();
		for (String unit : units) {
			ApiDatabase.shared()
				.admin()
				.sql("""
						insert into linli.household (tenant_id, id, project_id, building_id, building, unit, owner_name, delivered_on)
						select tenant_id, gen_random_uuid(), project_id, id, name, ?, '', '2024-05-01' from linli.building where id = ?""")
				.params(unit, key)
				.update();
		}
		assertThat(paged("householdsOfBuilding(buildingId: $id", building.text("/building/id"), "unit"))
			.isEqualTo(units);
	}

	private List<String> paged(String field, String id, String shown) {
		List<String> all = new ArrayList<>();
		Map<String, Object> variables = new HashMap<>(Map.of("id", id));
		String name = field.substring(0, field.indexOf('('));
		Answer page;
		do {
			page = this.receptionist.ask(
					"query($id: ID!, $after: String) { %s, first: 100, after: $after) { nodes { %s } pageInfo { hasNextPage endCursor } } }"
						.formatted(field, shown),
					variables)
				.at("/" + name);
			all.addAll(page.each("/nodes", shown));
			variables.put("after", page.text("/pageInfo/endCursor"));
		}
		while (page.text("/pageInfo/hasNextPage").equals("true"));
		return all;
	}

	@Test
	void everybodyHasOneMainContactAndTheFirstWhoMovesInIsIt() {
		String household = household(building());
		Answer owner = moved(household, Map.of("name", "陈静", "phone", "+8613900000001", "relation", "OWNER"));
		Answer tenant = moved(household, Map.of("name", "刘洋", "phone", "+8613900000002", "relation", "TENANT"));
		assertThat(owner.text("/resident/mainContact")).isEqualTo("true");
		assertThat(tenant.text("/resident/mainContact")).isEqualTo("false");
		assertThat(tenant.text("/resident/household/phone")).isEqualTo("+8613900000001");

		Answer named = changed("nameMainContact", tenant, Map.of());
		assertThat(named.text("/resident/household/mainContact/name")).isEqualTo("刘洋");
		assertThat(named.text("/resident/household/phone")).isEqualTo("+8613900000002");
		assertThat(named.text("/resident/household/ownerName")).isEqualTo("陈静");
		assertThat(changed("nameMainContact", named, Map.of()).refusals()).containsExactly("WRONG_STATE");
		Answer former = read(owner);
		assertThat(former.text("/mainContact")).isEqualTo("false");
		assertThat(former.each("/changes", "kind")).containsExactly("MAIN_CONTACT");
		assertThat(former.text("/changes/0/mainContact")).isEqualTo("true");

		Answer wife = moved(household,
				Map.of("name", "周敏", "relation", "FAMILY", "mainContact", true, "movedInOn", "2025-01-01"));
		assertThat(wife.text("/resident/household/mainContact/name")).isEqualTo("周敏");
		assertThat(wife.isNull("/resident/household/phone")).isTrue();
		Answer left = changed("moveOut", wife, Map.of("movedOutOn", "2025-03-01"));
		assertThat(left.isNull("/resident/household/mainContact")).isTrue();
		assertThat(changed("nameMainContact", left, Map.of()).refusals()).containsExactly("WRONG_STATE");
	}

	@Test
	void whatStoodInARecordBeforeStaysOnRecord() {
		String household = household(building());
		Answer tenant = moved(household,
				Map.of("name", "刘样", "phone", "+8613900000002", "relation", "TENANT", "movedInOn", "2025-03-01"));
		Answer corrected = changed("correctResident", tenant, Map.of("name", "刘洋", "phone", "+8613900000003",
				"relation", "TENANT", "movedInOn", "2025-03-02", "reason", "身份证核对"));
		assertThat(corrected.refusals()).isEmpty();
		Answer left = changed("moveOut", corrected, Map.of("movedOutOn", "2026-02-28")).at("/resident");
		assertThat(left.text("/name")).isEqualTo("刘洋");
		assertThat(left.text("/movedOutOn")).isEqualTo("2026-02-28");
		assertThat(left.each("/changes", "kind")).containsExactly("CORRECTED", "MOVED_OUT");
		assertThat(left.each("/changes", "name")).containsExactly("刘样", "刘洋");
		assertThat(left.each("/changes", "phone")).containsExactly("+8613900000002", "+8613900000003");
		assertThat(left.each("/changes", "movedInOn")).containsExactly("2025-03-01", "2025-03-02");
		assertThat(left.text("/changes/0/reason")).isEqualTo("身份证核对");
		assertThat(left.text("/changes/0/recordedBy")).startsWith("receptionist");
		assertThat(changed("moveOut", corrected, Map.of("movedOutOn", "2026-02-28")).refusals())
			.containsExactly("STALE_VERSION");
	}

	@Test
	void nobodyLeavesTwiceOrBeforeComingOrOnADayToCome() {
		Answer tenant = moved(household(building()),
				Map.of("name", "刘洋", "relation", "TENANT", "movedInOn", "2025-03-01"));
		assertThat(changed("moveOut", tenant, Map.of("movedOutOn", "2025-02-28")).refusals())
			.containsExactly("IMPOSSIBLE_TIME");
		String toCome = LocalDate.now(ZoneOffset.UTC).plusDays(2).toString();
		assertThat(changed("moveOut", tenant, Map.of("movedOutOn", toCome)).refusals())
			.containsExactly("IMPOSSIBLE_TIME");
		Answer left = changed("moveOut", tenant, Map.of("movedOutOn", "2025-03-01"));
		assertThat(left.refusals()).isEmpty();
		assertThat(changed("moveOut", left, Map.of("movedOutOn", "2025-03-02")).refusals())
			.containsExactly("WRONG_STATE");
		assertThat(changed("correctResident", left,
				Map.of("name", "刘洋", "relation", "TENANT", "movedInOn", "2025-03-02", "reason", "x"))
			.refusals()).containsExactly("IMPOSSIBLE_TIME");
	}

	@Test
	void whoeverWasWrittenDownAsAnOwnerByMistakeIsNamedAsOneNoLonger() {
		String household = household(building());
		Answer mistaken = moved(household, Map.of("name", "李四", "relation", "OWNER", "movedInOn", "2025-01-01"));
		assertThat(mistaken.text("/resident/household/ownerName")).isEqualTo("李四");
		Answer corrected = changed("correctResident", mistaken,
				Map.of("name", "李四", "relation", "TENANT", "movedInOn", "2025-01-01", "reason", "租户，非业主"));
		assertThat(corrected.text("/resident/household/ownerName")).isEmpty();
	}

	@Test
	void theOwnerWhoFollowsIsTheOneThatTheHouseholdNames() {
		String household = household(building());
		Answer first = moved(household, Map.of("name", "陈静", "relation", "OWNER", "movedInOn", "2020-01-01"));
		assertThat(changed("moveOut", first, Map.of("movedOutOn", "2026-01-31")).text("/resident/household/ownerName"))
			.isEmpty();
		Answer second = moved(household, Map.of("name", "吴磊", "relation", "OWNER", "movedInOn", "2026-02-01"));
		assertThat(second.text("/resident/household/ownerName")).isEqualTo("吴磊");
		assertThat(second.each("/resident/household/residents", "name")).containsExactly("陈静", "吴磊");
	}

	@Test
	void aBuildingIsCorrectedAndTheAddressesOfItsHouseholdsFollow() {
		Answer building = building();
		String household = household(building);
		String name = building.text("/building/name") + "座";
		Answer corrected = this.manager.mutate("correctBuilding", "building { id name floors version }",
				input(Map.of("buildingId", building.text("/building/id"), "expectedVersion", 0, "code",
						building.text("/building/code"), "name", name, "floors", 20)));
		assertThat(corrected.number("/building/floors")).isEqualTo(20);
		assertThat(this.manager.ask("query($id: ID!) { household(id: $id) { building } }", Map.of("id", household))
			.text("/household/building")).isEqualTo(name);
		assertThat(this.manager
			.mutate("correctBuilding", "building { id }",
					input(Map.of("buildingId", building.text("/building/id"), "expectedVersion", 1, "code", "x-" + name,
							"name", "1栋")))
			.refusals()).containsExactly("INVALID");
		assertThat(this.manager
			.mutate("addBuilding", "building { id }",
					input(Map.of("projectId", PROJECT, "code", "y-" + name, "name", name)))
			.refusals()).containsExactly("INVALID");
		assertThat(
				this.manager
					.mutate("addBuilding", "building { id }",
							input(Map.of("projectId", PROJECT, "code", "z-" + name, "name", "z-" + name, "floors",
									301)))
					.refusals())
			.containsExactly("INVALID");
	}

	@Test
	void aHouseholdIsCorrectedWithinItsProject() {
		Answer building = building();
		String household = household(building);
		String other = building().text("/building/id");
		Answer corrected = this.manager.mutate("correctHousehold", "household { version unit buildingRecord { id } }",
				input(Map.of("householdId", household, "expectedVersion", 0, "buildingId", other, "unit", "2单元201",
						"deliveredOn", "2024-05-01")));
		assertThat(corrected.text("/household/buildingRecord/id")).isEqualTo(other);
		assertThat(corrected.text("/household/unit")).isEqualTo("2单元201");
		assertThat(this.manager
			.mutate("addHousehold", "household { id }",
					input(Map.of("buildingId", other, "unit", "2单元201", "deliveredOn", "2024-05-01")))
			.refusals()).containsExactly("INVALID");
	}

	@Test
	void aHouseholdThatNamesNoBuildingStandsInThatOfItsAddress() {
		UUID key = UUID.randomUUID();
		ApiDatabase.shared()
			.admin()
			.sql("""
					insert into linli.household (tenant_id, id, project_id, building, unit, owner_name, delivered_on)
					values (?, ?, ?, ?, '101', '赵敏', '2024-05-01')""")
			.params(ApiDatabase.JINXIU, key, ApiDatabase.project(ApiDatabase.JINXIU), "旧台账" + key)
			.update();
		Answer found = this.manager.ask(
				"query($id: ID!) { household(id: $id) { buildingRecord { name code recordedBy } } }",
				Map.of("id", new GlobalId("Household", key).encode()));
		assertThat(found.text("/household/buildingRecord/name")).isEqualTo("旧台账" + key);
		assertThat(found.text("/household/buildingRecord/recordedBy")).isEqualTo("system");
	}

	@Test
	void residentsAreFoundByTheirTelephone() {
		String phone = "+86139" + "%08d".formatted(Math.floorMod(UUID.randomUUID().hashCode(), 100_000_000));
		Answer tenant = moved(household(building()), Map.of("name", "刘洋", "phone", phone, "relation", "TENANT"));
		assertThat(found(phone, false)).containsExactly(tenant.text("/resident/id"));
		changed("moveOut", tenant, Map.of("movedOutOn", "2026-02-28"));
		assertThat(found(phone, false)).isEmpty();
		assertThat(found(phone, true)).containsExactly(tenant.text("/resident/id"));
	}

	@Test
	@Tag("D-24")
	void aHouseholdLeadsToAllOfItsRecords() {
		String household = household(building());
		Map<String, Object> place = Map.of("projectId", PROJECT, "householdId", household);
		this.receptionist.mutate("recordComplaint", "complaint { id }", input(place,
				Map.of("category", "噪音", "receivingDepartment", "物业公司", "summary", "装修噪音", "channel", "PHONE")));
		this.receptionist.mutate("recordRepairRequest", "repairRequest { id }", input(place,
				Map.of("category", "水电", "fault", "漏水", "urgency", "GENERAL", "area", "PRIVATE", "channel", "PHONE")));
		this.receptionist.mutate("applyForRenovation", "renovation { id }",
				input(place, Map.of("category", "局部", "works", "厨房", "applicant", "陈静", "contractor", "宏图装饰")));
		this.receptionist.mutate("recordHomeVisit", "homeVisit { id }", input(place, Map.of("satisfaction", 5)));
		this.receptionist.mutate("completeService", "agreedService { id }",
				input(place, Map.of("kind", "OTHER", "description", "代收快递")));
		Answer file = this.receptionist
			.ask("""
					query($id: ID!) { householdComplaints(householdId: $id) { nodes { summary } }
					  householdRepairRequests(householdId: $id) { nodes { fault } } ownerFile(householdId: $id) { nodes { works } }
					  householdVisits(householdId: $id) { satisfaction } householdServices(householdId: $id) { description } }""",
					Map.of("id", household));
		assertThat(file.each("/householdComplaints/nodes", "summary")).containsExactly("装修噪音");
		assertThat(file.each("/householdRepairRequests/nodes", "fault")).containsExactly("漏水");
		assertThat(file.each("/ownerFile/nodes", "works")).containsExactly("厨房");
		assertThat(file.each("/householdVisits", "satisfaction")).containsExactly("5");
		assertThat(file.each("/householdServices", "description")).containsExactly("代收快递");
	}

	@Test
	void whoIsShownOnlyAMaskMayListResidentsButNotTryOutTheirTelephones() {
		moved(household(building()), Map.of("name", "陈静", "phone", "+8613900000077", "relation", "OWNER"));
		Api.Client administrator = Api.shared().as(Role.TENANT_ADMIN, ApiDatabase.JINXIU);
		String document = "query($p: ID!, $phone: PhoneNumber) { residents(projectId: $p, phone: $phone) { nodes { phone } } }";
		Answer refused = administrator.ask(document, Map.of("p", PROJECT, "phone", "+8613900000077"));
		assertThat(refused.errors()).containsExactly("FORBIDDEN");
		Map<String, Object> all = new HashMap<>(Map.of("p", PROJECT));
		all.put("phone", null);
		assertThat(administrator.ask(document, all).errors()).isEmpty();
		assertThat(found("+8613900000077", false)).hasSize(1);
	}

	@Test
	void aWorkerSeesTheAddressAndNobodyWhoLivesThere() {
		Api.Client worker = Api.shared().as(Role.MAINTENANCE_WORKER, ApiDatabase.JINXIU);
		String household = household(building());
		Answer node = worker.ask("query($id: ID!) { node(id: $id) { ... on Household { unit residents { name } } } }",
				Map.of("id", household));
		assertThat(node.errors()).containsExactly("FORBIDDEN");
		assertThat(node.text("/node/unit")).isEqualTo("1单元101");
		assertThat(node.isNull("/node/residents")).isTrue();
	}

	private List<String> found(String phone, boolean gone) {
		return this.receptionist.ask(
				"query($p: ID!, $phone: PhoneNumber, $gone: Boolean!) { residents(projectId: $p, phone: $phone, gone: $gone) { nodes { id } } }",
				Map.of("p", PROJECT, "phone", phone, "gone", gone))
			.each("/residents/nodes", "id");
	}

	private Answer building() {
		String name = "B" + UUID.randomUUID();
		return this.manager.mutate("addBuilding", "building { id code name version }",
				input(Map.of("projectId", PROJECT, "code", name, "name", name, "floors", 18, "entrances", 2)));
	}

	private String household(Answer building) {
		return this.manager
			.mutate("addHousehold", "household { id }",
					input(Map.of("buildingId", building.text("/building/id"), "unit", "1单元101", "deliveredOn",
							"2024-05-01")))
			.text("/household/id");
	}

	private Answer moved(String household, Map<String, Object> who) {
		return this.receptionist.mutate("moveIn", RESIDENT, input(Map.of("householdId", household), who));
	}

	private Answer changed(String mutation, Answer resident, Map<String, Object> more) {
		return this.receptionist.mutate(mutation, RESIDENT, input(more, Map.of("residentId",
				resident.text("/resident/id"), "expectedVersion", resident.number("/resident/version"))));
	}

	private Answer read(Answer resident) {
		return this.receptionist
			.ask("query($id: ID!) { node(id: $id) { ... on Resident { mainContact changes { kind mainContact } } } }",
					Map.of("id", resident.text("/resident/id")))
			.at("/node");
	}

	private static Map<String, Object> input(Map<String, Object> first, Map<String, Object> more) {
		Map<String, Object> input = input(first);
		input.putAll(more);
		return input;
	}

	private static Map<String, Object> input(Map<String, Object> more) {
		Map<String, Object> input = new HashMap<>(more);
		input.put("idempotencyKey", UUID.randomUUID().toString());
		return input;
	}

}
