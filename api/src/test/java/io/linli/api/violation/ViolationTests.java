package io.linli.api.violation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.api.renovation.Site;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ViolationTests {

	private static final Instant FOUND = Instant.parse("2026-03-04T01:00:00Z");

	private static final Deliverers TWO = new Deliverers("孙波", "李伟");

	@Test
	@Tag("D-14")
	void everyStepIsTakenOnceAndInItsOrder() {
		Violation violation = violation();
		List<Consumer<Violation>> steps = List.of((each) -> each.serve(UUID.randomUUID(), TWO, FOUND),
				(each) -> each.delivered().acknowledge("王芳", FOUND), (each) -> each.rectify("已恢复", FOUND),
				(each) -> each.recheck(true, "已看", "li-wei", FOUND), (each) -> each.verify("zhou-jun", FOUND),
				(each) -> each.report("整改完毕", FOUND));
		for (Consumer<Violation> next : steps) {
			steps.stream()
				.filter((step) -> step != next)
				.forEach((step) -> assertThat(refusal(() -> step.accept(violation)))
					.isEqualTo(UserError.Code.WRONG_STATE));
			next.accept(violation);
		}
		steps
			.forEach((step) -> assertThat(refusal(() -> step.accept(violation))).isEqualTo(UserError.Code.WRONG_STATE));
	}

	@Test
	@Tag("D-14")
	void aReCheckThatIsNotPassedWantsANoticeOfANewCycle() {
		Violation violation = violation();
		violation.serve(UUID.randomUUID(), TWO, FOUND);
		violation.delivered().leave(true, null, FOUND);
		violation.rectify("已恢复", FOUND);
		violation.recheck(false, "未恢复", "li-wei", FOUND);
		assertThat(violation.subject().cycle()).isEqualTo(2);
		assertThat(refusal(() -> violation.rectify("已恢复", FOUND))).isEqualTo(UserError.Code.WRONG_STATE);
		violation.serve(UUID.randomUUID(), TWO, FOUND);
		assertThat(violation.delivered().isSettled()).isFalse();
	}

	@Test
	@Tag("D-22")
	void whoeverHasReCheckedItDoesNotVerifyIt() {
		Violation violation = violation();
		violation.serve(UUID.randomUUID(), TWO, FOUND);
		violation.delivered().acknowledge("王芳", FOUND);
		violation.rectify("已恢复", FOUND);
		violation.recheck(true, "已看", "zhou-jun", FOUND);
		assertThat(refusal(() -> violation.verify("zhou-jun", FOUND))).isEqualTo(UserError.Code.NOT_ALLOWED);
	}

	@ParameterizedTest
	@CsvSource({ "-86400000000", "-1000000", "-1", "0", "1", "86400000000" })
	@Tag("D-08")
	void nobodySignsOrLeavesANoticeBeforeItIsDelivered(long micros) {
		Instant at = FOUND.plusNanos(micros * 1_000);
		UserError.Code early = (micros < 0) ? UserError.Code.IMPOSSIBLE_TIME : null;
		assertThat(refusal(() -> notice().acknowledge("王芳", at))).isEqualTo(early);
		assertThat(refusal(() -> notice().leave(true, null, at))).isEqualTo(early);
	}

	@ParameterizedTest
	@CsvSource({ "true,,", "true, 何英,", "false, 何英,", "false,, INVALID", "false, 孙波, INVALID", "true, 李 伟, INVALID" })
	@Tag("D-08")
	void aRefusedSignatureIsShownByAPhotoOrByAWitnessWhoDidNotDeliver(boolean photo, String witness,
			UserError.Code refused) {
		assertThat(refusal(() -> notice().leave(photo, witness, FOUND))).isEqualTo(refused);
	}

	private static RectificationNotice notice() {
		return new RectificationNotice(UUID.randomUUID(), TWO, FOUND, 0);
	}

	private static Violation violation() {
		Site site = new Site(UUID.randomUUID(), UUID.randomUUID(), "全屋装修", FOUND, false);
		return Violation.find(UUID.randomUUID(), site, Catalogue.versions().getFirst().kind("OVERTIME").orElseThrow(),
				FOUND);
	}

	/** Null where it is not refused. */
	private static UserError.Code refusal(Runnable step) {
		try {
			step.run();
			return null;
		}
		catch (RefusedException ex) {
			return ex.errors().getFirst().code();
		}
	}

}
