package io.linli.api.renovation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Objects;
import java.util.UUID;

import io.linli.api.graphql.Checks;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.sla.Subject;
import io.linli.sla.SubjectKind;
import io.linli.tenancy.Cells;
import io.linli.tenancy.Values;
import org.jspecify.annotations.Nullable;

/**
 * The renovation 装修 of a dwelling and the order of its steps. What its papers say beyond
 * that is written once and decides nothing.
 */
class Renovation {

	/** How far it has come. */
	enum Status {

		APPLIED, IDENTITY_CONFIRMED, FORMALITIES_COMPLETED, PERMITTED, COMPLETED, ACCEPTED, ARCHIVED

	}

	private final UUID id;

	private final String number;

	private final UUID projectId;

	private final String category;

	private final Instant appliedAt;

	private final Instant lastStepAt;

	private final int version;

	private Archive archive = Archive.empty();

	private Status status = Status.APPLIED;

	private @Nullable Permit permit;

	private int passes;

	private boolean ownerInformed;

	private @Nullable Instant debrisRemovedAt;

	private @Nullable Completion completion;

	private Values changed = new Values();

	private Renovation(UUID id, String number, UUID projectId, String category, Instant appliedAt, Instant lastStepAt,
			int version) {
		this.id = id;
		this.number = number;
		this.projectId = projectId;
		this.category = category;
		this.appliedAt = appliedAt;
		this.lastStepAt = lastStepAt;
		this.version = version;
	}

	/** Somebody of a household applies for it. */
	static Renovation apply(UUID id, String number, ApplyForRenovation.Checked input) {
		Renovation renovation = new Renovation(id, number, input.projectId(), input.category(), input.appliedAt(),
				input.appliedAt(), 0);
		renovation.changed.name("status", Status.APPLIED);
		return renovation;
	}

	/** As it was kept. */
	static Renovation of(ResultSet row) throws SQLException {
		Renovation renovation = new Renovation(Cells.key(row, "id"), row.getString("number"),
				Cells.key(row, "project_id"), row.getString("category"),
				Objects.requireNonNull(Cells.time(row, "applied_at")),
				Objects.requireNonNull(Cells.time(row, "last_step_at")), row.getInt("version"));
		renovation.status = Status.valueOf(row.getString("status"));
		renovation.ownerInformed = row.getBoolean("owner_informed");
		renovation.debrisRemovedAt = Cells.time(row, "debris_removed_at");
		renovation.completion = Completion.of(row);
		renovation.passes = row.getInt("passes");
		renovation.archive = Archive.of(row);
		@Nullable Instant sealedAt = Cells.time(row, "sealed_at");
		renovation.permit = (sealedAt == null) ? null : new Permit(row.getString("permit_number"),
				row.getObject("starts_on", LocalDate.class), row.getObject("ends_on", LocalDate.class), sealedAt);
		return renovation;
	}

	/** Whoever applies is who they say they are (D-09). */
	void confirmIdentity(String document, String by, Instant at) {
		advance(Status.APPLIED, Status.IDENTITY_CONFIRMED, "identified", at);
		this.changed.text("identity_document", document)
			.text("identity_confirmed_by", by)
			.time("identity_confirmed_at", at);
	}

	/** Papers are put into the archive (D-01, D-02, D-16). */
	void file(Collection<MaterialKind> kinds, Papers papers, Instant at) {
		expectNotArchived("added to");
		Checks.expectAfter(at, this.appliedAt, "the renovation was applied for");
		this.archive.file(kinds, this.status, papers, at);
	}

	/** All that the formalities need is there (D-10). */
	void completeFormalities(Instant at) {
		advance(Status.IDENTITY_CONFIRMED, Status.FORMALITIES_COMPLETED, "completed in its formalities", at);
		this.archive.expect(MaterialKind.FORMALITIES, at);
		this.changed.time("formalities_completed_at", at);
	}

	/** The owner is told what a renovation asks of a household (D-27). */
	void informOwner(String notice, String by, Instant at) {
		expectNotArchived("told of");
		Checks.expectAfter(at, this.appliedAt, "the renovation was applied for");
		if (this.ownerInformed) {
			throw RefusedException.wrongState("The owner has been informed already.");
		}
		this.changed.text("owner_notice", notice).text("owner_informed_by", by).time("owner_informed_at", at);
	}

	/** The company allows the works, under its seal (D-03). */
	void permit(Permit permit) {
		advance(Status.FORMALITIES_COMPLETED, Status.PERMITTED, "permitted", permit.sealedAt());
		this.permit = permit;
	}

	/**
	 * The works take longer, and the permit gets a new last day under the seal (D-03).
	 * @return the permit until now
	 */
	Permit extend(LocalDate endsOn, Instant at) {
		Permit former = given("extended");
		Checks.expectAfter(at, former.sealedAt(), "the permit was issued");
		this.permit = former.until(endsOn);
		return former;
	}

