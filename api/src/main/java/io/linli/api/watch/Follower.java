package io.linli.api.watch;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who wants to hear of the changes in a company. Whoever is too slow to hear all
 * of them hears no more: to ask anew is better than to miss one.
 */
final class Follower {

	/** Of what has not been read. */
	private static final int MOST = 1_000;

	/** Wakes whoever waits. */
	private static final Change NOTHING = new Change(new UUID(0, 0), new UUID(0, 0));

	private final BlockingQueue<Change> changes = new LinkedBlockingQueue<>(MOST);

	private final UUID company;

	private final String person;

	private volatile boolean over;

	Follower(UUID company, String person) {
		this.company = company;
		this.person = person;
	}

	UUID company() {
		return this.company;
	}

	boolean isOfSamePerson(Follower other) {
		return this.person.equals(other.person);
	}

	/** Whether there is nothing more to come. */
	boolean isOver() {
		return this.over;
	}

	/** On any thread; whoever waits for a change waits no longer. */
	void end() {
		this.over = true;
		this.changes.offer(NOTHING);
	}

	void tell(Change change) {
		if (!this.changes.offer(change)) {
			end();
		}
	}

	/** The next change; null: there was none for so long, or there are no more. */
	@Nullable Change next(Duration longest) {
		try {
			Change change = this.changes.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
			return this.over ? null : change;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			end();
			return null;
		}
	}

}
