package io.linli.console.replay;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;

import io.linli.console.threshold.Draft;
import io.linli.console.threshold.DraftQueries;
import io.linli.console.threshold.ThresholdQueries;
import io.linli.console.threshold.Version;
import io.linli.console.workplace.Wall;
import io.linli.console.workplace.Workplace.Company;
import io.linli.sla.Replay;
import org.springframework.stereotype.Component;

/**
 * Judges what a company promised in the last {@link #DAYS} days again by its drafts.
 */
@Component
class Replays {

	static final int DAYS = 90;

	/** Each holds a connection for seconds; further ones wait without one. */
	private final Semaphore places = new Semaphore(2, true);

	private final Wall wall;

	private final ThresholdQueries thresholds;

	private final DraftQueries drafts;

	private final ReplayQueries deadlines;

	private final InstantSource now;

	Replays(Wall wall, ThresholdQueries thresholds, DraftQueries drafts, ReplayQueries deadlines, InstantSource now) {
		this.wall = wall;
		this.thresholds = thresholds;
		this.drafts = drafts;
		this.deadlines = deadlines;
		this.now = now;
	}

	/**
	 * Replays all drafts together.
	 * @param target below so many percent a project is red
	 * @param waiting when nobody does the replay ends, with an exception for nobody
	 */
	ReplayPage replay(Company company, int target, Waiting waiting) {
		this.places.acquireUninterruptibly();
		try {
			return replayed(company, target, waiting);
		}
		finally {
			this.places.release();
		}
	}

	private ReplayPage replayed(Company company, int target, Waiting waiting) {
		var until = this.now.instant();
		return this.wall.view(company, () -> {
			var drafted = this.drafts.drafts();
			var replay = Replay.of(this.thresholds.versions().stream().map(Version::threshold).toList(),
					drafted.stream().map(Draft::threshold).toList(), this.thresholds.calendars(), until);
			if (!drafted.isEmpty()) {
				this.deadlines.judge(replay, until.minus(Duration.ofDays(DAYS)), until, waiting);
			}
			return ReplayPage.of(drafted, replay, this.thresholds.projects(), this.deadlines.numbers(replay.flips()),
					target, until);
		});
	}

}
