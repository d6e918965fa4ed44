package io.linli.api.watch;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.backing.Keycloak;
import io.linli.backing.KeycloakAdministrator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rights that the real Keycloak takes away, as streams feel it, with the settings that we
 * ship.
 */
class KeycloakStreamsIntegrationTests {

	private static final String ALL = "subscription { deadlineChanged { id } }";

	private static final Duration PROMISED = Duration.ofSeconds(60);

	private static final Keycloak KEYCLOAK = Keycloak.shared();

	private static final KeycloakAdministrator ADMINISTRATOR = Keycloak.administrator();

	private static Api api;

	@BeforeAll
	static void open() {
		api = Api.trusting(KEYCLOAK.issuer());
		// A busy machine may not read Keycloak's keys at the first try.
		String token = KEYCLOAK.token("float");
		for (int i = 0; i < 30 && api.post(token, "{\"query\":\"{ viewer { name } }\"}").statusCode() == 503; i++) {
			LockSupport.parkNanos(Duration.ofSeconds(3).toNanos());
		}
	}

	@AfterAll
	static void close() {
		api.context().close();
	}

	@Test
	@Tag("a9")
	void aStreamEndsWithinAMinuteWhenARoleIsTakenAwayOrTheCompanyIsClosed() {
		try (Listening worker = listen("jinxiu-worker");
				Listening manager = listen("jinxiu-manager");
				Listening foreign = listen("heyuan-worker")) {
			ADMINISTRATOR.take("jinxiu-worker", "maintenance-worker");
			assertThat(worker.endsWithin(PROMISED)).isTrue();
			assertThat(worker.events()).singleElement().asString().contains("FORBIDDEN");
			assertThat(manager.endsWithin(Duration.ofMillis(1))).isFalse();
			ADMINISTRATOR.open(ApiDatabase.JINXIU.toString(), false);
			assertThat(manager.endsWithin(PROMISED)).isTrue();
			assertThat(foreign.endsWithin(Duration.ofMillis(1))).isFalse();
		}
		finally {
			ADMINISTRATOR.give("jinxiu-worker", "maintenance-worker");
			ADMINISTRATOR.open(ApiDatabase.JINXIU.toString(), true);
		}
	}

	@Test
	void whoseTokenDoesNotLetKeycloakSayWhoThatIsHasNoStream() {
		try (Listening listening = Listening.to(api, KEYCLOAK.token("heyuan-manager"), ALL)) {
			assertThat(listening.endsWithin(Duration.ofSeconds(10))).isTrue();
			assertThat(listening.events()).singleElement().asString().contains("FORBIDDEN", "openid");
		}
	}

	private static Listening listen(String user) {
		return Listening.to(api, KEYCLOAK.token(user, Keycloak.STREAMS), ALL);
	}

}
