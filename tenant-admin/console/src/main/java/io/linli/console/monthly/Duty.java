package io.linli.console.monthly;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What is wanted of a period, and what there is of it.
 *
 * @param filed null: nothing
 * @param standing how it stands where nothing is filed
 * @param dueOn the last day on which it is in time; null: it has none
 */
record Duty(@Nullable Filed filed, Standing standing, @Nullable LocalDate dueOn) {

	/** Whether it should be there and is not. */
	public boolean missing() {
		return this.filed == null && this.standing == Standing.MISSING;
	}

	/** Whether it can be filed and is not. */
	public boolean open() {
		return this.filed == null && this.standing.canBeFiled();
	}

}
