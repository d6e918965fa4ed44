package io.linli.console.bring;

import java.util.List;

import io.linli.console.audit.Act;
import io.linli.console.audit.AuditDesk;
import io.linli.console.signin.Person;
import io.linli.console.signin.RightsOfToday;
import io.linli.console.workplace.Wall;
import io.linli.console.workplace.Workplace.Company;
import io.linli.console.workplace.Workplaces;
import io.linli.ledger.Bringing;
import io.linli.ledger.LedgerException;
import io.linli.ledger.Part;
import io.linli.ledger.Reason;
import io.linli.ledger.Remark;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Judges the rows of a table and takes them, by the rules of the ledger's import: portion
 * by portion, each a transaction, so that a table that was cut off is taken again and
 * goes on. The first and the last of them write who it was.
 */
@Component
class BringDesk {

	private static final Logger LOG = LoggerFactory.getLogger(BringDesk.class);

	private final Wall wall;

	private final BringQueries queries;

	private final AuditDesk audit;

	private final JdbcTemplate database;

	private final Uploads uploads;

	private final Turns turns;

	private final Workplaces workplaces;

	private final RightsOfToday rights;

	BringDesk(Wall wall, BringQueries queries, AuditDesk audit, JdbcTemplate database, Uploads uploads, Turns turns,
			Workplaces workplaces, RightsOfToday rights) {
		this.wall = wall;
		this.queries = queries;
		this.audit = audit;
		this.database = database;
		this.uploads = uploads;
		this.turns = turns;
		this.workplaces = workplaces;
		this.rights = rights;
	}

	Known known(Company company, Kind kind) {
		return this.wall.view(company, () -> this.queries.known(kind));
	}

	/** What would become of a table. */
	Preview preview(Company company, Upload upload, Plan plan) {
		var meaning = plan.meaning(upload.kind(), known(company, upload.kind()), company.caller().name());
		return this.turns.read(() -> {
			try (var rows = plan.open(upload.file())) {
				var bringing = Bringing.of(company.id(), meaning, rows);
				bringing.judge();
				return Preview.of(bringing);
			}
		});
	}

	/** What columns mean is proposed the next time. */
	void keep(Company company, Kind kind, Plan plan) {
		this.wall.change(company, () -> {
			plan.memorable(kind)
				.forEach((part, name) -> this.database
					.update("""
							insert into column_meaning (tenant_id, kind, name, part, kept_by) values (?, ?, ?, ?, ?)
							on conflict (tenant_id, kind, name) do update set part = excluded.part, kept_at = now(), kept_by = excluded.kept_by""",
							company.id(), kind.name(), name, part.name(), company.caller().name()));
			return plan;
		});
	}

	void forget(Company company, Kind kind) {
		this.wall.change(company, () -> this.database.update("delete from column_meaning where kind = ?", kind.name()));
	}

	/** Takes a table while somebody watches; false: somebody does already, or has. */
	boolean begin(Company company, Upload upload, Plan plan, long rows) {
		var take = new Take(rows);
		var file = upload.file();
		if (!this.uploads.begin(upload, take)) {
			return false;
		}
		Thread.ofVirtual().name("bring").start(() -> {
			try {
				take.during(() -> this.turns.take(() -> take(company, upload, file, plan, take)));
			}
			finally {
				this.uploads.settle(upload);
			}
		});
		return true;
	}

	private void take(Company company, Upload upload, TableFile file, Plan plan, Take take) {
		try (var rows = plan.open(file)) {
			var meaning = plan.meaning(upload.kind(), known(company, upload.kind()), company.caller().name());
			var bringing = Bringing.of(company.id(), meaning, rows);
			boolean more = true;
			while (more) {
				expectStillAllowed(company);
				more = Boolean.TRUE
					.equals(this.wall.change(company, () -> portion(company, upload, bringing, take.rows())));
				take.reached(bringing, !more);
			}
		}
		catch (RuntimeException ex) {
			// Nobody waits for this thread: whoever watches is told, and may go on.
			LOG.error("A table could not be taken to its end", ex);
		}
	}

	/** A take lasts, and whoever began it may be gone by now. */
	private void expectStillAllowed(Company company) {
		if (!this.workplaces.open(company) || this.rights.lost(Person.of(company.caller()))) {
			throw new IllegalStateException("Whoever brings the table in may not do so any more");
		}
	}

	private boolean portion(Company company, Upload upload, Bringing<?> bringing, long rows) {
		if (bringing.read() == 0) {
			write(company, upload, "bring.audit.begun", rows);
		}
		boolean more = taken(company, bringing);
		if (!more) {
			write(company, upload, "bring.audit.over", bringing.taken(), bringing.takenAlready(),
					bringing.read() - bringing.taken() - bringing.takenAlready());
		}
		return more;
	}

	/** The file by its print: its name may hold somebody's. */
	private void write(Company company, Upload upload, String key, Object... counts) {
		var kind = switch (upload.kind()) {
			case PROJECTS -> Act.Kind.PROJECTS_BROUGHT;
			case HOUSEHOLDS -> Act.Kind.HOUSEHOLDS_BROUGHT;
		};
		this.audit.write(company, Act.of(kind, this.audit.say((words) -> words.say("bring.audit.file", upload.print())),
				this.audit.say((words) -> words.say(key, counts))));
	}

	private boolean taken(Company company, Bringing<?> bringing) {
		boolean more = Boolean.TRUE.equals(this.database.execute((ConnectionCallback<Boolean>) (connection) -> {
			try {
				return bringing.take(connection);
			}
			catch (LedgerException ex) {
				throw new IllegalStateException(ex);
			}
		}));
		this.queries.granted()
			.forEach((level) -> this.audit.write(company, Act.of(Act.Kind.LEVEL_GRANTED, Act.plain(level.project()),
					this.audit.say((words) -> words.say("audit.granted", level.level(), words.date(level.since()))))));
		return more;
	}

	/** Adds one project, by hand. */
	Added add(Company company, ProjectForm form) {
		return this.wall.change(company, () -> {
			if (this.queries.hasProject(form.code())) {
				return new Added(true, List.of());
			}
			if (form.lacksLevel()) {
				return new Added(false, List.of(new Remark(1, Remark.Outcome.REJECTED, form.code(), Part.LEVEL.name(),
						"", new Reason(Reason.Kind.EMPTY, List.of()))));
			}
			var known = this.queries.known(Kind.PROJECTS);
			var bringing = Bringing.of(company.id(), form.meaning(known, company.caller().name()), form.row());
			taken(company, bringing);
			if (bringing.remarks().isEmpty()) {
				this.audit.write(company, Act.of(Act.Kind.PROJECT_ADDED, Act.plain(form.code()),
						Act.plain(String.join(", ", form.name(), form.city(), form.zone()))));
			}
			return new Added(false, bringing.remarks());
		});
	}

}
