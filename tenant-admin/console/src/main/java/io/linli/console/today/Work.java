package io.linli.console.today;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

import io.linli.console.paging.Place;
import io.linli.sla.Clock;
import io.linli.sla.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * A promise that runs, of a case that is named by its number: nobody's name or telephone
 * number is read.
 *
 * @param number by which the case is looked up; null: it has none, like an activity
 * @param dueAt as claimed
 * @param provenDueAt by the pauses that are proven, where that is another time; else null
 * @param attempts how often somebody has tried to call back
 */
record Work(UUID id, SubjectKind kind, Clock clock, @Nullable String number, String category, String project,
		ZoneId zone, Instant dueAt, @Nullable Instant provenDueAt, int attempts) {

	Place place() {
		return new Place(this.dueAt, this.id);
	}

	/** Late as claimed; exactly then is still in time. */
	public boolean late(Instant now) {
		return now.isAfter(this.dueAt);
	}

	/** Late by what is proven. */
	public boolean provenLate(Instant now) {
		return now.isAfter((this.provenDueAt != null) ? this.provenDueAt : this.dueAt);
	}

}
