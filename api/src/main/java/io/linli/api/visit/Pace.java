package io.linli.api.visit;

import org.jspecify.annotations.Nullable;

/**
 * How far the yearly visits of a project have come, and how fast they have to go on
 * (B-23).
 *
 * @param left households that were not visited this year
 * @param workdaysLeft from today to December 31, today included
 */
record Pace(int households, int visited, int left, int workdaysLeft) {

	static Pace of(int households, int visited, int workdaysLeft) {
		return new Pace(households, visited, households - visited, workdaysLeft);
	}

	/** From 0 to 1; null: there are no households. */
	public @Nullable Double coverage() {
		return (this.households > 0) ? (double) this.visited / this.households : null;
	}

	/** Households a workday; null: no workday is left. */
	public @Nullable Double neededPerWorkday() {
		return (this.workdaysLeft > 0) ? (double) this.left / this.workdaysLeft : null;
	}

}
