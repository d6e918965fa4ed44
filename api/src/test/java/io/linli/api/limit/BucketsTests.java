package io.linli.api.limit;

import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class BucketsTests {

	private static final UUID COMPANY = UUID.fromString("a1000000-0000-4000-8000-000000000001");

	private final Buckets buckets = new Buckets(new Limits(1_000, 2_000, 1, Duration.ofSeconds(5)));

	private final Payer payer = new Payer("front-end", COMPANY);

	@Test
	void whatIsPaidIsGone() {
		assertThat(this.buckets.pay(this.payer, 600).remaining()).isEqualTo(1_400);
		assertThat(this.buckets.pay(this.payer, 400).remaining()).isEqualTo(1_000);
	}

	@Test
	void whoeverHasSpentItAllIsToldHowLongToWait() {
		this.buckets.pay(this.payer, 1_000);
		this.buckets.pay(this.payer, 1_000);
		Payment refused = this.buckets.pay(this.payer, 100);
		assertThat(refused.paid()).isFalse();
		assertThat(refused.retryAfter()).isBetween(95L, 100L);
		assertThat(this.buckets.pay(this.payer, 1_000).paid()).isFalse();
	}

	@Test
	void anotherCompanyAndAnotherClientDoNotFeelIt() {
		this.buckets.pay(this.payer, 1_000);
		this.buckets.pay(this.payer, 1_000);
		assertThat(this.buckets.pay(new Payer("front-end", UUID.randomUUID()), 1_000).paid()).isTrue();
		assertThat(this.buckets.pay(new Payer("importer", COMPANY), 1_000).paid()).isTrue();
	}

	@Test
	void whoeverPrintsAMonthsFormsCanStillTakeInARepair() {
		for (int i = 0; i < 40; i++) {
			assertThat(this.buckets.payPrint(this.payer, 50).paid()).isTrue();
		}
		assertThat(this.buckets.payPrint(this.payer, 50).paid()).isFalse();
		assertThat(this.buckets.pay(this.payer, 1_000).remaining()).isEqualTo(1_000);
	}

	@Test
	void aWaitIsToldInWholeSecondsThatSuffice() {
		assertThat(new Payment(false, 1, 0, Duration.ofNanos(1), Duration.ZERO).retryAfter()).isEqualTo(1);
		assertThat(new Payment(false, 1, 0, Duration.ofSeconds(2), Duration.ZERO).retryAfter()).isEqualTo(2);
		assertThat(new Payment(false, 1, 0, Duration.ofMillis(2_001), Duration.ZERO).retryAfter()).isEqualTo(3);
	}

	@Test
	void aCallThatCouldNeverBePaidIsNoSetting() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Limits(1_000, 999, 50, Duration.ofSeconds(5)));
	}

}
