package io.linli.api.graphql;

import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.linli.api.Answer;
import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A running API, under which a migration changes the type of a column. It has one
 * connection, so that the next request meets what was prepared for the one before.
 */
class StalePlansIntegrationTests {

	/** One command in sixteen sweeps old keys, and is prepared apart from the others. */
	private static final int TRIES = 6;

	private static final Api API = Api.with(Map.of("spring.datasource.hikari.maximum-pool-size", 1));

	private final Api.Client supervisor = API.as(Role.CUSTOMER_SERVICE_SUPERVISOR, ApiDatabase.JINXIU);

	@BeforeEach
	void askBefore() {
		assertThat(codes()).contains("\"P1\"");
		IntStream.range(0, TRIES).forEach((i) -> assertThat(recorded(UUID.randomUUID()).errors()).isEmpty());
		retype("varchar(100)");
	}

	@AfterEach
	void changeBack() {
		retype("text");
	}

	@AfterAll
	static void close() {
		API.context().close();
	}

	@Test
	void aReadIsAnsweredAsIfNothingHadHappened() {
		assertThat(codes()).contains("\"P1\"");
	}

	@Test
	void aMutationIsUndoneAndMayBeRepeated() {
		UUID key = Stream.generate(UUID::randomUUID)
			.limit(TRIES)
			.filter((each) -> recorded(each).errors().contains("UNAVAILABLE"))
			.findFirst()
			.orElseThrow();
		assertThat(recorded(key).text("/answer/complaint/id")).isNotEmpty();
	}

	private String codes() {
		return this.supervisor.ask("{ projects { code } }").whole().toString();
	}

	private Answer recorded(UUID key) {
		return this.supervisor.ask(
				"mutation($input: RecordComplaintInput!) { answer: recordComplaint(input: $input) { complaint { id } } }",
				Map.of("input",
						Map.of("idempotencyKey", key.toString(), "projectId",
								new GlobalId("Project", ApiDatabase.project(ApiDatabase.JINXIU)).encode(), "category",
								"环境卫生", "receivingDepartment", "物业公司", "summary", "楼道垃圾清理不及时", "channel", "PHONE")));
	}

	private static void retype(String type) {
		ApiDatabase.shared().admin().sql("alter table linli.project alter code type " + type).update();
	}

}
