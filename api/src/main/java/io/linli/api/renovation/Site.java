package io.linli.api.renovation;

import java.time.Instant;
import java.util.UUID;

import io.linli.api.graphql.RefusedException;
import io.linli.sla.Subject;
import io.linli.sla.SubjectKind;

/**
 * A renovation as those see it who walk over its site.
 *
 * @param accepted whether the works are accepted, and nothing more is found there
 */
public record Site(UUID id, UUID projectId, String category, Instant appliedAt, boolean accepted) {

	/** A renovation is not begun again. */
	public static final int CYCLE = 1;

	/** Refuses what is said of a site where no more work is done. */
	public void expectWorks() {
		if (this.accepted) {
			throw RefusedException.wrongState("The works of this renovation are accepted already.", "renovationId");
		}
	}

	/** What its patrols run on. */
	public Subject subject() {
		return new Subject(SubjectKind.RENOVATION, this.id, this.projectId, this.category, CYCLE);
	}

}
