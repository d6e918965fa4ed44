package io.linli.stack.demo;

/**
 * A failure that the procedures themselves name, planted where a detector has to find it.
 */
enum Quirk {

	/** Time nodes are entered hours later, all at once (R-22, DT-02). */
	LATE_ENTRY,

	/** Arrivals at round minutes, always just in time (R-22, DT-03). */
	ROUND_TIMES,

	/** A month's callbacks in one afternoon (B-14, DT-05). */
	BATCHED_CALLBACKS,

	/** A solved complaint that nobody ever called about (C-08, DT-17). */
	NEVER_CALLED_BACK

}
