package io.linli.api.socket;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.api.complaint.Histories;
import io.linli.api.graphql.GlobalId;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The protocol's rules, and the walls between companies, as a front-end meets them.
 */
class ConnectionIntegrationTests {

	private static final String ALL = "subscription { deadlineChanged { id clock claimedVerdict } }";

	private static final Duration SOON = Duration.ofSeconds(10);

	private static final Api API = Api.with(Map.of("linli.subscriptions.per-person", 100, "linli.sockets.init-within",
			"2s", "linli.sockets.ping-every", "1s", "linli.sockets.origins", "https://desk.example.cn"));

	private static final String TOKEN = Api.token(Role.CUSTOMER_SERVICE_SUPERVISOR, ApiDatabase.JINXIU);

	@AfterAll
	static void nobodyListensAnyMore() {
		API.context().close();
	}

	@Test
	void whatStartsAndStopsIsTold() {
		try (Talk talk = Talk.as(API, TOKEN)) {
			talk.subscribe("1", ALL);
			awaitChange(talk, "1");
			Histories.begin().reopenedComplaint();
			talk.await("\"claimedVerdict\":\"MET\"");
			assertThat(talk.heard("1")).allMatch((text) -> text
				.startsWith("{\"id\":\"1\",\"type\":\"next\",\"payload\":{\"data\":{\"deadlineChanged\":"));
		}
	}

	@Test
	@Tag("a9")
	void aCompanyHearsNothingOfAnother() {
		String heyuan = Api.token(Role.CUSTOMER_SERVICE_SUPERVISOR, ApiDatabase.HEYUAN);
		try (Talk talk = Talk.as(API, heyuan); Talk busy = Talk.as(API, TOKEN)) {
			talk.subscribe("1", ALL);
			talk.subscribe("2", "subscription { deadlineChanged(projectId: \"%s\") { id } }"
				.formatted(new GlobalId("Project", ApiDatabase.project(ApiDatabase.JINXIU)).encode()));
			busy.subscribe("1", ALL);
			List<String> own = awaitOwn(talk, "1");
			for (int i = 0; i < 20; i++) {
				awaitChange(busy, "1");
			}
			assertThat(talk.heard("1")).isNotEmpty().allMatch((text) -> own.stream().anyMatch(text::contains));
			assertThat(busy.heard("1")).hasSizeGreaterThanOrEqualTo(20)
				.noneMatch((text) -> own.stream().anyMatch(text::contains));
			assertThat(talk.heard("2")).isEmpty();
		}
	}

	@Test
	@Tag("a9")
	void whoseRoleMayNotAskIsTold() {
		try (Talk talk = Talk.as(API, Api.token(Role.GROUP_MANAGER, ApiDatabase.ANJU))) {
			talk.subscribe("1", ALL);
			talk.await("complete");
			assertThat(talk.heard("1")).hasSize(2).first().asString().contains("FORBIDDEN");
		}
	}

	@Test
	@Tag("a9")
	void itEndsWithTheToken() {
		// The verifier allows clocks to differ by a minute.
		String token = Api.token(Role.CUSTOMER_SERVICE_SUPERVISOR, ApiDatabase.JINXIU, Instant.now().minusSeconds(56));
		try (Talk talk = Talk.as(API, token)) {
			assertThat(talk.endWithin(Duration.ofSeconds(20))).isEqualTo(4403);
		}
	}

	@Test
	@Tag("a9")
	void itEndsWhenARoleIsTakenAwayOrTheCompanyIsClosed() {
		Api api = Api.with(Map.of("linli.streams.rights-every", "1s"));
		String shift = Api.token(Role.RECEPTIONIST, ApiDatabase.JINXIU, "shift");
		String closed = Api.token(Role.RECEPTIONIST, ApiDatabase.JINXIU, "closed");
		try (Talk first = Talk.as(api, shift); Talk second = Talk.as(api, closed); Talk stays = Talk.as(api, TOKEN)) {
			Api.sayInstead(shift, Api.token(Role.MAINTENANCE_WORKER, ApiDatabase.JINXIU));
			Api.sayInstead(closed, "");
			assertThat(first.endWithin(SOON)).isEqualTo(4403);
			assertThat(second.endWithin(SOON)).isEqualTo(4403);
			assertThat(stays.endWithin(Duration.ofSeconds(2))).isZero();
			try (Talk again = Talk.as(api, closed)) {
				assertThat(again.endWithin(SOON)).as("with the same token").isEqualTo(4403);
			}
		}
		finally {
			api.context().close();
		}
	}

