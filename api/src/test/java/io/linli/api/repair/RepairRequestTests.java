package io.linli.api.repair;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.sla.Area;
import io.linli.sla.Urgency;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RepairRequestTests {

	private static final Instant RECEIVED = Instant.parse("2026-03-10T01:00:00Z");

	@Test
	@Tag("R-19")
	void theWorkOrderHasTheNumberOfTheRequest() {
		RepairRequest repair = repair(Area.PRIVATE, false);
		repair.passOn(PassedOnBy.RADIO, minute(1));
		assertThat(order(repair, 2).number()).isEqualTo("BX-P1-20260310-001");
	}

	@Test
	void everyStepIsTakenOnceAndInItsOrder() {
		RepairRequest repair = repair(Area.PUBLIC, false);
		WorkOrder order = new WorkOrder(UUID.randomUUID(), "BX-P1-20260310-001", minute(2), 0);
		List<Consumer<RepairRequest>> steps = List.of((each) -> each.passOn(PassedOnBy.PHONE, minute(1)),
				(each) -> order(each, 2), (each) -> each.arrive(order, minute(3)), (each) -> each.verify(minute(4)),
				(each) -> each.complete(order, "已修", null, minute(5)), (each) -> each.verifyOnSite(minute(6)));
		for (Consumer<RepairRequest> next : steps) {
			steps.stream()
				.filter((step) -> step != next)
				.forEach(
						(step) -> assertThat(refusal(() -> step.accept(repair))).isEqualTo(UserError.Code.WRONG_STATE));
			next.accept(repair);
		}
		steps.forEach((step) -> assertThat(refusal(() -> step.accept(repair))).isEqualTo(UserError.Code.WRONG_STATE));
	}

	@Test
	void aStepMayHappenInTheSameInstantAsTheOneBeforeItButNotEarlier() {
		RepairRequest repair = repair(Area.PRIVATE, false);
		assertThat(refusal(() -> repair.passOn(PassedOnBy.RADIO, RECEIVED.minusNanos(1_000))))
			.isEqualTo(UserError.Code.IMPOSSIBLE_TIME);
		RepairRequest another = repair(Area.PRIVATE, false);
		another.passOn(PassedOnBy.RADIO, RECEIVED);
		assertThat(another.status()).isEqualTo(RepairRequest.Status.PASSED_ON);
	}

	@Test
	void aPaidServiceIsNotCompletedWithoutItsFeeNorAnotherWithOne() {
		assertThat(fee(true, 0)).isZero();
		assertThat(fee(true, 12_050)).isEqualTo(12_050);
		assertThat(fee(false, null)).isZero();
		assertThat(refusal(() -> fee(true, null))).isEqualTo(UserError.Code.INVALID);
		assertThat(refusal(() -> fee(false, 0))).isEqualTo(UserError.Code.INVALID);
	}

	@Test
	void aRepairInsideADwellingIsNotVerifiedOnSite() {
		RepairRequest repair = repair(Area.PRIVATE, false);
		repair.passOn(PassedOnBy.RADIO, minute(1));
		WorkOrder order = order(repair, 2);
		repair.arrive(order, minute(3));
		repair.verify(minute(4));
		repair.complete(order, "已修", null, minute(5));
		assertThat(refusal(() -> repair.verifyOnSite(minute(6)))).isEqualTo(UserError.Code.WRONG_STATE);
	}

	private static int fee(boolean paid, Integer cents) {
		RepairRequest repair = repair(Area.PRIVATE, paid);
		repair.passOn(PassedOnBy.RADIO, minute(1));
		WorkOrder order = order(repair, 2);
		repair.arrive(order, minute(3));
		repair.verify(minute(4));
		repair.complete(order, "已修", cents, minute(5));
		return order.feeCents();
	}

	private static UserError.Code refusal(Runnable step) {
		return assertThatExceptionOfType(RefusedException.class).isThrownBy(step::run)
			.actual()
			.errors()
			.getFirst()
			.code();
	}

	private static WorkOrder order(RepairRequest repair, int minute) {
		return repair.order(UUID.randomUUID(), minute(minute));
	}

	private static Instant minute(int minute) {
		return RECEIVED.plusSeconds(60L * minute);
	}

	private static RepairRequest repair(Area area, boolean paid) {
		return RepairRequest.record(UUID.randomUUID(), "BX-P1-20260310-001",
				new RecordRepairRequest.Checked(UUID.randomUUID(), null, "水电", "漏水", Urgency.GENERAL, area, paid, false,
						null, null, RecordRepairRequest.Channel.PHONE, RECEIVED));
	}

}
