package io.linli.api.limit;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import graphql.introspection.IntrospectionQuery;
import io.linli.api.Answer;
import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Requests that are made to cost much: each is refused soon and in few words.
 */
class BombIntegrationTests {

	private static final String TOKEN = Api.token(Role.TENANT_ADMIN, ApiDatabase.JINXIU);

	static List<Bomb> bombs() {
		return Bomb.all();
	}

	@ParameterizedTest
	@MethodSource("bombs")
	void isRefusedSoonAndInFewWords(Bomb bomb) {
		Instant sent = Instant.now();
		HttpResponse<String> answer = Api.shared().post(TOKEN, bomb.body());
		assertThat(Duration.between(sent, Instant.now())).isLessThan(Duration.ofSeconds(2));
		assertThat(answer.statusCode()).isIn(200, 400, 413);
		assertThat(answer.body()).hasSizeLessThan(20_000);
		assertThat(Answer.of(answer.body()).errors()).as(answer.body()).isNotEmpty().containsOnly(bomb.code());
	}

	@Test
	void aBodyOfUnknownLengthIsReadNoFurtherThanTheLimit() {
		HttpResponse<String> answer = Api.shared().stream(TOKEN, body("{ viewer { name } } #" + "x".repeat(1_100_000)));
		assertThat(answer.statusCode()).isEqualTo(413);
		assertThat(Answer.of(answer.body()).errors()).containsExactly("TOO_COMPLEX");
		assertThat(Api.shared().stream(TOKEN, body("{ viewer { name } }")).statusCode()).isEqualTo(200);
	}

	@Test
	void toolsMayAskForTheWholeSchema() {
		HttpResponse<String> answer = Api.shared().post(TOKEN, body(IntrospectionQuery.INTROSPECTION_QUERY));
		assertThat(Answer.of(answer.body()).errors()).isEmpty();
		assertThat(Answer.of(answer.body()).size("/__schema/types")).isGreaterThan(50);
	}

	private static String body(String document) {
		return Bomb.body(document, Map.of());
	}

}
