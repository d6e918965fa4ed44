package io.linli.tenancy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

import static org.assertj.core.api.Assertions.assertThat;

class StandingsTests {

	private static final UUID COMPANY = UUID.fromString("a1000000-0000-4000-8000-000000000001");

	private static final UUID OTHER = UUID.fromString("a2000000-0000-4000-8000-000000000002");

	private static final Instant END = Instant.parse("2026-11-29T08:05:00Z");

	private final TestIssuer issuer = TestIssuer.start();

	private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-29T08:00:00Z"));

	private final Standings standings = new Standings(this.issuer.issuer(), this.now::get);

	private final String token = token("li", List.of(Role.RECEPTIONIST, Role.PROJECT_MANAGER), COMPANY);

	@AfterEach
	void leave() {
		this.issuer.close();
	}

	@Test
	void whoeverIsAsBeforeStays() {
		assertThat(standing()).isEqualTo(Standing.KEPT);
	}

	@Test
	void anotherRoleTakesNothingAway() {
		this.issuer.sayInstead(this.token, token("li", List.of(Role.values()), COMPANY));
		assertThat(standing()).as("a group manager is no member of staff").isEqualTo(Standing.LOST);
		this.issuer.sayInstead(this.token,
				token("li", List.of(Role.RECEPTIONIST, Role.PROJECT_MANAGER, Role.TENANT_ADMIN), COMPANY));
		assertThat(standing()).isEqualTo(Standing.KEPT);
	}

	@Test
	void aRoleThatWasTakenAwayIsSeen() {
		this.issuer.sayInstead(this.token, token("li", List.of(Role.RECEPTIONIST), COMPANY));
		assertThat(standing()).isEqualTo(Standing.LOST);
	}

	@Test
	void aCompanyThatWasClosedOrLeftIsSeen() {
		this.issuer.sayInstead(this.token, this.issuer.token("li", List.of(Role.RECEPTIONIST), Map.of()));
		assertThat(standing()).isEqualTo(Standing.LOST);
		this.issuer.sayInstead(this.token, token("li", List.of(Role.RECEPTIONIST, Role.PROJECT_MANAGER), OTHER));
		assertThat(standing()).as("another company by the same name").isEqualTo(Standing.LOST);
	}

	@Test
	void whoeverIsSignedOutOrSomebodyElseHasLost() {
		this.issuer.sayInstead(this.token, "");
		assertThat(standing()).isEqualTo(Standing.LOST);
		this.issuer.sayInstead(this.token, token("wang", List.of(Role.RECEPTIONIST, Role.PROJECT_MANAGER), COMPANY));
		assertThat(standing()).isEqualTo(Standing.LOST);
	}

	@Test
	void aTokenThatHasEndedOnTheWayIsNoLoss() {
		this.issuer.sayInstead(this.token, "");
		this.now.set(END.minusSeconds(11));
		assertThat(standing()).isEqualTo(Standing.LOST);
		this.now.set(END.minusSeconds(10));
		assertThat(standing()).as("the issuer's clock may be ahead").isEqualTo(Standing.UNKNOWN);
		this.issuer.sayInstead(this.token, token("li", List.of(Role.RECEPTIONIST), COMPANY));
		assertThat(standing()).as("a role that is gone").isEqualTo(Standing.LOST);
	}

	@Test
	void whileTheIssuerIsAwayNobodyKnows() {
		this.issuer.leave();
		assertThat(standing()).isEqualTo(Standing.UNKNOWN);
	}

	@Test
	void anIssuerThatTellsNobodyIsNoReasonToEnd() {
		this.issuer.describe("{\"issuer\":\"ISSUER\",\"jwks_uri\":\"ISSUER/certs\"}");
		assertThat(standing()).isEqualTo(Standing.UNKNOWN);
	}

	private Standing standing() {
		Jwt jwt = Jwt.withTokenValue(this.token)
			.header("alg", "RS256")
			.subject(UUID.nameUUIDFromBytes("li".getBytes(StandardCharsets.UTF_8)).toString())
			.expiresAt(END)
			.build();
		return this.standings.of(jwt, new Caller.Staff(jwt.getSubject(), "li",
				Set.of(Role.RECEPTIONIST, Role.PROJECT_MANAGER), new Organization("company", COMPANY)));
	}

	private String token(String user, List<Role> roles, UUID company) {
		return this.issuer.token(user, roles, Map.of("company", company));
	}

}
