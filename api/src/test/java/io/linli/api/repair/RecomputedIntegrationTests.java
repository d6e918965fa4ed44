package io.linli.api.repair;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import io.linli.api.Answer;
import io.linli.api.Api;
import io.linli.api.graphql.GlobalId;
import io.linli.api.sla.Kept;
import io.linli.sla.Deadline;
import io.linli.sla.PauseReason;
import io.linli.sla.Urgency;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Edge case 24 through the API: whatever people do to a repair in whatever order, its
 * stored deadlines are those that its events make.
 */
class RecomputedIntegrationTests {

	private static final int COMMANDS = 40;

	private static final List<PauseReason> REASONS = List.of(PauseReason.values());

	private final Crew crew = new Crew();

	private final Set<String> done = new HashSet<>();

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 })
	void case24WhateverPeopleDoTheStoredDeadlinesAreThoseOfTheEvents(long seed) {
		Random random = new Random(seed);
		Urgency urgency = Urgency.values()[random.nextInt(2)];
		OffsetDateTime time = begin(random);
		Answer last = this.crew.recordedInOwnProject(Map.of("urgency", urgency.name(), "occurredAt", time.toString()));
		UUID key = GlobalId.keyOf("RepairRequest", last.text("/repairRequest/id")).orElseThrow();
		for (int i = 0; i < COMMANDS; i++) {
			time = time.plusMinutes(random.nextInt(200));
			Answer answer = command(random, last, time.minusMinutes(random.nextInt(60)).toString());
			last = answer.refusals().isEmpty() ? answer : last;
		}
		List<Deadline> stored = new Kept().deadlines(key);
		assertThat(stored).containsExactlyInAnyOrderElementsOf(Recomputed.of(key));
		assertThat(this.done).as("of %d commands", COMMANDS).hasSizeGreaterThan(2);
	}

	private Answer command(Random random, Answer last, String time) {
		Map<String, Object> input = new HashMap<>(Map.of("occurredAt", time));
		String mutation = switch (random.nextInt(10)) {
			case 0 -> with(input, "passOnRepair", "passedOnBy", "RADIO");
			case 1 -> "openWorkOrder";
			case 2 -> with(input, "arriveOnSite", "channel", "RADIO");
			case 3 -> "verifyRepair";
			case 4 -> with(input, "completeRepair", "result", "更换阀芯");
			case 5, 6 -> with(input, "pauseRepair", "reason", REASONS.get(random.nextInt(REASONS.size())).name());
			case 7, 8 -> with(input, "reclassifyRepair", "urgency", Urgency.values()[random.nextInt(2)].name());
			default -> "resumeRepair";
		};
		Answer answer = this.crew.step(client(mutation), mutation, last, input);
		assertThat(answer.refusals()).isSubsetOf("WRONG_STATE", "IMPOSSIBLE_TIME", "INVALID");
		if (answer.refusals().isEmpty()) {
			this.done.add(mutation);
		}
		return answer;
	}

	/** Of the roles that may, one that the crew has. */
	private Api.Client client(String mutation) {
		return Set.of("openWorkOrder", "verifyRepair", "completeRepair").contains(mutation) ? this.crew.worker
				: this.crew.receptionist;
	}

	/** Long ago, when all limits have passed, or of late, when some have. */
	private static OffsetDateTime begin(Random random) {
		return random.nextBoolean()
				? OffsetDateTime.parse("2026-03-02T09:00:00+08:00").plusMinutes(random.nextInt(5_000))
				: OffsetDateTime.now(ZoneOffset.UTC).minusHours(60);
	}

	private static String with(Map<String, Object> input, String mutation, String field, String value) {
		input.put(field, value);
		return mutation;
	}

}
