package io.linli.sla;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * How a project keeps a promise: as it was, and as drafted limits would have made it.
 * Both are counted twice, as claimed and as proven.
 */
public final class ReplayLine {

	private final UUID projectId;

	private final Clock clock;

	private final CaseKind caseKind;

	private Count claimedBefore = Count.NONE;

	private Count claimedAfter = Count.NONE;

	private Count provenBefore = Count.NONE;

	private Count provenAfter = Count.NONE;

	/** How many deadlines came out how; a rate is {@code kept} of {@code closed}. */
	public record Count(long kept, long missed, long running, long unmeasured) {

		static final Count NONE = new Count(0, 0, 0, 0);

		/** The denominator of the rate. */
		public long closed() {
			return this.kept + this.missed;
		}

		/** The rate, of 0 to 1; null where nothing is closed, which is not 0 %. */
		public @Nullable Double share() {
			return (closed() > 0) ? (double) this.kept / closed() : null;
		}

		Count plus(Result result) {
			return switch (result) {
				case KEPT -> new Count(this.kept + 1, this.missed, this.running, this.unmeasured);
				case MISSED -> new Count(this.kept, this.missed + 1, this.running, this.unmeasured);
				case RUNNING -> new Count(this.kept, this.missed, this.running + 1, this.unmeasured);
				case UNMEASURED -> new Count(this.kept, this.missed, this.running, this.unmeasured + 1);
			};
		}

	}

	ReplayLine(UUID projectId, Clock clock, CaseKind caseKind) {
		this.projectId = projectId;
		this.clock = clock;
		this.caseKind = caseKind;
	}

	void add(Deadline was, Deadline is, Instant asOf) {
		this.claimedBefore = this.claimedBefore.plus(Result.claimed(was, asOf));
		this.claimedAfter = this.claimedAfter.plus(Result.claimed(is, asOf));
		this.provenBefore = this.provenBefore.plus(Result.proven(was, asOf));
		this.provenAfter = this.provenAfter.plus(Result.proven(is, asOf));
	}

	public UUID projectId() {
		return this.projectId;
	}

	public Clock clock() {
		return this.clock;
	}

	public CaseKind caseKind() {
		return this.caseKind;
	}

	public Count claimedBefore() {
		return this.claimedBefore;
	}

	public Count claimedAfter() {
		return this.claimedAfter;
	}

	public Count provenBefore() {
		return this.provenBefore;
	}

	public Count provenAfter() {
		return this.provenAfter;
	}

}
