package io.linli.console.departure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

import io.linli.console.audit.Act;
import io.linli.console.audit.AuditDesk;
import io.linli.console.departure.CompanyExport.State;
import io.linli.console.departure.CompanyExport.Trouble;
import io.linli.console.language.Words;
import io.linli.console.threshold.DraftQueries;
import io.linli.console.workplace.Times;
import io.linli.console.workplace.Wall;
import io.linli.console.workplace.Workplace.Company;
import io.linli.console.workplace.Workplace.Platform;
import io.linli.departure.Export;
import io.linli.departure.Exported;
import io.linli.departure.Progress;
import io.linli.departure.store.Draft;
import io.linli.departure.store.Store;
import io.linli.tenancy.Caller;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where exports are ordered, agreed to, withdrawn, made and given out. All of it stands
 * in the company's audit.
 */
@Component
class ExportDesk {

	private final Wall wall;

	private final ExportQueries queries;

	private final DraftQueries switches;

	private final DeletionQueries deletions;

	private final AuditDesk audit;

	private final JdbcTemplate connections;

	private final JdbcClient database;

	ExportDesk(Wall wall, ExportQueries queries, DraftQueries switches, DeletionQueries deletions, AuditDesk audit,
			JdbcTemplate connections, JdbcClient database) {
		this.wall = wall;
		this.queries = queries;
		this.switches = switches;
		this.deletions = deletions;
		this.audit = audit;
		this.connections = connections;
		this.database = database;
	}

	/** An administrator orders an export; where four eyes are on, another one agrees. */
	ExportOutcome order(Company company) {
		return unlessUnderWay(() -> this.wall.change(company, () -> {
			if (this.deletions.leaves(company.id())) {
				return ExportOutcome.LEAVING;
			}
			var alone = !this.switches.fourEyes().on();
			insert(company.id(), alone ? State.WAITING : State.ASKED, company.caller().name(), false);
			tell(company.id(), company.caller(), Act.Kind.EXPORT_ORDERED);
			return alone ? ExportOutcome.ORDERED : ExportOutcome.ASKED;
		}));
	}

	/** An operator orders one at the company's wish, and cannot look into it. */
	ExportOutcome order(Platform platform, UUID company) {
		return unlessUnderWay(() -> this.wall.make(platform, company, () -> {
			if (this.deletions.leaves(company)) {
				return ExportOutcome.LEAVING;
			}
			insert(company, State.WAITING, platform.caller().name(), true);
			tell(company, platform.caller(), Act.Kind.EXPORT_ORDERED);
			return ExportOutcome.ORDERED;
		}));
	}

	/** A second administrator agrees to an export, or does not. */
	ExportOutcome decide(Company company, UUID id, boolean agree) {
		return this.wall.change(company, () -> {
			var asked = this.queries.find(company.id(), id).filter((export) -> export.state() == State.ASKED);
			if (asked.isEmpty()) {
				return ExportOutcome.GONE;
			}
			if (!asked.get().awaits(company.caller().name())) {
				return ExportOutcome.NEEDS_ANOTHER;
			}
			if (this.database.sql(
					"update company_export set state = ?, decided_by = ?, decided_at = now() where id = ? and state = 'ASKED'")
				.params((agree ? State.WAITING : State.DECLINED).name(), company.caller().name(), id)
				.update() != 1) {
				return ExportOutcome.GONE;
			}
			tell(company.id(), company.caller(), agree ? Act.Kind.EXPORT_AGREED : Act.Kind.EXPORT_DECLINED);
			return agree ? ExportOutcome.AGREED : ExportOutcome.DECLINED;
		});
	}

	/** An administrator withdraws what is not made yet, whoever ordered it. */
	ExportOutcome withdraw(Company company, UUID id) {
		return this.wall.change(company, () -> withdraw(company.id(), id, company.caller(), false));
	}

	/** An operator withdraws what an operator ordered. */
	ExportOutcome withdraw(Platform platform, UUID company, UUID id) {
		return this.wall.make(platform, company, () -> withdraw(company, id, platform.caller(), true));
	}

	private ExportOutcome withdraw(UUID company, UUID id, Caller by, boolean operator) {
		if (this.queries.find(company, id).filter((export) -> export.withdrawable(operator)).isEmpty() || this.database
			.sql("update company_export set state = 'WITHDRAWN', withdrawn_by = ?, withdrawn_at = now() where id = ? and state in ('ASKED', 'WAITING')")
			.params(by.name(), id)
			.update() != 1) {
			return ExportOutcome.GONE;
		}
		tell(company, by, Act.Kind.EXPORT_WITHDRAWN);
		return ExportOutcome.WITHDRAWN;
	}

	/** Written down before the first byte is sent. */
	void download(Company company, CompanyExport export) {
		this.wall.change(company, () -> {
			this.audit.write(company,
					Act.of(Act.Kind.EXPORT_DOWNLOADED, this.audit.say((words) -> said(words, export)), null));
			return true;
		});
	}

