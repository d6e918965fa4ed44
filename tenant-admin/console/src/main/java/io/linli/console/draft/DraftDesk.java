package io.linli.console.draft;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import io.linli.console.audit.Act;
import io.linli.console.audit.AuditDesk;
import io.linli.console.signin.Person;
import io.linli.console.threshold.Draft;
import io.linli.console.threshold.DraftQueries;
import io.linli.console.threshold.FourEyes;
import io.linli.console.threshold.Impossible;
import io.linli.console.threshold.LimitBook;
import io.linli.console.threshold.Plan;
import io.linli.console.threshold.Plans;
import io.linli.console.threshold.ThresholdDesk;
import io.linli.console.workplace.Wall;
import io.linli.console.workplace.Workplace.Company;
import io.linli.sla.Words;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What becomes of drafts: all that were chosen, in one transaction, or none. Where the
 * company wants four eyes 双人复核, one person submits and another one publishes or sends
 * back.
 */
@Component
class DraftDesk {

	private static final int LONGEST_REASON = 500;

	private final Wall wall;

	private final Plans plans;

	private final DraftQueries drafts;

	private final ThresholdDesk thresholds;

	private final LimitBook book;

	private final AuditDesk audit;

	private final JdbcClient database;

	DraftDesk(Wall wall, Plans plans, DraftQueries drafts, ThresholdDesk thresholds, LimitBook book, AuditDesk audit,
			JdbcClient database) {
		this.wall = wall;
		this.plans = plans;
		this.drafts = drafts;
		this.thresholds = thresholds;
		this.book = book;
		this.audit = audit;
		this.database = database;
	}

	/** The chosen drafts become thresholds. */
	DraftOutcome publish(Company company, Person person, Collection<UUID> ids) {
		try {
			return change(company, ids, (plan, chosen) -> {
				var today = this.plans.today().date();
				if (this.drafts.fourEyes().on() && !reviewable(chosen, person)) {
					return DraftOutcome.NEEDS_ANOTHER;
				}
				if (chosen.stream().anyMatch((draft) -> plan.obstacle(draft, today).isPresent())) {
					return DraftOutcome.BLOCKED;
				}
				chosen.forEach((draft) -> this.thresholds.publish(company, draft, plan, person));
				return DraftOutcome.PUBLISHED;
			});
		}
		catch (DataIntegrityViolationException ex) {
			// Otherwise somebody published meanwhile, or switched four eyes on.
			return ThresholdDesk.begun(ex) ? DraftOutcome.BEGUN : DraftOutcome.GONE;
		}
	}

	DraftOutcome discard(Company company, Person person, Collection<UUID> ids) {
		return change(company, ids, (plan, chosen) -> {
			if (this.drafts.fourEyes().on() && !own(chosen, person)) {
				return DraftOutcome.NOT_YOURS;
			}
			chosen.forEach((draft) -> this.thresholds.discard(draft.id()));
			chosen.forEach((draft) -> this.book.tell(company, Act.Kind.DRAFT_DISCARDED, draft, null));
			return DraftOutcome.DISCARDED;
		});
	}

	/** Asks for a second person. */
	DraftOutcome submit(Company company, Person person, Collection<UUID> ids) {
		return change(company, ids, (plan, chosen) -> {
			if (!own(chosen, person)) {
				return DraftOutcome.NOT_YOURS;
			}
			update("submitted_at = now(), returned_by = null, returned_at = null, returned_reason = null", ids);
			chosen.forEach((draft) -> this.book.tell(company, Act.Kind.DRAFT_SUBMITTED, draft, null));
			return DraftOutcome.SUBMITTED;
		});
	}

