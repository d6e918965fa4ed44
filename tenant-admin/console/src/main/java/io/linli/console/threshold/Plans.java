package io.linli.console.threshold;

import java.time.InstantSource;

import io.linli.console.language.Words;
import org.springframework.stereotype.Component;

/**
 * Gathers all that stands and is drafted of a company, and its day; to be called inside
 * the wall.
 */
@Component
public class Plans {

	private final ThresholdQueries thresholds;

	private final DraftQueries drafts;

	private final InstantSource now;

	Plans(ThresholdQueries thresholds, DraftQueries drafts, InstantSource now) {
		this.thresholds = thresholds;
		this.drafts = drafts;
		this.now = now;
	}

	public Plan plan() {
		return new Plan(this.thresholds.versions(), this.drafts.drafts());
	}

	/** The same, held until the transaction ends. */
	public Plan planForUpdate() {
		// Always in this order, so that nobody waits for each other.
		return new Plan(this.thresholds.versionsForUpdate(), this.drafts.draftsForUpdate());
	}

	public Today today() {
		return Today.of(this.now.instant(), this.thresholds.zones(), Words.ZONE, this.thresholds.calendars());
	}

}
