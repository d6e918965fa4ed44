package io.linli.console.onboarding;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.linli.backing.Keycloak;
import io.linli.console.ConsoleDatabase;
import io.linli.console.DatabaseSettings;
import io.linli.console.RealKeycloak;
import io.linli.console.workplace.Workplace.Platform;
import io.linli.tenancy.Caller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A mail server that takes connections and says nothing, before the tests' real Keycloak.
 */
@SpringBootTest(properties = "linli.onboarding.sweep=-")
@ContextConfiguration(initializers = { DatabaseSettings.class, RealKeycloak.class })
class SlowMailIntegrationTests {

	private static final Platform OPERATOR = new Platform(new Caller.Operator("1", "linli-operator", null));

	@Autowired
	private OnboardingDesk desk;

	@Autowired
	private Onboarder onboarder;

	private final JdbcClient admin = ConsoleDatabase.shared().admin();

	private final List<Socket> mails = new CopyOnWriteArrayList<>();

	private final CountDownLatch first = new CountDownLatch(1);

	private ServerSocket server;

	@BeforeEach
	void aMailServer() throws IOException {
		this.server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
		Thread.ofVirtual().start(this::listen);
		Keycloak.administrator().mailServer(this.server.getLocalPort());
	}

	@AfterEach
	void noneAnyMore() throws IOException {
		Keycloak.administrator().noMailServer();
		this.server.close();
		for (var mail : this.mails) {
			mail.close();
		}
	}

	@Test
	void aMailThatMayBeOutIsSentAgainByAnOperatorAlone() throws InterruptedException {
		var alias = "ml-" + UUID.randomUUID().toString().substring(0, 8);
		var wish = new Wish("慢信物业", alias, "admin", "王建华", "wang@linli.example", "慢信一期", "杭州");
		var id = this.desk.begin(OPERATOR, Kind.COMPANY, wish, null).orElseThrow();
		var steps = Thread.ofVirtual().start(() -> this.onboarder.advance(id));
		assertThat(this.first.await(60, TimeUnit.SECONDS)).isTrue();
		assertThat(waiting(id)).as("noted before it is sent").isEqualTo("INVITATION MAIL_UNSURE 0 never");
		steps.join();
		assertThat(waiting(id)).isEqualTo("INVITATION MAIL_UNSURE 1 never");
		this.onboarder.sweep();
		this.onboarder.sweep();
		assertThat(this.mails).hasSize(1);
		this.desk.retry(OPERATOR, id);
		this.onboarder.sweep();
		assertThat(this.mails).hasSize(2);
		assertThat(waiting(id)).isEqualTo("INVITATION MAIL_UNSURE 2 never");
		assertThat(this.onboarder.oneTimePassword(OPERATOR, id)).isPresent();
		assertThat(this.admin.sql("select state from linli.onboarding where id = ?")
			.param(id)
			.query(String.class)
			.single()).isEqualTo("READY");
	}

	/** Such as the sweep of another one, which finds nothing to do and lets it go. */
	@Test
	void aMailThatWasNotedIsSentWhereAnotherInstanceLooksInBetween() throws Exception {
		var alias = "ml-" + UUID.randomUUID().toString().substring(0, 8);
		var wish = new Wish("慢信物业", alias, "admin", "王建华", "wang@linli.example", "慢信一期", "杭州");
		var id = this.desk.begin(OPERATOR, Kind.COMPANY, wish, null).orElseThrow();
		this.admin
			.sql("update linli.onboarding_step set done_at = now() where onboarding_id = ? and step <> 'INVITATION'")
			.param(id)
			.update();
		try (var row = DriverManager.getConnection(ConsoleDatabase.shared().url(), "postgres", null);
				var another = DriverManager.getConnection(ConsoleDatabase.shared().url(), "postgres", null)) {
			row.setAutoCommit(false);
			another.setAutoCommit(false);
			row.createStatement()
				.execute("select from linli.onboarding_step where onboarding_id = '%s' for update".formatted(id));
			var steps = Thread.ofVirtual().start(() -> this.onboarder.advance(id));
			awaitLock(id, true);
			var looks = Thread.ofVirtual().start(() -> lock(another, id));
			awaitLock(id, false);
			row.rollback();
			looks.join();
			assertThat(waiting(id)).isEqualTo("INVITATION MAIL_UNSURE 0 never");
			another.rollback();
			steps.join();
		}
		assertThat(waiting(id)).as("there is no such login, which is found when it is sent")
			.isEqualTo("INVITATION NO_MAIL 1 never");
	}

	/** Until somebody has the onboarding in hand, or waits for it. */
	private void awaitLock(UUID id, boolean granted) {
		while (this.admin.sql("""
				select count(*) from pg_locks where locktype = 'advisory' and granted = ?
				   and (classid::bigint << 32) + objid::bigint = hashtextextended('onboarding ' || ?, 20261202)""")
			.params(granted, id.toString())
			.query(Long.class)
			.single() == 0) {
			Thread.onSpinWait();
		}
	}

	private static void lock(Connection connection, UUID id) {
		try (var statement = connection.createStatement()) {
			statement
				.execute("select pg_advisory_xact_lock(hashtextextended('onboarding %s', 20261202))".formatted(id));
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String waiting(UUID id) {
		return this.admin
			.sql("""
					select concat_ws(' ', step, problem, attempts, coalesce(retry_at::text, 'never')) from linli.onboarding_step
					 where onboarding_id = ? and done_at is null order by position limit 1""")
			.param(id)
			.query(String.class)
			.single();
	}

	private void listen() {
		try {
			while (true) {
				this.mails.add(this.server.accept());
				this.first.countDown();
			}
		}
		catch (IOException ex) {
			// Closed: the test is over.
		}
	}

}
