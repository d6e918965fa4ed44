package io.linli.api.visit;

import java.util.Objects;
import java.util.stream.Stream;

import io.linli.api.graphql.Checks;
import io.linli.tenancy.Values;
import org.jspecify.annotations.Nullable;

/**
 * What a resident answers at a visit or about a service (B-20, B-22).
 */
record Answers(@Nullable Integer satisfaction, @Nullable Integer quality, @Nullable Boolean courteous,
		@Nullable String shortcomings, @Nullable String suggestions) {

	/** The same, held against the rules of its fields. */
	Answers check(Checks checks) {
		checks.require(isMark(this.satisfaction), "This is a mark from 1 to 5.", "satisfaction");
		checks.require(isMark(this.quality), "This is a mark from 1 to 5.", "quality");
		return new Answers(this.satisfaction, this.quality, this.courteous,
				checks.optional("shortcomings", this.shortcomings, 2_000),
				checks.optional("suggestions", this.suggestions, 2_000));
	}

	boolean given() {
		return Stream.of(this.satisfaction, this.quality, this.courteous, this.shortcomings, this.suggestions)
			.anyMatch(Objects::nonNull);
	}

	Values values() {
		return new Values().number("satisfaction", this.satisfaction)
			.number("quality", this.quality)
			.flag("courteous", this.courteous)
			.text("shortcomings", this.shortcomings)
			.text("suggestions", this.suggestions);
	}

	private static boolean isMark(@Nullable Integer mark) {
		return mark == null || (mark >= 1 && mark <= 5);
	}

}
