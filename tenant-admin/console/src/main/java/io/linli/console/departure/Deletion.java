package io.linli.console.departure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * That a company is deleted: asked, confirmed by another person, begun when its grace is
 * over. It outlives the company as the proof.
 *
 * @param byCompany whether an administrator of the company asked, not an operator
 * @param dueAt when the grace is over
 * @param manifestSha256 of the last export that the company had; null: it had none
 * @param filesLostBy an operator who says that the store has lost all files of it
 * @param filesLostAgreedBy another one, who says so, too: it goes on without them
 */
record Deletion(UUID id, UUID company, String name, String alias, State state, String askedBy, boolean byCompany,
		Instant askedAt, String reason, @Nullable String confirmedBy, @Nullable Instant confirmedAt,
		@Nullable Instant dueAt, @Nullable Instant begunAt, @Nullable Instant doneAt, @Nullable Instant verifiedAt,
		@Nullable Trouble problem, @Nullable Instant retryAt, @Nullable String manifestSha256,
		@Nullable String filesLostBy, @Nullable String filesLostAgreedBy) {

	/** How far it is. */
	enum State {

		ASKED, WITHDRAWN,
		/** Its grace runs, and the company is suspended. */
		CONFIRMED, RUNNING,
		/** Nothing is left, which was counted. */
		DONE

	}

	/** Why it does not go on; each has a sentence in the messages. */
	enum Trouble {

		KEYCLOAK_AWAY, KEYCLOAK_FORBIDS, KEYCLOAK_REFUSES, STORE_AWAY, STORE_REFUSES,
		/** Rows name files, and the store has none. */
		FILES_MISSING, ROWS_STAY, NIGHT_AT_WORK, FAILED

	}

	/** Whether an operator may confirm it: another person than asked. */
	public boolean awaits(String operator) {
		return this.state == State.ASKED && !this.askedBy.equals(operator);
	}

	/**
	 * Whether it can be taken back: by an operator until it begins, by the company what
	 * it asked for itself and nobody has confirmed.
	 */
	public boolean revocable(boolean byCompany) {
		return this.state == State.ASKED && (!byCompany || this.byCompany)
				|| this.state == State.CONFIRMED && !byCompany;
	}

	/** Whether it waits for files that the store does not have. */
	public boolean lacksFiles() {
		return this.problem == Trouble.FILES_MISSING && (this.state == State.CONFIRMED || this.state == State.RUNNING)
				&& this.filesLostAgreedBy == null;
	}

	/** Whether an operator may say that they are lost: two do, not one twice. */
	public boolean awaitsLoss(String operator) {
		return lacksFiles() && !operator.equals(this.filesLostBy);
	}

	/**
	 * A table of the company, a kind of its files, or its logins.
	 *
	 * @param before how many there were when the deletion began
	 * @param left how many there were at the end; null: not yet counted
	 */
	record Part(String name, long before, long removed, boolean done, @Nullable Long left) {
	}

	/** A deletion with its parts. */
	record Course(Deletion deletion, List<Part> parts) {

		public long done() {
			return this.parts.stream().filter(Part::done).count();
		}

		/** Those that there was something of. */
		public List<Part> told() {
			return this.parts.stream().filter((part) -> part.before() > 0 || part.removed() > 0).toList();
		}

		public long rows() {
			return this.parts.stream().mapToLong(Part::removed).sum();
		}

	}

}
