package io.linli.console.escalation;

import java.util.List;
import java.util.Optional;

import io.linli.sla.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows.
 *
 * @param changes the last one first
 */
record EscalationPage(List<Ladder> ladders, List<Quiet> quiet, QuietForm quietForm, List<Change> changes) {

	/** The ladder of a kind, with its form. */
	record Ladder(SubjectKind kind, boolean own, LadderForm form) {
	}

	/** With what somebody has filled in instead of what stands. */
	EscalationPage filledIn(SubjectKind kind, LadderForm form) {
		return new EscalationPage(this.ladders.stream()
			.map((ladder) -> (ladder.kind() == kind) ? new Ladder(kind, ladder.own(), form) : ladder)
			.toList(), this.quiet, this.quietForm, this.changes);
	}

	/** The same for the quiet time. */
	EscalationPage filledIn(QuietForm form) {
		return new EscalationPage(this.ladders, this.quiet, form, this.changes);
	}

	/** The company has a quiet time of its own. */
	public boolean ownQuiet() {
		return !this.quiet.isEmpty();
	}

	/** What a form carries to notice that somebody else was quicker. */
	public int version(String part) {
		return last(part).map(Change::version).orElse(0);
	}

	/** Who changed a part last; null: nobody has. */
	public @Nullable Change latest(String part) {
		return last(part).orElse(null);
	}

	private Optional<Change> last(String part) {
		return this.changes.stream().filter((change) -> change.part() == Part.valueOf(part)).findFirst();
	}

}
