package io.linli.console.onboarding;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import io.linli.backing.Keycloak;
import io.linli.console.ConsoleDatabase;
import io.linli.console.DatabaseSettings;
import io.linli.console.directory.Directory;
import io.linli.console.workplace.Workplace.Platform;
import io.linli.tenancy.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A Keycloak of its own, which is not there at first, comes, and goes again in the middle
 * of an onboarding.
 */
@SpringBootTest(properties = { "linli.onboarding.sweep=-", "linli.directory.secret=linli" })
@ContextConfiguration(initializers = DatabaseSettings.class)
class KeycloakAwayIntegrationTests {

	private static final Platform OPERATOR = new Platform(new Caller.Operator("1", "linli-operator", null));

	private static final int PORT = freePort();

	@TempDir
	private static Path home;

	@Autowired
	private OnboardingDesk desk;

	@Autowired
	private CorrectionDesk corrections;

	@Autowired
	private Onboarder onboarder;

	@Autowired
	private Directory directory;

	private final JdbcClient admin = ConsoleDatabase.shared().admin();

	@DynamicPropertySource
	static void issuer(DynamicPropertyRegistry settings) {
		settings.add("linli.issuer", () -> "http://localhost:" + PORT + "/realms/linli");
	}

	@Test
	void anOnboardingWaitsForKeycloakLeavesNothingHalfMadeAndGoesOn() throws IOException {
		var alias = "away-" + UUID.randomUUID().toString().substring(0, 8);
		var wish = new Wish("等待物业", alias, "admin", "王建华", null, "等待一期", "杭州");
		var id = this.desk.begin(OPERATOR, Kind.COMPANY, wish, null).orElseThrow();
		this.onboarder.advance(id);
		assertThat(waiting(id)).isEqualTo("ORGANIZATION KEYCLOAK_AWAY 1");
		assertThat(tenants(alias)).isZero();
		this.onboarder.sweep();
		assertThat(waiting(id)).as("not before its time").isEqualTo("ORGANIZATION KEYCLOAK_AWAY 1");
		assertThat(this.corrections.giveUp(OPERATOR, id, "撤回")).isEqualTo("keycloak");
		assertThat(this.corrections.correct(OPERATOR, id, new Correction(alias + "-2", null, null)))
			.isEqualTo("keycloak");
		assertThat(waiting(id)).as("nothing of either").isEqualTo("ORGANIZATION KEYCLOAK_AWAY 1");
		assertThat(state(id)).isEqualTo("RUNNING told true");

		Files.createDirectories(home);
		try (var keycloak = Keycloak.start(home, PORT)) {
			this.desk.retry(OPERATOR, id);
			this.onboarder.sweep();
			assertThat(waiting(id)).startsWith("INVITATION NO_MAIL");
			assertThat(tenants(alias)).isOne();
			assertThat(keycloak.process().isAlive()).isTrue();
		}

		// As if the steps at Keycloak had been lost, and with them Keycloak.
		this.admin.sql("""
				update linli.onboarding_step set done_at = null, problem = null, retry_at = null, attempts = 0
				 where onboarding_id = ? and step in ('ADMIN', 'INVITATION')""").param(id).update();
		this.onboarder.sweep();
		assertThat(waiting(id)).isEqualTo("ADMIN KEYCLOAK_AWAY 1");
		assertThat(this.desk.suspend(OPERATOR, id, "nothing to suspend")).as("it is not ready").isFalse();

		try (var keycloak = Keycloak.start(home, PORT)) {
			this.desk.retry(OPERATOR, id);
			this.onboarder.sweep();
			assertThat(waiting(id)).startsWith("INVITATION NO_MAIL");
			assertThat(this.onboarder.oneTimePassword(OPERATOR, id)).isPresent();
			assertThat(this.directory.members(organization(id)))
				.satisfiesExactly((member) -> assertThat(member.username()).isEqualTo("admin@" + alias));
			assertThat(keycloak.process().isAlive()).isTrue();
		}
		assertThat(state(id)).isEqualTo("READY told true");

		// Suspended while Keycloak is away: refused by us at once, and there later.
		assertThat(this.desk.suspend(OPERATOR, id, "合同到期")).isTrue();
		this.onboarder.tell();
		assertThat(state(id)).isEqualTo("SUSPENDED told true");
		assertThat(closed(id)).isOne();
	}

	private String waiting(UUID id) {
		return this.admin.sql("""
				select concat_ws(' ', step, problem, attempts) from linli.onboarding_step
				 where onboarding_id = ? and done_at is null order by position limit 1""")
			.param(id)
			.query(String.class)
			.single();
	}

	private int tenants(String alias) {
		return this.admin.sql("select count(*) from linli.tenant where alias = ?")
			.param(alias)
			.query(Integer.class)
			.single();
	}

	private int closed(UUID id) {
		return this.admin.sql("select count(*) from linli.closed_organization where id = ?")
			.param(organization(id))
			.query(Integer.class)
			.single();
	}

	private UUID organization(UUID id) {
		return this.admin.sql("select organization_id from linli.onboarding where id = ?")
			.param(id)
			.query(UUID.class)
			.single();
	}

	private String state(UUID id) {
		return this.admin.sql("select state || ' told ' || directory_open from linli.onboarding where id = ?")
			.param(id)
			.query(String.class)
			.single();
	}

	private static int freePort() {
		try (var socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
