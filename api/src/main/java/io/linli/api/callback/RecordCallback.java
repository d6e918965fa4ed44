package io.linli.api.callback;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import io.linli.api.graphql.Checks;
import io.linli.api.graphql.Step;
import io.linli.tenancy.Values;
import org.jspecify.annotations.Nullable;

/**
 * The input {@code RecordCallbackInput}: the callback form 回访记录表 (B-20, B-22) of exactly
 * one case (B-18).
 */
record RecordCallback(String idempotencyKey, String callbackId, int expectedVersion, Method method, boolean reached,
		boolean declined, @Nullable Integer satisfaction, @Nullable Boolean courteous, @Nullable Boolean shoeCovers,
		@Nullable Integer quality, @Nullable Boolean chargeCorrect, @Nullable String opinion,
		@Nullable String shortcomings, @Nullable String suggestions,
		@Nullable OffsetDateTime occurredAt) implements Step {

	/** How the resident is asked: 电话, 入户, 接待. */
	enum Method {

		PHONE, HOME_VISIT, RECEPTION

	}

	/** What the resident says; all of it null where nobody was reached. */
	record Answers(@Nullable Integer satisfaction, @Nullable Boolean courteous, @Nullable Boolean shoeCovers,
			@Nullable Integer quality, @Nullable Boolean chargeCorrect, @Nullable String opinion,
			@Nullable String shortcomings, @Nullable String suggestions) {

		boolean given() {
			return Stream
				.of(this.satisfaction, this.courteous, this.shoeCovers, this.quality, this.chargeCorrect, this.opinion,
						this.shortcomings, this.suggestions)
				.anyMatch(Objects::nonNull);
		}

		Values values() {
			return new Values().number("satisfaction", this.satisfaction)
				.flag("courteous", this.courteous)
				.flag("shoe_covers", this.shoeCovers)
				.number("quality", this.quality)
				.flag("charge_correct", this.chargeCorrect)
				.text("opinion", this.opinion)
				.text("shortcomings", this.shortcomings)
				.text("suggestions", this.suggestions);
		}

	}

	/** The same, held against the rules of its fields. */
	record Checked(UUID id, Method method, boolean reached, boolean declined, Answers answers, Instant doneAt) {
	}

	Checked check(Instant now) {
		Checks checks = new Checks();
		UUID id = checks.key("callbackId", "Callback", this.callbackId);
		checks.require(isMark(this.satisfaction), "This is a mark from 1 to 5.", "satisfaction");
		checks.require(isMark(this.quality), "This is a mark from 1 to 5.", "quality");
		Answers answers = new Answers(this.satisfaction, this.courteous, this.shoeCovers, this.quality,
				this.chargeCorrect, checks.optional("opinion", this.opinion, 2_000),
				checks.optional("shortcomings", this.shortcomings, 2_000),
				checks.optional("suggestions", this.suggestions, 2_000));
		checks.require(this.reached || !answers.given(), "There are no answers of somebody who was not reached.",
				"reached");
		checks.require(!this.reached || this.declined || answers.given(),
				"Somebody who was reached has answered something, or declined to.", "declined");
		checks.require(!this.declined || (this.reached && !answers.given()),
				"Who declines was reached, and gives no answers.", "declined");
		Checked checked = new Checked(id, this.method, this.reached, this.declined, answers,
				checks.occurred(this.occurredAt, now));
		checks.pass();
		return checked;
	}

	private static boolean isMark(@Nullable Integer mark) {
		return mark == null || (mark >= 1 && mark <= 5);
	}

}
