package io.linli.api.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.linli.api.Answer;
import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.api.complaint.Histories;
import io.linli.api.graphql.GlobalId;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Subscriptions over server-sent events, between companies and until the token ends.
 */
class DeadlineChangedIntegrationTests {

	private static final String ALL = "subscription { deadlineChanged { id clock claimedVerdict } }";

	/** What others write, this instance tells. */
	private static final Api API = Api.with(Map.of("linli.subscriptions.per-person", 100));

	private static final String TOKEN = Api.token(Role.CUSTOMER_SERVICE_SUPERVISOR, ApiDatabase.JINXIU);

	@AfterAll
	static void nobodyListensAnyMore() {
		API.context().close();
	}

	@Test
	void whatStartsAndStopsIsTold() {
		try (Listening listening = listen(TOKEN, ALL)) {
			assertThat(listening.response.headers().firstValue("Content-Type")).hasValue("text/event-stream");
			Histories.begin().openComplaint();
			listening.await(1);
			assertThat(listening.events())
				.anyMatch((event) -> event.startsWith("{\"data\":{\"deadlineChanged\":{\"id\":")
						&& event.contains("\"clock\":\"SOLVE\",\"claimedVerdict\":\"OPEN\""));
			Histories.begin().reopenedComplaint();
			listening.await("\"claimedVerdict\":\"MET\"");
		}
	}

	@Test
	@Tag("a9")
	void aCompanyHearsNothingOfAnother() {
		String heyuan = Api.token(Role.CUSTOMER_SERVICE_SUPERVISOR, ApiDatabase.HEYUAN);
		try (Listening listening = listen(heyuan, ALL); Listening busy = listen(TOKEN, ALL)) {
			for (int i = 0; i < 20; i++) {
				Histories.begin().openComplaint();
			}
			busy.await(20);
			String own = Api.classifiedComplaint(ApiDatabase.HEYUAN);
			listening.await(1);
			assertThat(listening.events()).hasSize(1).first().asString().contains(own);
			assertThat(busy.events()).noneMatch((event) -> event.contains(own));
		}
	}

	@Test
	void ofAnotherProjectNothingIsTold() {
		String elsewhere = new GlobalId("Project", UUID.randomUUID()).encode();
		try (Listening listening = listen(TOKEN,
				"subscription { deadlineChanged(projectId: \"" + elsewhere + "\") { id } }");
				Listening all = listen(TOKEN, ALL)) {
			Histories.begin().openComplaint();
			all.await(1);
			assertThat(listening.events()).isEmpty();
		}
	}

	@Test
	@Tag("a9")
	void itEndsWithTheToken() {
		// The verifier allows clocks to differ by a minute.
		String token = Api.token(Role.CUSTOMER_SERVICE_SUPERVISOR, ApiDatabase.JINXIU, Instant.now().minusSeconds(56));
		try (Listening listening = listen(token, ALL)) {
			assertThat(listening.response.statusCode()).isEqualTo(200);
			assertThat(listening.endsWithin(Duration.ofSeconds(20))).isTrue();
		}
	}

	@Test
	@Tag("a9")
	void itEndsWhenARoleIsTakenAway() {
		Api api = Api.with(Map.of("linli.streams.rights-every", "1s"));
		String shift = Api.token(Role.RECEPTIONIST, ApiDatabase.JINXIU, "shift");
		try (Listening listening = Listening.to(api, shift, ALL); Listening stays = Listening.to(api, TOKEN, ALL)) {
			Api.sayInstead(shift, Api.token(Role.MAINTENANCE_WORKER, ApiDatabase.JINXIU));
			assertThat(listening.endsWithin(Duration.ofSeconds(10))).isTrue();
			assertThat(listening.events()).last().asString().contains("FORBIDDEN");
			assertThat(stays.endsWithin(Duration.ofSeconds(2))).isFalse();
			try (Listening again = Listening.to(api, shift, ALL)) {
				assertThat(again.endsWithin(Duration.ofSeconds(5))).as("with the same token").isTrue();
			}
		}
		finally {
			api.context().close();
		}
	}