	private static String said(Words words, CompanyExport export) {
		return words.say("departure.audit.of",
				(export.snapshotAt() != null) ? words.moment(export.snapshotAt()) : export.id().toString());
	}

	/**
	 * To be called inside the wall of the company that is taken out, by whoever has the
	 * turn: writes its file, if it is still to be made.
	 * @param ready is told when the file is there; where it fails the file goes again
	 * @return whether it was made
	 * @throws UncheckedIOException where the store is away; nothing of the file stays
	 */
	boolean make(CompanyExport export, Store store, Progress.Listener listener, Ready ready) {
		if (this.queries.find(export.company(), export.id())
			.filter((found) -> found.state() == State.WAITING)
			.isEmpty()) {
			return false;
		}
		this.connections.execute((ConnectionCallback<Boolean>) (snapshot) -> {
			write(snapshot, export, store, listener, ready);
			return true;
		});
		return true;
	}

	/** What hears of an export that is whole. */
	interface Ready {

		void tell(Exported exported);

	}

	private static void write(Connection snapshot, CompanyExport export, Store store, Progress.Listener listener,
			Ready ready) throws SQLException {
		try (var file = draft(store, export)) {
			var exported = new Export(export.company(), export.id(), store, listener).write(snapshot, file);
			file.complete();
			tell(exported, export, store, ready);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Without what an earlier attempt left, whose instance died. */
	private static Draft draft(Store store, CompanyExport export) throws IOException {
		store.clear(CompanyExport.key(export.company()));
		return store.draft(export.key());
	}

	private static void tell(Exported exported, CompanyExport export, Store store, Ready ready) throws IOException {
		boolean told = false;
		try {
			ready.tell(exported);
			told = true;
		}
		finally {
			if (!told) {
				store.remove(export.key());
			}
		}
	}

	/** To be called inside an operator's wall. */
	int progress(UUID id, Progress progress) {
		return this.database.sql(
				"update company_export set tables_done = ?, table_count = ?, row_count = ?, file_count = ? where id = ? and state = 'WAITING'")
			.params(progress.tables(), progress.of(), progress.rows(), progress.files(), id)
			.update();
	}

	/**
	 * To be called inside an operator's wall: its file is there. Whoever does not know
	 * whether that was written may write it again.
	 */
	int ready(UUID id, Exported exported, Instant now, Instant removal) {
		return this.database
			.sql("""
					update company_export set state = 'READY', tables_done = ?, table_count = ?, row_count = ?, file_count = ?,
					       byte_count = ?, snapshot_at = ?, ready_at = ?, removal_at = ?, manifest_sha256 = ?, problem = null,
					       retry_at = null, attempts = attempts + 1
					 where id = ? and (state = 'WAITING' or state = 'READY' and manifest_sha256 = ?)""")
			.params(exported.tables(), exported.tables(), exported.rows(), exported.files(), exported.bytes())
			.params(Times.utc(exported.asOf()), Times.utc(now), Times.utc(removal), exported.manifestSha256(), id,
					exported.manifestSha256())
			.update();
	}

	/**
	 * To be called inside an operator's wall: it was not made. The pause is twice as long
	 * each time, and after some attempts there is no other.
	 */
	int failed(UUID id, Trouble trouble, Instant now, Duration pause, int most) {
		return this.database
			.sql("""
					update company_export set problem = ?, attempts = attempts + 1,
					       state = case when attempts + 1 < ? then state else 'FAILED' end,
					       retry_at = case when attempts + 1 < ? then ?::timestamptz + make_interval(secs => ? * 2 ^ attempts) end
					 where id = ? and state = 'WAITING'""")
			.params(trouble.name(), most, most, Times.utc(now), pause.toSeconds(), id)
			.update();
	}

	/** To be called inside an operator's wall: its file was taken away. */
	int removed(UUID id) {
		return this.database.sql("update company_export set state = 'REMOVED' where id = ? and state = 'READY'")
			.param(id)
			.update();
	}

	private void insert(UUID company, State state, String person, boolean operator) {
		this.database.sql(
				"insert into company_export (id, organization_id, state, ordered_by, by_operator) values (?, ?, ?, ?, ?)")
			.params(UUID.randomUUID(), company, state.name(), person, operator)
			.update();
	}

	private void tell(UUID company, Caller by, Act.Kind kind) {
		this.audit.write(company, by,
				Act.of(kind, this.audit.say((words) -> words.say("departure.audit.whole")), null));
	}

	private static ExportOutcome unlessUnderWay(Supplier<ExportOutcome> order) {
		try {
			return order.get();
		}
		catch (DuplicateKeyException ex) {
			return ExportOutcome.UNDER_WAY;
		}
	}

}
