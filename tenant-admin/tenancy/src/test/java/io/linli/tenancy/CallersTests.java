package io.linli.tenancy;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CallersTests {

	private static final UUID JINXIU = UUID.fromString("a1000000-0000-4000-8000-000000000001");

	private static final UUID HEYUAN = UUID.fromString("a2000000-0000-4000-8000-000000000002");

	@Test
	void aMemberOfOneOrganizationIsItsStaff() {
		Caller caller = Callers.of(claims(Map.of("jinxiu", Map.of("id", JINXIU.toString())), "receptionist"), null);
		assertThat(caller).isInstanceOfSatisfying(Caller.Staff.class, (staff) -> {
			assertThat(staff.tenantId()).isEqualTo(JINXIU);
			assertThat(staff.name()).isEqualTo("wang");
			assertThat(staff.roles()).containsExactly(Role.RECEPTIONIST);
		});
	}

	@Test
	void aGroupManagerActsForTheGroup() {
		Caller caller = Callers.of(claims(Map.of("anju", Map.of("id", JINXIU.toString())), "group-manager"), null);
		assertThat(caller).isInstanceOfSatisfying(Caller.GroupManager.class,
				(manager) -> assertThat(manager.groupId()).isEqualTo(JINXIU));
	}

	@Test
	void aGroupManagerHasNoOtherRoleBeside() {
		Caller caller = Callers
			.of(claims(Map.of("anju", Map.of("id", JINXIU.toString())), "group-manager", "receptionist"), null);
		assertThat(caller.roles()).containsExactly(Role.GROUP_MANAGER);
	}

	@Test
	void aMemberOfSeveralHasToChooseOneOfTheirs() {
		var claims = claims(
				Map.of("jinxiu", Map.of("id", JINXIU.toString()), "heyuan", Map.of("id", HEYUAN.toString())),
				"receptionist");
		assertRefused(claims, null, Refusal.ORGANIZATION_REQUIRED);
		assertRefused(claims, " ", Refusal.ORGANIZATION_REQUIRED);
		assertRefused(claims, "haitang", Refusal.FORBIDDEN_ORGANIZATION);
		assertThat(Callers.of(claims, "heyuan").organization()).isEqualTo(new Organization("heyuan", HEYUAN));
	}

	@Test
	void claimsWithoutAUsableOrganizationNameNobody() {
		assertRefused(Map.of("sub", "1"), null, Refusal.NO_ORGANIZATION);
		assertRefused(claims(Map.of(), "receptionist"), "jinxiu", Refusal.NO_ORGANIZATION);
		assertRefused(claims(List.of("jinxiu"), "receptionist"), null, Refusal.NO_ORGANIZATION);
		assertRefused(claims(Map.of("jinxiu", Map.of()), "receptionist"), null, Refusal.NO_ORGANIZATION);
		assertRefused(claims(Map.of("jinxiu", Map.of("id", "1-1-1-1-1")), "receptionist"), null,
				Refusal.NO_ORGANIZATION);
	}

	@Test
	void anOrganizationThatWasMadeAgainIsTheCompanyThatItNamesOrNobody() {
		var again = Map.of("id", HEYUAN.toString(), "linli_company", List.of(JINXIU.toString()), "linli_onboarding",
				List.of("1"));
		assertThat(Callers.of(claims(Map.of("jinxiu", again), "receptionist"), null).organization())
			.isEqualTo(new Organization("jinxiu", JINXIU));
		for (var nothing : List.of(List.of(), List.of("1-1-1-1-1"), List.of(List.of()))) {
			var unusable = Map.of("id", HEYUAN.toString(), "linli_company", nothing);
			assertRefused(claims(Map.of("jinxiu", unusable), "receptionist"), null, Refusal.NO_ORGANIZATION);
		}
	}

	@Test
	void rolesThatWeDoNotKnowCountForNothing() {
		Caller caller = Callers.of(claims(Map.of("jinxiu", Map.of("id", JINXIU.toString())), "offline_access"), null);
		assertThat(caller.roles()).isEmpty();
	}

	@Test
	void claimsWithoutASubjectNameNobody() {
		assertRefused(Map.of("linli_organizations", Map.of("jinxiu", Map.of("id", JINXIU.toString()))), null,
				Refusal.UNAUTHENTICATED);
	}

	private static Map<String, Object> claims(Object organizations, String... roles) {
		return Map.of("sub", "1", "preferred_username", "wang", "linli_organizations", organizations, "realm_access",
				Map.of("roles", List.of(roles)));
	}

	private static void assertRefused(Map<String, Object> claims, String choice, Refusal refusal) {
		assertThatThrownBy(() -> Callers.of(claims, choice)).isInstanceOfSatisfying(CallerRefusedException.class,
				(ex) -> assertThat(ex.refusal()).isEqualTo(refusal));
	}

}
