package io.linli.api.activity;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import io.linli.api.graphql.Checks;
import io.linli.api.graphql.Command;

/**
 * The input {@code AnnounceActivityInput}.
 */
record AnnounceActivity(String idempotencyKey, String projectId, String title, String place, OffsetDateTime startsAt,
		OffsetDateTime endsAt) implements Command {

	private static final Duration LONGEST = Duration.ofDays(31);

	/** The same, held against the rules of its fields. */
	record Checked(UUID projectId, String title, String place, Instant startsAt, Instant endsAt) {
	}

	Checked check(Instant now) {
		Checks checks = new Checks();
		Instant starts = this.startsAt.toInstant().truncatedTo(ChronoUnit.MICROS);
		Instant ends = this.endsAt.toInstant().truncatedTo(ChronoUnit.MICROS);
		checks.require(
				!starts.isBefore(now.minus(Duration.ofDays(3_660)))
						&& starts.isBefore(now.plus(Duration.ofDays(3_660))),
				"This is more than ten years away.", "startsAt");
		checks.require(!ends.isBefore(starts), "It cannot end before it starts.", "endsAt");
		checks.require(!ends.isAfter(starts.plus(LONGEST)), "It lasts 31 days at the most.", "endsAt");
		Checked checked = new Checked(checks.key("projectId", "Project", this.projectId),
				checks.text("title", this.title, 200), checks.text("place", this.place, 200), starts, ends);
		checks.pass();
		return checked;
	}

}