	@Test
	void whoComesAgainAndAgainIsNotAskedAboutEachTime() {
		String token = Api.token("returns", Role.RECEPTIONIST, ApiDatabase.JINXIU);
		for (int i = 0; i < 10; i++) {
			try (Talk talk = Talk.as(API, token)) {
				talk.await(() -> Api.questions(token) > 0);
			}
		}
		assertThat(Api.questions(token)).isOne();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"type\":\"connection_init\"}",
			"{\"type\":\"connection_init\",\"payload\":{\"Authorization\":\"Bearer no.token.this\"}}",
			"{\"type\":\"connection_init\",\"payload\":{\"Authorization\":7}}",
			"{\"type\":\"connection_init\",\"payload\":[]}" })
	void whoBringsNoTokenIsNotLetIn(String init) {
		try (Talk talk = Talk.open(API)) {
			talk.say(init);
			assertThat(talk.endWithin(SOON)).isEqualTo(4403);
			assertThat(talk.heard()).isEmpty();
		}
	}

	@Test
	void anotherCompanyIsNotChosen() {
		try (Talk talk = Talk.open(API)) {
			talk.say("{\"type\":\"connection_init\",\"payload\":{\"authorization\":\"bearer " + TOKEN
					+ "\",\"linli-organization\":\"heyuan\"}}");
			assertThat(talk.endWithin(SOON)).isEqualTo(4403);
		}
	}

	@Test
	void nothingIsAnsweredBeforeThat() {
		try (Talk talk = Talk.open(API)) {
			talk.subscribe("1", "{ viewer { roles } }");
			assertThat(talk.endWithin(SOON)).isEqualTo(4401);
			assertThat(talk.heard()).isEmpty();
		}
	}

	@Test
	void whoSaysNothingIsSentAway() {
		try (Talk talk = Talk.open(API)) {
			assertThat(talk.endWithin(SOON)).isEqualTo(4408);
		}
	}

	@Test
	void oneIsLetInOnce() {
		try (Talk talk = Talk.as(API, TOKEN)) {
			talk.say("{\"type\":\"connection_init\"}");
			assertThat(talk.endWithin(SOON)).isEqualTo(4429);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "[]", "{\"type\":\"what\"}", "{\"type\":7}", "{\"type\":\"subscribe\"}",
			"{\"type\":\"subscribe\",\"id\":7}", "{\"type\":\"subscribe\",\"id\":\"\"}", "{\"type\":\"complete\"}" })
	void whatIsNoMessageEndsIt(String words) {
		try (Talk talk = Talk.as(API, TOKEN)) {
			talk.say(words);
			assertThat(talk.endWithin(SOON)).isEqualTo(4400);
		}
	}

	@Test
	void aMessageHasALength() {
		try (Talk stranger = Talk.open(API); Talk talk = Talk.as(API, TOKEN)) {
			stranger.say("{\"type\":\"connection_init\",\"x\":\"%s\"}".formatted("x".repeat(20_000)));
			assertThat(stranger.endWithin(SOON)).isEqualTo(1009);
			talk.subscribe("1", "{ viewer { roles } } #" + "x".repeat(90_000));
			talk.await("complete");
			talk.subscribe("2", "{ viewer { roles } } #" + "x".repeat(1_000_000));
			assertThat(talk.endWithin(SOON)).isEqualTo(1009);
		}
	}

	@Test
	void anIdIsFreeAgainWhenItsOperationIsOver() {
		try (Talk talk = Talk.as(API, TOKEN)) {
			for (int i = 0; i < 50; i++) {
				int answers = 2 * i + 2;
				talk.subscribe("1", "{ viewer { roles } }");
				talk.await(() -> talk.heard("1").size() == answers);
			}
			assertThat(talk.heard("1")).hasSize(100)
				.contains("{\"id\":\"1\",\"type\":\"next\",\"payload\":"
						+ "{\"data\":{\"viewer\":{\"roles\":[\"CUSTOMER_SERVICE_SUPERVISOR\"]}}}}");
			talk.subscribe("1", ALL);
			talk.subscribe("1", ALL);
			assertThat(talk.endWithin(SOON)).isEqualTo(4409);
		}
	}

	@Test
	void whoeverWantsNoMoreHearsNoMore() {
		try (Talk talk = Talk.as(API, TOKEN)) {
			talk.subscribe("1", ALL);
			talk.subscribe("2", ALL);
			awaitChange(talk, "1");
			talk.say("{\"id\":\"1\",\"type\":\"complete\"}");
			talk.say("{\"type\":\"ping\"}");
			talk.await("pong");
			int told = talk.heard("1").size();
			awaitChange(talk, "2");
			awaitChange(talk, "2");
			assertThat(talk.heard("1")).hasSize(told).noneMatch((text) -> text.contains("complete"));
		}
	}

	@Test
	void theLimitsOfDocumentsHold() {
		try (Talk talk = Talk.as(API, TOKEN)) {
			List<String> much = List.of("subscription { a: deadlineChanged { id } b: deadlineChanged { id } }", "{",
					"{ viewer { " + "x: roles ".repeat(31) + "} }", "{ viewer { roles } } #" + "x".repeat(100_000));
			for (int i = 0; i < much.size(); i++) {
				int operation = i;
				talk.subscribe("" + i, much.get(i));
				talk.await(() -> !talk.heard("" + operation).isEmpty());
				assertThat(talk.heard("" + i)).hasSize(1)
					.first()
					.asString()
					.startsWith("{\"id\":\"%d\",\"type\":\"error\",\"payload\":[".formatted(i))
					.containsAnyOf("INVALID_DOCUMENT", "TOO_COMPLEX");
			}
			talk.say("{\"id\":\"a\",\"type\":\"subscribe\",\"payload\":{\"query\":7}}");
			talk.say("{\"id\":\"b\",\"type\":\"subscribe\",\"payload\":{\"documentId\":\"sha256:00\"}}");
			talk.await("PERSISTED_DOCUMENT_NOT_FOUND");
			talk.await(() -> !talk.heard("a").isEmpty());
			assertThat(talk.heard("a")).hasSize(1).first().asString().contains("INVALID_DOCUMENT");
		}
	}

	@Test
	void pointsArePaidFromTheBucketOfTheClient() {
		Api api = Api
			.with(Map.of("linli.limits.cost", 5, "linli.limits.bucket", 5, "linli.limits.points-per-second", 1));
		try (Talk talk = Talk.as(api, Api.token(Role.RECEPTIONIST, ApiDatabase.JINXIU, "spender"))) {
			for (int i = 0; i < 15; i++) {
				talk.subscribe("" + i, "{ viewer { roles } }");
				int operation = i;
				talk.await(() -> !talk.heard("" + operation).isEmpty());
			}
			assertThat(talk.heard()).anyMatch((text) -> text.contains("RATE_LIMITED") && text.contains("retryAfter"));
		}
		finally {
			api.context().close();
		}
	}

	@Test
	void itIsSeenThatTheOtherSideIsThere() {
		try (Talk talk = Talk.as(API, TOKEN)) {
			talk.await(() -> talk.pings() >= 4);
			assertThat(talk.endWithin(Duration.ofMillis(10))).isZero();
		}
	}

	@Test
	void pagesOfOthersDoNotConnect() {
		String own = "http://127.0.0.1:" + API.address().getPort();
		assertThat(Talk.refused(API, Upgrade.PROTOCOL, "Origin", "https://evil.example")).isEqualTo(403);
		assertThat(Talk.refused(API, Upgrade.PROTOCOL, "Origin", "null")).isEqualTo(403);
		assertThat(Talk.refused(API, Upgrade.PROTOCOL, "Origin", own + ".evil.example")).isEqualTo(403);
		assertThat(Talk.refused(API, Upgrade.PROTOCOL, "Origin", "https://desk.example.cn")).isEqualTo(101);
		assertThat(Talk.refused(API, Upgrade.PROTOCOL, "Origin", own)).isEqualTo(101);
		assertThat(Talk.refused(API, "graphql-ws")).isEqualTo(400);
		assertThat(Talk.refused(API, Upgrade.PROTOCOL, "Authorization", "Bearer no.token.this")).isEqualTo(401);
	}

	@Test
	void toAskForASocketOpensNothingElse() {
		assertThat(API.upgrade("/graphql")).startsWith("HTTP/1.1 101");
		assertThat(API.upgrade("/graphql/schema")).startsWith("HTTP/1.1 401");
		assertThat(API.upgrade("/graphql/")).startsWith("HTTP/1.1 401");
		assertThat(API.upgrade("/graphql/../graphql/schema")).doesNotContain(" 2");
	}

	@Test
	void aClientHasSoManyConnectionsForACompany() {
		Api api = Api.with(Map.of("linli.sockets.per-client", 2, "linli.sockets.per-instance", 4));
		String other = Api.token(Role.RECEPTIONIST, ApiDatabase.JINXIU, "another");
		try (Talk first = Talk.as(api, TOKEN); Talk second = Talk.as(api, TOKEN); Talk third = Talk.open(api)) {
			third.say("{\"type\":\"connection_init\",\"payload\":{\"Authorization\":\"Bearer %s\"}}".formatted(TOKEN));
			assertThat(third.endWithin(SOON)).isEqualTo(1013);
			first.leave();
			try (Talk another = Talk.as(api, other); Talk again = letIn(api)) {
				assertThat(again.heard()).isNotEmpty();
				assertThat(another.heard()).isNotEmpty();
				try (Talk last = Talk.open(api)) {
					assertThat(Talk.refused(api, Upgrade.PROTOCOL)).isEqualTo(503);
					assertThat(last.heard()).isEmpty();
				}
				api.context().close();
				assertThat(second.endWithin(SOON)).isEqualTo(1001);
			}
		}
	}

	/** Somebody who was away may be counted for a moment. */
	private static Talk letIn(Api api) {
		for (int i = 0; i < 50; i++) {
			Talk talk = Talk.open(api);
			talk.say("{\"type\":\"connection_init\",\"payload\":{\"Authorization\":\"Bearer %s\"}}".formatted(TOKEN));
			talk.await(() -> !talk.heard().isEmpty());
			if (!talk.heard().isEmpty()) {
				return talk;
			}
		}
		throw new AssertionError("Nobody has left");
	}

	// Whoever has just subscribed may come too late for the first one.
	private static void awaitChange(Talk talk, String id) {
		int before = talk.heard(id).size();
		for (int i = 0; i < 10 && talk.heard(id).size() == before; i++) {
			Histories.begin().openComplaint();
			talk.await(() -> talk.heard(id).size() > before, Duration.ofSeconds(2));
		}
		assertThat(talk.heard(id)).hasSizeGreaterThan(before);
	}

	/** Complaints of another company until its listener hears of one; their deadlines. */
	private static List<String> awaitOwn(Talk talk, String id) {
		List<String> own = new ArrayList<>();
		for (int i = 0; i < 10 && talk.heard(id).isEmpty(); i++) {
			own.add(Api.classifiedComplaint(ApiDatabase.HEYUAN));
			talk.await(() -> !talk.heard(id).isEmpty(), Duration.ofSeconds(2));
		}
		return own;
	}

}
