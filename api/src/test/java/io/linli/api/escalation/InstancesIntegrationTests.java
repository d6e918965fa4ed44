package io.linli.api.escalation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import io.linli.api.Api;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two running instances with their schedulers.
 */
@Tag("d")
class InstancesIntegrationTests {

	private static final Map<String, Object> SWEEPING = Map.of("linli.escalation.enabled", true,
			"linli.escalation.every", "100ms");

	@Test
	void escalateTogetherWhatIsDueAndGoOnWhenOneLeaves() throws InterruptedException {
		List<UUID> first;
		try (var stays = Api.with(SWEEPING).context()) {
			try (var leaves = Api.with(SWEEPING).context()) {
				assertThat(stays.isActive() && leaves.isActive()).isTrue();
				first = cases();
				awaitEscalations(first);
			}
			awaitEscalations(cases());
		}
		Thread.sleep(Duration.ofMillis(300));
		assertThat(first).allSatisfy((each) -> assertThat(Cases.escalations(each)).hasSize(1));
	}

	private static List<UUID> cases() {
		return IntStream.range(0, 10).mapToObj((i) -> Cases.complaint(Duration.ofMinutes(60))).toList();
	}

	private static void awaitEscalations(List<UUID> cases) {
		Awaited.until(() -> cases.stream().noneMatch((each) -> Cases.escalations(each).isEmpty()));
		assertThat(cases).allSatisfy((each) -> assertThat(Cases.escalations(each)).hasSize(1));
	}

}
