package io.linli.console.departure;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import io.linli.console.audit.Act;
import io.linli.console.audit.AuditDesk;
import io.linli.console.departure.Deletion.State;
import io.linli.console.departure.Deletion.Trouble;
import io.linli.console.onboarding.Suspension;
import io.linli.console.workplace.Times;
import io.linli.console.workplace.Wall;
import io.linli.console.workplace.Workplace.Company;
import io.linli.console.workplace.Workplace.Platform;
import io.linli.tenancy.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where the deletion of a company is asked for, confirmed by another person, taken back
 * while its grace lasts, and written down step by step. That nothing is deleted before,
 * the database's own functions see to.
 */
@Component
class DeletionDesk {

	/** For which a confirmed deletion can be taken back; the database wants no less. */
	static final Duration GRACE = Duration.ofDays(30);

	private final Wall wall;

	private final DeletionQueries queries;

	private final AuditDesk audit;

	private final Suspension suspension;

	private final JdbcClient database;

	DeletionDesk(Wall wall, DeletionQueries queries, AuditDesk audit, Suspension suspension, JdbcClient database) {
		this.wall = wall;
		this.queries = queries;
		this.audit = audit;
		this.suspension = suspension;
		this.database = database;
	}

	/** An administrator asks for the deletion of the company; it works on until then. */
	DeletionOutcome ask(Company company, String reason) {
		return unlessAsked(() -> this.wall.change(company, () -> {
			insert(company.id(), company.name(), company.caller().organization().alias(), company.caller().name(), true,
					reason);
			tell(company.id(), company.caller(), Act.Kind.DELETION_ASKED, reason);
			return DeletionOutcome.ASKED;
		}));
	}

	/** An operator asks for it, such as where a contract has ended. */
	DeletionOutcome ask(Platform platform, UUID company, String name, String alias, String reason) {
		return unlessAsked(() -> this.wall.make(platform, company, () -> {
			insert(company, name, alias, platform.caller().name(), false, reason);
			tell(company, platform.caller(), Act.Kind.DELETION_ASKED, reason);
			return DeletionOutcome.ASKED;
		}));
	}

	/** The company asked, and does so no longer. */
	DeletionOutcome takeBack(Company company) {
		return this.wall.change(company, () -> takeBack(this.queries.under(company.id()), company.caller(), true));
	}

	/** An operator takes it back; the company stays suspended until it is resumed. */
	DeletionOutcome takeBack(Platform platform, UUID company) {
		return this.wall.make(platform, company, () -> takeBack(this.queries.under(company), platform.caller(), false));
	}

	private DeletionOutcome takeBack(Optional<Deletion> found, Caller by, boolean byCompany) {
		var deletion = found.filter((each) -> each.revocable(byCompany));
		if (deletion.isEmpty()) {
			return DeletionOutcome.GONE;
		}
		if (this.database.sql(
				"update company_deletion set state = 'WITHDRAWN', withdrawn_by = ?, withdrawn_at = now(), problem = null, retry_at = null where id = ? and state = ?")
			.params(by.name(), deletion.get().id(), deletion.get().state().name())
			.update() != 1) {
			return DeletionOutcome.GONE;
		}
		tell(deletion.get().company(), by, Act.Kind.DELETION_TAKEN_BACK, "");
		return DeletionOutcome.TAKEN_BACK;
	}

	/** Another person than asked confirms it: the company is suspended from now on. */
	DeletionOutcome confirm(Platform platform, UUID company) {
		return this.wall.make(platform, company, () -> {
			var asked = this.queries.under(company).filter((deletion) -> deletion.state() == State.ASKED);
			if (asked.isEmpty()) {
				return DeletionOutcome.GONE;
			}
			if (!asked.get().awaits(platform.caller().name())) {
				return DeletionOutcome.NEEDS_ANOTHER;
			}
			if (this.database.sql("""
					update company_deletion set state = 'CONFIRMED', confirmed_by = ?, confirmed_at = now(),
					       due_at = now() + make_interval(secs => ?) where id = ? and state = 'ASKED'""")
				.params(platform.caller().name(), GRACE.toSeconds(), asked.get().id())
				.update() != 1) {
				return DeletionOutcome.GONE;
			}
			this.suspension.suspend(platform, company, "deletion");
			tell(company, platform.caller(), Act.Kind.DELETION_CONFIRMED, "");
			return DeletionOutcome.CONFIRMED;
		});
	}

