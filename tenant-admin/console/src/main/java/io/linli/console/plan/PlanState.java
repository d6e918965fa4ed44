package io.linli.console.plan;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How far the plan of a year has come, of the company or of a project (P-01).
 *
 * @param owed whether it is wanted: not where whose plan it is came after its day
 * @param filedAt of its first version; null: none is filed
 * @param late filed after its day
 * @param drafted whether a version waits to be filed
 */
public record PlanState(boolean owed, @Nullable Instant filedAt, boolean late, boolean drafted) {

	/** Whether it is wanted and not filed. */
	public boolean open() {
		return this.owed && this.filedAt == null;
	}

	/** What somebody has to do about it, or can. */
	public enum Todo {

		/** There is nothing yet. */
		WRITE,
		/** A draft waits. */
		FILE,
		/** A draft waits that nobody wants: of a further version, or of one not owed. */
		FILE_TOO

	}

	/** What is to do about it; null: nothing. */
	public @Nullable Todo todo() {
		if (this.drafted) {
			return open() ? Todo.FILE : Todo.FILE_TOO;
		}
		return open() ? Todo.WRITE : null;
	}

	/** Whether it is wanted, or was filed all the same. */
	boolean counts() {
		return this.owed || this.filedAt != null;
	}

}
