package io.linli.api.patrol;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import io.linli.api.graphql.GlobalId;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.api.renovation.Department;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("D-20")
class RecordPatrolRoundTests {

	private static final Instant NOON = Instant.parse("2026-03-03T04:00:00Z");

	private static final String PROJECT = new GlobalId("Project", UUID.randomUUID()).encode();

	private static final String SITE = new GlobalId("Renovation", UUID.randomUUID()).encode();

	@Test
	void visitsAreTakenInTheirOrderHoweverTheyAreEntered() {
		RecordPatrolRound.Checked round = round(List.of(visit(30, 40), visit(0, 10), visit(10, 30))).check(NOON);
		assertThat(round.patrols()).extracting(Patrol::arrivedAt).isSorted();
		assertThat(round.end()).isEqualTo(minute(40));
	}

	@Test
	void aRoundIsTakenExactlyWhenEachVisitTakesTimeAndNoTwoOverlap() {
		Random dice = new Random(20);
		int taken = 0;
		for (int trial = 0; trial < 2_000; trial++) {
			boolean[] busy = new boolean[60];
			boolean apart = true;
			List<RecordPatrolRound.Visit> visits = new ArrayList<>();
			for (int i = 1 + dice.nextInt(5); i > 0; i--) {
				int arrived = dice.nextInt(50);
				int left = arrived + dice.nextInt(10);
				apart &= left > arrived;
				for (int minute = arrived; minute < left; minute++) {
					apart &= !busy[minute];
					busy[minute] = true;
				}
				visits.add(visit(arrived, left));
			}
			assertThat(isTaken(round(visits))).as("%s", visits).isEqualTo(apart);
			taken += apart ? 1 : 0;
		}
		assertThat(taken).isBetween(500, 1_500);
	}

	@Test
	void whatIsWrongWithAnyVisitIsToldAtOnce() {
		RecordPatrolRound.Visit backwards = visit(20, 10);
		RecordPatrolRound.Visit future = visit(121, 123);
		assertThat(refusals(round(List.of(backwards, future)))).extracting(UserError::path)
			.containsExactly(List.of("visits", "0", "leftAt"), List.of("visits", "1", "leftAt"));
		assertThat(refusals(round(List.of()))).extracting(UserError::path).containsExactly(List.of("visits"));
		assertThat(refusals(round(List.of(visit(30, 40), visit(0, 10), visit(5, 20))))).extracting(UserError::path)
			.containsExactly(List.of("visits", "2", "arrivedAt"));
		RecordPatrolRound.Visit silent = new RecordPatrolRound.Visit(SITE, time(0), time(9),
				List.of(new RecordPatrolRound.Seen(Patrol.ItemKind.OVERTIME, true, null),
						new RecordPatrolRound.Seen(Patrol.ItemKind.OPEN_DOOR, false, null)),
				null);
		assertThat(refusals(round(List.of(visit(10, 20), silent)))).extracting(UserError::path)
			.containsExactly(List.of("visits", "1", "items", "1", "note"));
	}

	@Test
	void noVisitLastsLongerThanADay() {
		Instant evening = NOON.plusSeconds(86_400);
		RecordPatrolRound day = round(List.of(visit(0, 24 * 60)));
		assertThat(day.check(evening).patrols()).hasSize(1);
		RecordPatrolRound longer = round(List.of(visit(0, 24 * 60 + 1)));
		assertThatThrownBy(() -> longer.check(evening)).isInstanceOf(RefusedException.class);
	}

	private static RecordPatrolRound round(List<RecordPatrolRound.Visit> visits) {
		return new RecordPatrolRound(UUID.randomUUID().toString(), PROJECT, Department.ORDER_KEEPING, visits);
	}

	/** In minutes from ten o'clock on; it is noon. */
	private static RecordPatrolRound.Visit visit(int arrived, int left) {
		return new RecordPatrolRound.Visit(SITE, time(arrived), time(left),
				List.of(new RecordPatrolRound.Seen(Patrol.ItemKind.OVERTIME, true, null)), null);
	}

	private static Instant minute(int minute) {
		return NOON.minusSeconds(7_200).plusSeconds(minute * 60L);
	}

	private static OffsetDateTime time(int minute) {
		return minute(minute).atOffset(ZoneOffset.UTC);
	}

	private static boolean isTaken(RecordPatrolRound round) {
		return refusals(round).isEmpty();
	}

	private static List<UserError> refusals(RecordPatrolRound round) {
		try {
			round.check(NOON);
			return List.of();
		}
		catch (RefusedException ex) {
			return ex.errors();
		}
	}

}