	/**
	 * An operator says that the store has lost all files of a company that is to be
	 * deleted; where another one has said so, it goes on without them.
	 */
	DeletionOutcome sayFilesLost(Platform platform, UUID id) {
		var person = platform.caller().name();
		return this.wall.change(platform, () -> {
			var deletion = this.queries.find(id).filter(Deletion::lacksFiles);
			if (deletion.isEmpty()) {
				return DeletionOutcome.GONE;
			}
			if (!deletion.get().awaitsLoss(person)) {
				return DeletionOutcome.NEEDS_ANOTHER;
			}
			var first = deletion.get().filesLostBy() == null;
			int said = this.database.sql(first
					? "update company_deletion set files_lost_by = ? where id = ? and files_lost_by is null"
					: "update company_deletion set files_lost_agreed_by = ?, retry_at = null where id = ? and files_lost_agreed_by is null")
				.params(person, id)
				.update();
			return (said != 1) ? DeletionOutcome.GONE : first ? DeletionOutcome.LOSS_SAID : DeletionOutcome.LOSS_AGREED;
		});
	}

	/**
	 * To be called inside the wall of the company, once its grace is over: whether rows
	 * of it name files.
	 */
	boolean namesFiles() {
		return this.database.sql("select names_files()").query(Boolean.class).single();
	}

	/** To be called inside the wall of the company: its grace is over. */
	boolean begin(Deletion deletion) {
		return this.database.sql("""
				update company_deletion set state = 'RUNNING', begun_at = now() where id = ? and state = 'CONFIRMED'
				   and due_at <= now()""").param(deletion.id()).update() == 1;
	}

	/**
	 * To be called inside the wall of the company: the tables that it may have rows in.
	 */
	List<String> tables() {
		return this.database.sql("select name from company_table()")
			.query((row, number) -> row.getString("name"))
			.list();
	}

	/** To be called inside the wall of the company. */
	long count(String table) {
		return this.database.sql("select count_company_rows(?)").param(table).query(Long.class).single();
	}

	/** To be called inside the wall of the company: so many rows at most, or all. */
	long delete(String table, int most) {
		return this.database.sql("select delete_company_rows(?, ?)").params(table, most).query(Long.class).single();
	}

	/** To be called inside an operator's wall. */
	int part(Deletion deletion, String name, long before) {
		return this.database
			.sql("""
					insert into company_deletion_part (deletion_id, name, count_before) values (?, ?, ?) on conflict do nothing""")
			.params(deletion.id(), name, before)
			.update();
	}

	/** To be called inside an operator's wall: more of a part is gone, or all. */
	int removed(Deletion deletion, String name, long rows, boolean all) {
		return this.database.sql("""
				update company_deletion_part set removed_count = removed_count + ?, done_at = case when ? then now() end
				 where deletion_id = ? and name = ?""").params(rows, all, deletion.id(), name).update();
	}

	/**
	 * To be called inside an operator's wall: counted again, and open again where
	 * something has come meanwhile. What was there and is not was removed, also where
	 * that was cut off before it was noted.
	 */
	int left(Deletion deletion, String name, long rows) {
		return this.database.sql("""
				update company_deletion_part set left_count = ?, done_at = case when ? = 0 then done_at end,
				       removed_count = greatest(removed_count, count_before - ?)
				 where deletion_id = ? and name = ?""").params(rows, rows, rows, deletion.id(), name).update();
	}

	/** To be called inside the wall of the company: nothing is left but the proof. */
	UUID finish() {
		return this.database.sql("select finish_company_deletion()").query(UUID.class).single();
	}

	/** To be called inside an operator's wall: it does not go on, or does again. */
	int problem(Deletion deletion, @Nullable Trouble trouble, @Nullable Instant retryAt) {
		return this.database.sql(
				"update company_deletion set problem = ?, retry_at = ? where id = ? and state in ('CONFIRMED', 'RUNNING')")
			.param((trouble != null) ? trouble.name() : null)
			.param((retryAt != null) ? Times.utc(retryAt) : null)
			.param(deletion.id())
			.update();
	}

	private void insert(UUID company, String name, String alias, String person, boolean byCompany, String reason) {
		this.database.sql("""
				insert into company_deletion (id, organization_id, name, alias, state, asked_by, by_company, reason)
				values (?, ?, ?, ?, 'ASKED', ?, ?, ?)""")
			.params(UUID.randomUUID(), company, name, alias, person, byCompany, reason)
			.update();
	}

	private void tell(UUID company, Caller by, Act.Kind kind, String reason) {
		this.audit.write(company, by, Act.of(kind, this.audit.say((words) -> words.say("departure.audit.whole")),
				reason.isEmpty() ? null : Act.plain(reason)));
	}

	private static DeletionOutcome unlessAsked(Supplier<DeletionOutcome> ask) {
		try {
			return ask.get();
		}
		catch (DuplicateKeyException ex) {
			return DeletionOutcome.UNDER_WAY;
		}
	}

}
