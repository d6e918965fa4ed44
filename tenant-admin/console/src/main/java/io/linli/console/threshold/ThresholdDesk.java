package io.linli.console.threshold;

import java.sql.SQLException;
import java.sql.Types;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.linli.console.audit.Act;
import io.linli.console.signin.Person;
import io.linli.console.workplace.Wall;
import io.linli.console.workplace.Workplace.Company;
import io.linli.sla.Threshold;
import io.linli.sla.ThresholdRows;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.stereotype.Component;

/**
 * Sets thresholds (R-11, G-01), at once or as drafts: in one transaction the current
 * version of the same source ends and the new one starts. Nothing that was in force is
 * rewritten.
 */
@Component
public class ThresholdDesk {

	private static final String DRAFT = ThresholdRows.insertInto("threshold_draft", "drafted_by", "seen_id");

	private static final String PUBLISH = "insert into threshold (tenant_id, " + ThresholdRows.CELLS
			+ ", drafted_by, drafted_at, set_by) select tenant_id, " + ThresholdRows.CELLS
			+ ", drafted_by, drafted_at, ? from threshold_draft where id = ?";

	private static final String PINNED = "23001";

	/** The parameter after those of a threshold. */
	private static final int SEEN = 25;

	private final Wall wall;

	private final Plans plans;

	private final DraftQueries drafts;

	private final LimitBook book;

	private final JdbcOperations database;

	private final InstantSource now;

	ThresholdDesk(Wall wall, Plans plans, DraftQueries drafts, LimitBook book, JdbcOperations database,
			InstantSource now) {
		this.wall = wall;
		this.plans = plans;
		this.drafts = drafts;
		this.book = book;
		this.database = database;
		this.now = now;
	}

	/**
	 * Sets a proposal for an address, where that needs no second person.
	 * @param seen what the person had before them, as {@link Plan#seen} says it
	 */
	Setting set(Company company, Person person, Address address, Proposal proposal, String seen) {
		return save(company, address, proposal, seen, (plan) -> {
			if (this.drafts.fourEyes().on()) {
				return new Setting.Refused(new Obstacle.Alone());
			}
			var threshold = proposal.at(address, UUID.randomUUID());
			replaced(plan, address, proposal)
				.forEach((draft) -> this.book.tell(company, Act.Kind.DRAFT_DISCARDED, draft, null));
			var before = plan.predecessor(threshold, address);
			before.ifPresent((version) -> end(version, proposal.from()));
			insert(company, person, threshold, proposal);
			this.book.begin(company, Act.Kind.LIMIT_SET, threshold, before.map(Version::threshold).orElse(null));
			return new Setting.Done(
					new Version(threshold, person.username(), this.now.instant(), proposal.note(), null));
		});
	}

	/**
	 * Keeps a proposal as the draft of its address and source, instead of another one.
	 */
	Setting draft(Company company, Person person, Address address, Proposal proposal, String seen) {
		return save(company, address, proposal, seen,
				(plan) -> submitted(plan, person, address, proposal).<Setting>map(Setting.Refused::new)
					.orElseGet(() -> new Setting.Drafted(draft(company, person, address, proposal, plan))));
	}

	/** The same inside the wall, where nothing is {@link #submitted}. */
	public Draft draft(Company company, Person person, Address address, Proposal proposal, Plan plan) {
		var replaced = replaced(plan, address, proposal);
		var draft = new Draft(proposal.at(address, UUID.randomUUID()), proposal.note(), plan.newestId(address),
				person.username(), this.now.instant(), null, null);
		insert(company, draft, replaced.isEmpty() ? null : replaced.getFirst().threshold());
		return draft;
	}

	/** What another person has submitted for four eyes stands in the way. */
	public Optional<Obstacle> submitted(Plan plan, Person person, Address address, Proposal proposal) {
		return plan.drafts(address)
			.stream()
			.filter((draft) -> draft.threshold().source() == proposal.source())
			.filter((draft) -> draft.submitted() && !draft.by(person.username()) && this.drafts.fourEyes().on())
			.map((draft) -> (Obstacle) new Obstacle.Submitted(draft.draftedBy()))
			.findFirst();
	}