	@Test
	void theIssuerIsAskedAboutWhoFollowsAndAboutNobodyElse() {
		String token = Api.token("asks", Role.RECEPTIONIST, ApiDatabase.JINXIU);
		for (String document : List.of("{", "{ viewer { roles } }",
				"subscription { a: deadlineChanged { id } b: deadlineChanged { id } }")) {
			try (Listening listening = listen(token, document)) {
				assertThat(listening.endsWithin(Duration.ofSeconds(5))).isTrue();
			}
		}
		String follower = Api.token("follows", Role.RECEPTIONIST, ApiDatabase.JINXIU);
		try (Listening first = listen(follower, ALL); Listening second = listen(follower, ALL)) {
			Listening.await(() -> Api.questions(follower) > 0);
			assertThat(first.endsWithin(Duration.ofMillis(100))).isFalse();
			assertThat(second.endsWithin(Duration.ofMillis(100))).isFalse();
		}
		assertThat(Api.questions(follower)).isOne();
		assertThat(Api.questions(token)).isZero();
	}

	@Test
	@Tag("a9")
	void whoseRoleMayNotAskGetsNoStream() {
		String manager = Api.token(Role.GROUP_MANAGER, ApiDatabase.ANJU);
		try (Listening listening = listen(manager, ALL)) {
			assertThat(listening.endsWithin(Duration.ofSeconds(5))).isTrue();
			assertThat(listening.events()).hasSize(1).first().asString().contains("FORBIDDEN");
		}
	}

	@Test
	void theLimitsOfDocumentsHoldForSubscriptions() {
		for (String much : List.of("subscription { a: deadlineChanged { id } b: deadlineChanged { id } }",
				"subscription { deadlineChanged { " + "x: id ".repeat(1) + "y: id ".repeat(31) + "} }")) {
			try (Listening listening = listen(TOKEN, much)) {
				assertThat(listening.endsWithin(Duration.ofSeconds(5))).isTrue();
				assertThat(listening.events()).hasSize(1)
					.first()
					.asString()
					.containsAnyOf("INVALID_DOCUMENT", "TOO_COMPLEX");
			}
		}
	}

	@Test
	void anythingElseIsAnsweredByOneEvent() {
		try (Listening listening = listen(TOKEN, "{ viewer { roles } }")) {
			assertThat(listening.endsWithin(Duration.ofSeconds(5))).isTrue();
			assertThat(listening.events())
				.containsExactly("{\"data\":{\"viewer\":{\"roles\":[\"CUSTOMER_SERVICE_SUPERVISOR\"]}}}");
		}
	}

	@Test
	void whoWantsPlainJsonIsToldHowToAsk() {
		Answer answer = Api.shared().as(Role.RECEPTIONIST, ApiDatabase.JINXIU).ask(ALL);
		assertThat(answer.errors()).containsExactly("INVALID_DOCUMENT");
		assertThat(answer.toString()).contains("text/event-stream");
	}

	@Test
	void aPersonHasSoManyStreamsAndAllEndWithTheApplication() {
		Api api = Api.with(Map.of("linli.subscriptions.per-person", 2));
		try (Listening first = Listening.to(api, TOKEN, ALL);
				Listening second = Listening.to(api, TOKEN, ALL);
				Listening third = Listening.to(api, TOKEN, ALL)) {
			assertThat(third.endsWithin(Duration.ofSeconds(5))).isTrue();
			assertThat(third.events()).hasSize(1).first().asString().contains("INVALID_INPUT");
			api.context().close();
			assertThat(first.endsWithin(Duration.ofSeconds(10))).isTrue();
			assertThat(second.endsWithin(Duration.ofSeconds(10))).isTrue();
		}
	}

	private static Listening listen(String token, String document) {
		return Listening.to(API, token, document);
	}

}