	/** Sends back what another person has submitted. */
	DraftOutcome sendBack(Company company, Person person, Collection<UUID> ids, String reason) {
		var why = reason.strip();
		if (why.isEmpty() || why.length() > LONGEST_REASON || why.indexOf(0) >= 0) {
			return DraftOutcome.NO_REASON;
		}
		return change(company, ids, (plan, chosen) -> {
			if (!reviewable(chosen, person)) {
				return DraftOutcome.NEEDS_ANOTHER;
			}
			update("submitted_at = null, returned_by = ?, returned_at = now(), returned_reason = ?", ids,
					person.username(), why);
			chosen.forEach((draft) -> this.book.tell(company, Act.Kind.DRAFT_SENT_BACK, draft, why));
			return DraftOutcome.SENT_BACK;
		});
	}

	/**
	 * Turns the switch of four eyes.
	 * @param seen when it was last turned, as the person had it before them
	 */
	DraftOutcome turnFourEyes(Company company, Person person, FourEyes.Turn turn, Instant seen) {
		try {
			return this.wall.change(company, () -> {
				var last = this.drafts.fourEyes();
				if (!last.setAt().equals(seen)) {
					return DraftOutcome.SWITCHED_MEANWHILE;
				}
				if (!last.turns(person.username()).contains(turn)) {
					return DraftOutcome.NEEDS_TWO;
				}
				this.database
					.sql("insert into company_setting (tenant_id, four_eyes, off_asked_by, set_by) values (?, ?, ?, ?)")
					.param(company.id())
					.param(turn != FourEyes.Turn.OFF)
					.param((turn == FourEyes.Turn.ASKED) ? person.username() : null)
					.param(person.username())
					.update();
				this.audit.write(company, new Act(Act.Kind.FOUR_EYES_TURNED,
						this.audit.say((words) -> words.say("audit.four-eyes")), turned(last.turn()), turned(turn)));
				return DraftOutcome.SWITCHED;
			});
		}
		catch (DataIntegrityViolationException ex) {
			// Somebody took the request back at the same time.
			return DraftOutcome.SWITCHED_MEANWHILE;
		}
	}

	/**
	 * Nobody can decide on one that is {@link Impossible}, so everybody may discard it.
	 */
	DraftOutcome discardImpossible(Company company, UUID id) {
		return this.wall.change(company, () -> {
			var found = this.drafts.impossible()
				.stream()
				.filter((impossible) -> impossible.id().equals(id))
				.findFirst();
			if (found.isEmpty()) {
				return DraftOutcome.GONE;
			}
			this.thresholds.discard(id);
			this.book.discarded(company, found.get());
			return DraftOutcome.DISCARDED;
		});
	}

	private Words turned(FourEyes.Turn turn) {
		return this.audit.say((words) -> words.say("audit.four-eyes." + turn));
	}

	private DraftOutcome change(Company company, Collection<UUID> ids,
			BiFunction<Plan, List<Draft>, DraftOutcome> work) {
		if (ids.isEmpty()) {
			return DraftOutcome.NONE_CHOSEN;
		}
		return this.wall.change(company, () -> {
			var plan = this.plans.planForUpdate();
			var chosen = plan.drafts().stream().filter((draft) -> ids.contains(draft.id())).toList();
			return (chosen.size() == ids.size()) ? work.apply(plan, chosen) : missing(ids);
		});
	}

	private DraftOutcome missing(Collection<UUID> ids) {
		return this.drafts.impossible().stream().map(Impossible::id).anyMatch(ids::contains) ? DraftOutcome.IMPOSSIBLE
				: DraftOutcome.GONE;
	}

	private void update(String change, Collection<UUID> ids, Object... values) {
		this.database.sql("update threshold_draft set " + change + " where id = any (?)")
			.params(Stream.concat(Stream.of(values), Stream.of((Object) ids.toArray(UUID[]::new))).toList())
			.update();
	}

	private static boolean own(List<Draft> chosen, Person person) {
		return chosen.stream().allMatch((draft) -> draft.by(person.username()));
	}

	private static boolean reviewable(List<Draft> chosen, Person person) {
		return chosen.stream().allMatch((draft) -> draft.submitted() && !draft.by(person.username()));
	}

}
