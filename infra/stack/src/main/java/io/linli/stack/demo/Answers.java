package io.linli.stack.demo;

import org.jspecify.annotations.Nullable;

/** What the callback's form holds (B-20); satisfaction and quality from 1 to 5. */
record Answers(@Nullable Integer satisfaction, @Nullable Boolean courteous, @Nullable Boolean shoeCovers,
		@Nullable Integer quality, @Nullable Boolean chargeCorrect, @Nullable String opinion) {

	static final Answers NONE = new Answers(null, null, null, null, null, null);

}
