package io.linli.console.departure;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An export of everything that a company has, ordered once and made in the background.
 *
 * @param byOperator whether somebody of the platform ordered it, at the company's wish
 * @param decidedBy the second administrator, where the company wants four eyes
 * @param withdrawnBy who did not want it any more, before it was made
 * @param manifestSha256 of its manifest, once it is made
 */
record CompanyExport(UUID id, UUID company, State state, String orderedBy, Instant orderedAt, boolean byOperator,
		@Nullable String decidedBy, @Nullable String withdrawnBy, @Nullable Trouble problem, @Nullable Instant retryAt,
		int tablesDone, int tableCount, long rows, long files, long bytes, @Nullable Instant snapshotAt,
		@Nullable Instant removalAt, @Nullable String manifestSha256) {

	private static final long MEGABYTE = 1_000_000;

	/** How far it is. */
	enum State {

		/** It waits for a second administrator. */
		ASKED,
		/** Who does not let it be made. */
		DECLINED,
		/** Nobody wants it any more. */
		WITHDRAWN,
		/** It is being made, or will be. */
		WAITING,
		/** It could not be made, however often it was tried. */
		FAILED,
		/** Its file is there. */
		READY,
		/** Its file was taken away. */
		REMOVED

	}

	/** Why it is not made yet; each has a sentence in the messages. */
	enum Trouble {

		STORE_AWAY, STORE_REFUSES,
		/** The store is another one than the API's, or has lost files. */
		FILES_MISSING,
		/** More than this console's memory is enough for. */
		TOO_MANY_FILES, FAILED

	}

	/** Where its file lies in the store. */
	String key() {
		return key(this.company) + this.id;
	}

	/** What the keys of a company's exports begin with. */
	static String key(UUID company) {
		return "exports/" + company + "/";
	}

	/** Rounded up. */
	public long megabytes() {
		return (this.bytes + MEGABYTE - 1) / MEGABYTE;
	}

	/** Whether its file may be fetched: it may lie there a little longer. */
	boolean fetchable(Instant now) {
		return this.state == State.READY && this.removalAt != null && now.isBefore(this.removalAt);
	}

	/**
	 * Whether it can be withdrawn: until it is made, by any administrator of the company;
	 * by an operator where an operator has ordered it.
	 */
	public boolean withdrawable(boolean byOperator) {
		return (this.state == State.ASKED || this.state == State.WAITING) && (!byOperator || this.byOperator);
	}

	/** Whether a person may agree to it: another one than ordered it. */
	public boolean awaits(String person) {
		return this.state == State.ASKED && !this.orderedBy.equals(person);
	}

}