	/**
	 * A worker may enter, as long as the permit lasts (D-17).
	 * @return the number of the pass: the permit's, and the count of its passes
	 */
	String issuePass(LocalDate startsOn, LocalDate endsOn, Instant at) {
		Permit given = given("entered by workers");
		Checks.expectAfter(at, given.sealedAt(), "the permit was issued");
		given.expectWithin(startsOn, endsOn);
		this.passes++;
		return given.number() + "-%02d".formatted(this.passes);
	}

	/** A worker's pass counts no more (D-17). */
	void takePassBack(Instant at) {
		expectNotArchived("left by workers");
		Checks.expectAfter(at, this.appliedAt, "the renovation was applied for");
	}

	/** Debris 装修垃圾 is taken away (D-15); what counts is the last time. */
	void removeDebris(String place, Instant at) {
		Permit given = this.permit;
		if (given == null || this.status.compareTo(Status.COMPLETED) > 0) {
			throw wrongState("cleared of debris");
		}
		Checks.expectAfter(at, given.sealedAt(), "the permit was issued");
		if (this.debrisRemovedAt == null || at.isAfter(this.debrisRemovedAt)) {
			this.debrisRemovedAt = at;
			this.changed.text("debris_place", place).time("debris_removed_at", at);
		}
	}

	/**
	 * The works are done, and the repair department tells customer service (D-21).
	 * @param completedAt when the works ended
	 */
	void notifyCompletion(Instant completedAt, String by, Instant at) {
		advance(Status.PERMITTED, Status.COMPLETED, "completed", at);
		Checks.expectAfter("completedAt", completedAt, this.lastStepAt, "the permit was issued");
		Checks.expectAfter(at, completedAt, "the works were completed");
		this.completion = new Completion(completedAt, at, by);
		this.changed.and(this.completion.values());
	}

	/**
	 * The works are not accepted 验收不合格: they go on, with patrols and passes (D-12).
	 * @return what was said of their completion
	 */
	Completion refuse(Instant at) {
		advance(Status.COMPLETED, Status.PERMITTED, "refused", at);
		Completion refused = Objects.requireNonNull(this.completion);
		this.completion = null;
		this.changed.and(Completion.NONE);
		return refused;
	}

	/**
	 * The works are accepted, by dated signatures (D-05, D-12): never before they are
	 * completed, nor while a violation is open or debris is there that was left since its
	 * last removal.
	 */
	void accept(String acceptance, Signatures signatures, Findings findings, String by, Instant at) {
		advance(Status.COMPLETED, Status.ACCEPTED, "accepted", at);
		if (findings.open() > 0) {
			throw RefusedException
				.wrongState("Nothing is accepted while violations are open: " + findings.open() + ".");
		}
		Instant completed = Objects.requireNonNull(this.completion).completedAt();
		if (this.debrisRemovedAt == null || this.debrisRemovedAt.isBefore(completed)) {
			throw RefusedException.wrongState("Nobody has said yet that the debris was removed after the works ended.");
		}
		signatures.expectBetween(completed, at);
		this.changed.text("acceptance", acceptance).text("accepted_by", by).time("accepted_at", at);
	}

	/** All papers that this renovation has are in the archive (D-01, D-16). */
	void archive(Papers papers, Instant at) {
		advance(Status.ACCEPTED, Status.ARCHIVED, "archived", at);
		this.archive.expect(EnumSet.of(MaterialKind.PERMIT, MaterialKind.ACCEPTANCE_FORM), papers, at);
		this.changed.time("archived_at", at);
	}

	void dueAt(@Nullable Instant due) {
		this.changed.time("due_at", due);
	}

	UUID id() {
		return this.id;
	}

	String number() {
		return this.number;
	}

	/**
	 * What its clocks run on.
	 * @param cycle of what is archived the first or the second time
	 */
	Subject subject(int cycle) {
		return new Subject(SubjectKind.RENOVATION, this.id, this.projectId, this.category, cycle);
	}

	UUID projectId() {
		return this.projectId;
	}

	/** The permit that it has got. */
	Permit permit() {
		return Objects.requireNonNull(this.permit);
	}

	int passes() {
		return this.passes;
	}

	int version() {
		return this.version;
	}

	/** What its steps have changed since it was kept. */
	Values changed() {
		return this.changed;
	}

	/** The permit under which works go on. */
	private Permit given(String verb) {
		if (this.permit == null || this.status != Status.PERMITTED) {
			throw wrongState(verb);
		}
		return this.permit;
	}

	private void expectNotArchived(String verb) {
		if (this.status == Status.ARCHIVED) {
			throw wrongState(verb);
		}
	}

	private void advance(Status from, Status to, String verb, Instant at) {
		if (this.status != from) {
			throw wrongState(verb);
		}
		Checks.expectAfter(at, this.lastStepAt, "the step before it");
		this.status = to;
		this.changed.name("status", to);
	}

	private RefusedException wrongState(String verb) {
		return RefusedException.wrongState("A renovation that is " + this.status + " cannot be " + verb + ".");
	}

}
