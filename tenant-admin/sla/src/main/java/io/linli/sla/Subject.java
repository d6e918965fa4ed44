package io.linli.sla;

import java.util.UUID;

/**
 * The record that a deadline belongs to.
 *
 * @param category the case's own category, for figures
 * @param cycle 1, and one more for each reopening
 * @param round of a clock that runs again and again: 1, and one more each time
 */
public record Subject(SubjectKind kind, UUID id, UUID projectId, String category, int cycle, int round) {

	public Subject(SubjectKind kind, UUID id, UUID projectId, String category, int cycle) {
		this(kind, id, projectId, category, cycle, 1);
	}

	/** The same in another round. */
	public Subject inRound(int other) {
		return new Subject(this.kind, this.id, this.projectId, this.category, this.cycle, other);
	}

}
