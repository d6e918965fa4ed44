package io.linli.api.patrol;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The patrol record 巡查记录 of one site (D-11, D-20).
 *
 * @param line its place in what was entered, from 0
 * @param arrivedAt as claimed
 * @param leftAt as claimed, after the arrival
 */
record Patrol(UUID id, int line, UUID renovationId, Instant arrivedAt, Instant leftAt, List<Item> items, String note) {

	/** What is looked at (D-18). */
	enum ItemKind {

		/** 开门装修. */
		OPEN_DOOR,
		/** 超时装修. */
		OVERTIME,
		/** 楼道污染. */
		CORRIDOR_POLLUTION,
		/** 楼道保护. */
		CORRIDOR_PROTECTION,
		/** 出入证检查. */
		PASS_CHECK

	}

	/**
	 * What was seen.
	 *
	 * @param note what it is where it is not in order
	 */
	record Item(ItemKind kind, boolean inOrder, @Nullable String note) {
	}

	/** Whether the same person cannot have made both. */
	boolean overlaps(Patrol other) {
		return this.arrivedAt.isBefore(other.leftAt) && other.arrivedAt.isBefore(this.leftAt);
	}

}
