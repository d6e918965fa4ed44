package io.linli.api.inspection;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.linli.api.Answer;
import io.linli.api.ApiDatabase;
import io.linli.api.graphql.GlobalId;
import io.linli.api.repair.Crew;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RecordKindIntegrationTests {

	private final Crew crew = new Crew();

	@Test
	@Tag("C-09")
	void aCallbackThatIsMadeAgainStaysInTheFrameOfItsFirstAttempt() {
		String repair = this.crew.completed(Map.of()).text("/repairRequest/id");
		Answer owed = this.crew.supervisor.ask("query($id: ID!) { repairRequest(id: $id) { callbacks { id } } }",
				Map.of("id", repair));
		String callback = owed.text("/repairRequest/callbacks/0/id");
		OffsetDateTime first = OffsetDateTime.parse(record(callback, 0, Map.of("reached", false)));
		OffsetDateTime second = OffsetDateTime.parse(record(callback, 1, Map.of("reached", true, "satisfaction", 4)));
		UUID key = GlobalId.keyOf("Callback", callback).orElseThrow();
		assertThat(frame(first, second)).contains(key);
		assertThat(frame(second, second.plusNanos(1_000))).contains(key);
		assertThat(frame(second.plusNanos(1_000), second.plusHours(1))).doesNotContain(key);
	}

	private String record(String callback, int version, Map<String, ?> form) {
		Map<String, Object> input = new HashMap<>(form);
		input.putAll(Map.of("idempotencyKey", UUID.randomUUID().toString(), "callbackId", callback, "expectedVersion",
				version, "method", "PHONE"));
		return this.crew.receptionist.mutate("recordCallback", "callback { doneAt }", input).text("/callback/doneAt");
	}

	private static List<UUID> frame(OffsetDateTime begin, OffsetDateTime end) {
		return ApiDatabase.shared()
			.admin()
			.sql("select id from (%s) as frame(id)".formatted(RecordKind.CALLBACK.frame()
				.replace("callback record", "linli.callback record")
				.replace("from event", "from linli.event")))
			.params(ApiDatabase.project(ApiDatabase.JINXIU), begin, end)
			.query(UUID.class)
			.list();
	}

}
