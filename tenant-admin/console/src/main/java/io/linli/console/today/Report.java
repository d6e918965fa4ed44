package io.linli.console.today;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

import io.linli.console.paging.Place;
import io.linli.sla.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * A non-conformity 不合格项 in writing that nobody has replied to (B-16).
 *
 * @param kind of the case that was asked about; {@code CALLBACK}: an activity
 * @param number of that case; null: it has none
 * @param transferred somebody has passed it on
 * @param measured a measure was taken
 */
record Report(UUID id, SubjectKind kind, @Nullable String number, String project, ZoneId zone, Instant reportedAt,
		boolean transferred, boolean measured) {

	Place place() {
		return new Place(this.reportedAt, this.id);
	}

}
