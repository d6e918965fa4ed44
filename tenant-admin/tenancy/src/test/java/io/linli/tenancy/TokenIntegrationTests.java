package io.linli.tenancy;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import com.nimbusds.jwt.JWTClaimsSet;
import com.zaxxer.hikari.HikariDataSource;
import io.linli.backing.Postgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

class TokenIntegrationTests {

	private static final List<Role> RECEPTIONIST = List.of(Role.RECEPTIONIST);

	private static final Map<String, UUID> ONE = Map.of("jinxiu", House.JINXIU);

	private static final Map<String, UUID> TWO = Map.of("jinxiu", House.JINXIU, "haitang", House.HAITANG);

	private static Postgres postgres;

	private static TestIssuer issuer;

	private static ConfigurableApplicationContext house;

	private static Visitor visitor;

	@BeforeAll
	static void open() {
		postgres = House.database();
		issuer = TestIssuer.start();
		house = House.open(postgres, issuer.issuer());
		visitor = new Visitor(House.port(house));
	}

	@AfterAll
	static void close() {
		house.close();
		issuer.close();
		postgres.close();
	}

	@Test
	void aMemberOfOneOrganizationSeesItsRowsByEveryPath() {
		HttpResponse<String> answer = visitor.ask(issuer.token("wang", RECEPTIONIST, ONE));
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).isEqualTo("jinxiu [J1, J2][J1, J2][J1, J2]");
	}

	@Test
	void aMemberOfASuspendedOrganizationIsRefusedThereAndNowhereElse() throws SQLException {
		ClosedOrganizations closed = house.getBean(ClosedOrganizations.class);
		String token = issuer.token("float", RECEPTIONIST, TWO);
		try {
			admin("insert into linli.closed_organization (id) values ('" + House.JINXIU + "')");
			closed.read();
			assertRefused(visitor.ask(token, "jinxiu"), Refusal.ORGANIZATION_CLOSED);
			assertThat(visitor.ask(token, "haitang").statusCode()).isEqualTo(200);
		}
		finally {
			admin("delete from linli.closed_organization");
			closed.read();
		}
		assertThat(visitor.ask(token, "jinxiu").statusCode()).isEqualTo(200);
	}

	private static void admin(String sql) throws SQLException {
		try (Connection connection = postgres.admin().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	@Test
	void aSlashAfterTheConfiguredIssuerMakesNoDifference() {
		try (ConfigurableApplicationContext other = House.open(postgres, issuer.issuer() + "/")) {
			String token = issuer.token("wang", RECEPTIONIST, ONE);
			assertThat(new Visitor(House.port(other)).ask(token).statusCode()).isEqualTo(200);
		}
	}

	@Test
	void aMemberOfTwoSeesTheChosenOne() {
		String token = issuer.token("float", RECEPTIONIST, TWO);
		assertThat(visitor.ask(token, "haitang").body()).isEqualTo("haitang [H1][H1][H1]");
		assertThat(visitor.ask(token, "jinxiu").body()).isEqualTo("jinxiu [J1, J2][J1, J2][J1, J2]");
		assertRefused(visitor.ask(token), Refusal.ORGANIZATION_REQUIRED);
		assertRefused(visitor.ask(token, "heyuan"), Refusal.FORBIDDEN_ORGANIZATION);
	}

	@Test
	void aMemberOfOneCannotChooseAnother() {
		String token = issuer.token("wang", RECEPTIONIST, ONE);
		assertRefused(visitor.ask(token, "haitang"), Refusal.FORBIDDEN_ORGANIZATION);
	}

	@Test
	void aMemberOfNoneIsTurnedAway() {
		assertRefused(visitor.ask(issuer.token("nobody", RECEPTIONIST, Map.of())), Refusal.NO_ORGANIZATION);
	}

	@Test
	void aPersonSeesTheProjectsOfHisAssignments() {
		assertThat(visitor.ask(issuer.token("liu", RECEPTIONIST, ONE)).body()).isEqualTo("jinxiu [J2][J2][J2]");
		assertThat(visitor.ask(issuer.token("zhao", RECEPTIONIST, ONE)).body()).isEqualTo("jinxiu [][][]");
		assertThat(visitor.ask(issuer.token("zhao", List.of(Role.TENANT_ADMIN), ONE)).body())
			.isEqualTo("jinxiu [J1, J2][J1, J2][J1, J2]");
	}

	@Test
	void aGroupManagerSeesNoCompanysRows() {
		String token = issuer.token("anju-group", List.of(Role.GROUP_MANAGER), ONE);
		assertThat(visitor.ask(token).body()).isEqualTo("jinxiu [][][]");
	}

	@Test
	void noTokenAndAForgedOneAreRefused() {
		assertRefused(visitor.ask(null), Refusal.UNAUTHENTICATED);
		assertRefused(visitor.ask("not.a.token"), Refusal.UNAUTHENTICATED);
		assertRefused(visitor.ask(issuer.forged("wang", RECEPTIONIST, ONE)), Refusal.UNAUTHENTICATED);
	}

	@Test
	void aTokenThatLacksAnyRequiredClaimIsRefused() {
		assertThat(visitor.ask(token((claims) -> claims.claim("email", "x"))).statusCode()).isEqualTo(200);
		assertRefused((claims) -> claims.expirationTime(Date.from(Instant.now().minusSeconds(120))));
		assertRefused((claims) -> claims.expirationTime(null));
		assertRefused((claims) -> claims.subject(null));
		assertRefused((claims) -> claims.issuer("http://localhost/realms/other"));
		assertRefused((claims) -> claims.issuer(null));
		assertRefused((claims) -> claims.audience("account"));
		assertRefused((claims) -> claims.audience((String) null));
		assertRefused((claims) -> claims.claim("typ", "ID"));
		assertRefused((claims) -> claims.claim("typ", null));
	}

	@Test
	void aRefusedTokenTakesNoConnection() {
		HikariDataSource pool = house.getBean(HikariDataSource.class);
		pool.getHikariPoolMXBean().suspendPool();
		try {
			assertRefused(visitor.ask(issuer.forged("wang", RECEPTIONIST, ONE)), Refusal.UNAUTHENTICATED);
			assertRefused(visitor.ask(issuer.token("nobody", RECEPTIONIST, Map.of())), Refusal.NO_ORGANIZATION);
		}
		finally {
			pool.getHikariPoolMXBean().resumePool();
		}
	}

	@Test
	void eightThreadsThatAlternateFiftyTokensAreNeverTakenForEachOther() throws Exception {
		List<String> tokens = IntStream.range(0, 50)
			.mapToObj((i) -> issuer.token("user" + i, RECEPTIONIST, TWO))
			.toList();
		Callable<Boolean> work = () -> {
			for (int i = 0; i < 250; i++) {
				int user = (i * 7) % 50;
				String alias = (i % 2 == 0) ? "jinxiu" : "haitang";
				assertThat(visitor.ask("/caller", tokens.get(user), alias).body())
					.isEqualTo("user" + user + "@" + alias);
			}
			return true;
		};
		try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
			for (Future<Boolean> done : threads.invokeAll(Collections.nCopies(8, work))) {
				assertThat(done.get()).isTrue();
			}
		}
	}

	@Test
	void aRememberedTokenKeepsItsCallerForEachOrganization() {
		String token = issuer.token("float", RECEPTIONIST, TWO);
		List<Caller> seen = new ArrayList<>();
		for (String alias : List.of("jinxiu", "jinxiu", "haitang", "jinxiu")) {
			assertThat(visitor.ask("/caller", token, alias).body()).isEqualTo("float@" + alias);
			seen.add(house.getBean(House.Doorkeeper.class).last());
		}
		assertThat(seen.get(1)).isSameAs(seen.get(0)).isSameAs(seen.get(3));
	}

	@Test
	void whileTheIssuerIsAwayItsTokensGoOnAndAHouseThatNeverSawItsKeysSaysSo() {
		try (TestIssuer away = TestIssuer.start();
				ConfigurableApplicationContext known = House.open(postgres, away.issuer());
				ConfigurableApplicationContext unknown = House.open(postgres, away.issuer())) {
			String token = away.token("wang", RECEPTIONIST, ONE);
			assertThat(new Visitor(House.port(known)).ask(token).statusCode()).isEqualTo(200);
			away.leave();
			assertThat(new Visitor(House.port(known)).ask(token).statusCode()).isEqualTo(200);
			assertThat(new Visitor(House.port(known)).ask(away.token("li", RECEPTIONIST, ONE)).statusCode())
				.isEqualTo(200);
			HttpResponse<String> refused = new Visitor(House.port(unknown)).ask(token);
			assertRefused(refused, Refusal.UNAVAILABLE);
			assertThat(refused.headers().firstValue("Retry-After")).hasValue("30");
		}
	}

	private static String token(Consumer<JWTClaimsSet.Builder> change) {
		return issuer.token("wang", RECEPTIONIST, ONE, change);
	}

	private static void assertRefused(Consumer<JWTClaimsSet.Builder> change) {
		assertRefused(visitor.ask(token(change)), Refusal.UNAUTHENTICATED);
	}

	private static void assertRefused(HttpResponse<String> answer, Refusal refusal) {
		assertThat(answer.statusCode()).isEqualTo(refusal.status());
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
		assertThat(answer.body()).isEqualTo(refusal.json());
		assertThat(answer.body()).contains("\"code\":\"" + refusal + "\"");
	}

}
