package io.linli.api.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

import io.linli.api.graphql.Checks;
import io.linli.api.graphql.Command;
import org.jspecify.annotations.Nullable;

/**
 * The input {@code SetCheckFormInput}.
 */
record SetCheckForm(String idempotencyKey, RecordKind kind, LocalDate effectiveOn, String changeNote,
		List<Item> items) implements Command {

	private static final int MOST_ITEMS = 100;

	private static final int MOST_POINTS = 100;

	private static final Pattern REQUIREMENT = Pattern.compile("[GRCDBPA]-\\d\\d");

	/** The input {@code CheckFormItemInput}. */
	record Item(@Nullable String requirement, String wording, int points) {

		void check(Checks checks) {
			checks.text("wording", this.wording, 500);
			checks.require(this.points >= 1 && this.points <= MOST_POINTS,
					"An item is worth 1 to " + MOST_POINTS + " points.", "points");
			checks.require(this.requirement == null || REQUIREMENT.matcher(this.requirement).matches(),
					"An item of the procedures is written like C-06.", "requirement");
		}

	}

	void check() {
		Checks checks = new Checks();
		checks.text("changeNote", this.changeNote, 2_000);
		checks.require(!this.items.isEmpty() && this.items.size() <= MOST_ITEMS,
				"A form has 1 to " + MOST_ITEMS + " items.", "items");
		for (int i = 0; i < this.items.size(); i++) {
			this.items.get(i).check(checks.line("items", i));
		}
		checks.pass();
	}

}
