package io.linli.api.library;

import java.util.List;
import java.util.UUID;

import io.linli.api.graphql.Checks;
import io.linli.api.graphql.Command;

/**
 * The input {@code AddToLibraryInput}.
 */
record AddToLibrary(String idempotencyKey, String complaintId, String title, String lesson,
		List<String> tags) implements Command {

	private static final int MOST_TAGS = 10;

	/** The same, held against the rules of its fields. */
	record Checked(UUID complaintId, String title, String lesson, List<String> tags) {

		/** Refuses words that say whose complaint it was. */
		void expectNobodyIn(SolvedComplaint complaint) {
			Checks checks = new Checks();
			expectNobody(checks, complaint, "title", this.title);
			expectNobody(checks, complaint, "lesson", this.lesson);
			this.tags.forEach((tag) -> expectNobody(checks, complaint, "tags", tag));
			checks.pass();
		}

		private static void expectNobody(Checks checks, SolvedComplaint complaint, String field, String words) {
			complaint.namedIn(words)
				.ifPresent((found) -> checks.require(false,
						"The library names nobody: this may be a person's name or telephone number: " + found, field));
		}

	}

	Checked check() {
		Checks checks = new Checks();
		checks.require(this.tags.size() <= MOST_TAGS, "A case has up to " + MOST_TAGS + " tags.", "tags");
		Checked checked = new Checked(checks.key("complaintId", "Complaint", this.complaintId),
				checks.text("title", this.title, 100), checks.text("lesson", this.lesson, 5_000),
				this.tags.stream().map((tag) -> checks.text("tags", tag, 30)).distinct().toList());
		checks.pass();
		return checked;
	}

}