	/** To be called inside the wall, for a draft without an {@link Obstacle}. */
	public void publish(Company company, Draft draft, Plan plan, Person person) {
		LocalDate from = draft.threshold().effective().from();
		var before = plan.predecessor(draft.threshold(), draft.address());
		before.ifPresent((version) -> end(version, from));
		this.database.update(PUBLISH, person.username(), draft.id());
		discard(draft.id());
		this.book.begin(company, Act.Kind.LIMIT_SET, draft.threshold(), before.map(Version::threshold).orElse(null));
	}

	/** To be called inside the wall. */
	public void discard(UUID draft) {
		this.database.update("delete from threshold_draft where id = ?", draft);
	}

	/** The database refused to end a limit that cases of its last day have pinned. */
	public static boolean begun(DataIntegrityViolationException ex) {
		return ex.getRootCause() instanceof SQLException refusal && PINNED.equals(refusal.getSQLState());
	}

	private Setting save(Company company, Address address, Proposal proposal, String seen, Saving saving) {
		try {
			return this.wall.change(company, () -> {
				var plan = this.plans.planForUpdate();
				return obstacle(plan, address, proposal, seen).<Setting>map(Setting.Refused::new)
					.orElseGet(() -> saving.save(plan));
			});
		}
		catch (DataIntegrityViolationException ex) {
			// Otherwise two first ones at once: neither saw a row to wait for.
			return new Setting.Refused(begun(ex) ? new Obstacle.Begun() : new Obstacle.Stale(null));
		}
	}

	private static Optional<Obstacle> obstacle(Plan plan, Address address, Proposal proposal, String seen) {
		if (!plan.seen(address).equals(seen)) {
			return Optional.of(new Obstacle.Stale(plan.newest(address)
				.filter((version) -> !seen.startsWith(version.threshold().id().toString()))
				.orElse(null)));
		}
		return plan.taken(address, proposal.source(), proposal.from()).map(Obstacle.Taken::new);
	}

	private void end(Version version, LocalDate until) {
		this.database.update("update threshold set effective = daterange(lower(effective), ?) where id = ?", until,
				version.threshold().id());
	}

	/** The draft of a source gives way to what its person saw and changed. */
	private List<Draft> replaced(Plan plan, Address address, Proposal proposal) {
		var replaced = plan.drafts(address)
			.stream()
			.filter((draft) -> draft.threshold().source() == proposal.source())
			.toList();
		replaced.forEach((draft) -> discard(draft.id()));
		return replaced;
	}

	private void insert(Company company, Person person, Threshold threshold, Proposal proposal) {
		this.database.execute((ConnectionCallback<Boolean>) (connection) -> {
			ThresholdRows.insert(connection, company.id(), threshold, person.username(), proposal.note());
			return true;
		});
	}

	/**
	 * Keeps a draft; to be called inside the wall, where there is none of its source but
	 * an impossible one.
	 */
	public void insert(Company company, Draft draft) {
		insert(company, draft, null);
	}

	private void insert(Company company, Draft draft, @Nullable Threshold replaced) {
		this.drafts.impossible()
			.stream()
			.filter((impossible) -> impossible.address().equals(draft.address())
					&& impossible.source() == draft.threshold().source())
			.forEach((impossible) -> {
				discard(impossible.id());
				this.book.discarded(company, impossible);
			});
		this.database.execute(DRAFT, (PreparedStatementCallback<Integer>) (insert) -> {
			ThresholdRows.bind(insert, company.id(), draft.threshold(), draft.draftedBy(), draft.note());
			insert.setObject(SEEN, draft.seen(), Types.OTHER);
			return insert.executeUpdate();
		});
		this.book.begin(company, Act.Kind.LIMIT_DRAFTED, draft.threshold(), replaced);
	}

	/** What is saved once nothing stands in the way. */
	@FunctionalInterface
	private interface Saving {

		Setting save(Plan plan);

	}

}
