package io.linli.console.departure;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

import io.linli.console.departure.Deletion.Part;
import io.linli.console.departure.Deletion.State;
import io.linli.console.departure.Deletion.Trouble;
import io.linli.console.directory.Directory;
import io.linli.console.directory.DirectoryException;
import io.linli.console.workplace.Wall;
import io.linli.console.workplace.Workplace.Platform;
import io.linli.departure.store.Store;
import io.linli.departure.store.StoreRefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Deletes companies whose grace is over: logins, rows, files, and at the end what the
 * platform has of them. Each part goes in small transactions, which also note how much of
 * it is gone; whatever is cut off goes on where it was, at whichever instance.
 */
@Component
class Deleter {

	private static final String PEOPLE = "keycloak.people";

	private static final String ORGANIZATION = "keycloak.organization";

	private static final String ATTACHMENTS = "files.attachments";

	private static final List<String> FILES = List.of(ATTACHMENTS, "files.uploads", "files.exports");

	private static final String RECORDS = "linli.";

	/** What a night makes of records, as long as there are any. */
	private static final String FIGURES = "mart.";

	private static final int ROWS_AT_ONCE = 5_000;

	/** In one statement: rows of one table that name each other. */
	private static final int ALL = Integer.MAX_VALUE;

	private static final Duration PAUSE = Duration.ofMinutes(5);

	private static final Logger LOG = LoggerFactory.getLogger(Deleter.class);

	private final TurnDesk turn;

	private final Wall wall;

	private final DeletionQueries queries;

	private final DeletionDesk desk;

	private final Directory directory;

	private final Store store;

	private final InstantSource now;

	Deleter(TurnDesk turn, Wall wall, DeletionQueries queries, DeletionDesk desk, Directory directory, Store store,
			InstantSource now) {
		this.turn = turn;
		this.wall = wall;
		this.queries = queries;
		this.desk = desk;
		this.directory = directory;
		this.store = store;
		this.now = now;
	}

	/** Begins what is due, and goes on with what has begun. */
	void sweep() {
		this.turn.take(() -> this.wall.change(Platform.SYSTEM, () -> this.queries.due(this.now.instant()))
			.forEach(this::advance));
	}

	private void advance(Deletion deletion) {
		try {
			if (!hasItsFiles(deletion)) {
				postpone(deletion, Trouble.FILES_MISSING);
			}
			else if (deletion.state() == State.RUNNING || begin(deletion)) {
				this.wall.change(Platform.SYSTEM, () -> this.desk.problem(deletion, null, null));
				plan(deletion);
				remove(deletion);
			}
		}
		catch (DirectoryException ex) {
			LOG.info("Deletion {} waits: {}", deletion.id(), ex.getMessage());
			postpone(deletion, trouble(ex.reason()));
		}
		catch (IOException ex) {
			LOG.warn("Deletion {} waits: {}", deletion.id(), ex.getMessage());
			postpone(deletion, (ex instanceof StoreRefusedException) ? Trouble.STORE_REFUSES : Trouble.STORE_AWAY);
		}
		catch (RuntimeException ex) {
			LOG.error("Deletion {} failed", deletion.id(), ex);
			postpone(deletion, Trouble.FAILED);
		}
	}

	/**
	 * Looked at before anything is past taking back: false where rows name files and the
	 * store has none, such as because it is another one than the API's.
	 */
	private boolean hasItsFiles(Deletion deletion) throws IOException {
		return deletion.filesLostAgreedBy() != null || !parts(deletion).isEmpty()
				|| this.store.has(prefix(ATTACHMENTS, deletion))
				|| !this.wall.make(Platform.SYSTEM, deletion.company(), this.desk::namesFiles);
	}

	private boolean begin(Deletion deletion) {
		return this.wall.make(Platform.SYSTEM, deletion.company(), () -> this.desk.begin(deletion));
	}

	private static Trouble trouble(DirectoryException.Reason reason) {
		return switch (reason) {
			case KEYCLOAK_AWAY -> Trouble.KEYCLOAK_AWAY;
			case KEYCLOAK_FORBIDS -> Trouble.KEYCLOAK_FORBIDS;
			case NO_MAIL, MAIL_UNSURE, NAME_TAKEN, KEYCLOAK_REFUSES -> Trouble.KEYCLOAK_REFUSES;
		};
	}

	/** Counts what there is, once: a part that is known keeps its number. */
	private void plan(Deletion deletion) throws IOException {
		if (!parts(deletion).isEmpty()) {
			return;
		}
		var people = this.directory.people(deletion.company());
		var organization = this.directory.has(deletion.company()) ? 1 : 0;
		var files = new long[FILES.size()];
		for (int i = 0; i < files.length; i++) {
			files[i] = this.store.count(prefix(FILES.get(i), deletion));
		}
		this.wall.make(Platform.SYSTEM, deletion.company(), () -> {
			this.desk.tables().forEach((table) -> this.desk.part(deletion, table, this.desk.count(table)));
			this.desk.part(deletion, PEOPLE, people);
			this.desk.part(deletion, ORGANIZATION, organization);
			for (int i = 0; i < files.length; i++) {
				this.desk.part(deletion, FILES.get(i), files[i]);
			}
			return deletion;
		});
	}

	private void remove(Deletion deletion) throws IOException {
		removePeople(deletion);
		if (!removeRows(deletion, RECORDS)) {
			postpone(deletion, Trouble.ROWS_STAY);
			return;
		}
		if (this.wall.change(Platform.SYSTEM, this.queries::nightAtWork)) {
			postpone(deletion, Trouble.NIGHT_AT_WORK);
			return;
		}
		removeRows(deletion, FIGURES);
		for (var kind : FILES) {
			if (open(deletion, kind)) {
				gone(deletion, kind, this.store.remove(prefix(kind, deletion)), true);
			}
		}
		if (this.wall.change(Platform.SYSTEM, this.queries::nightAtWork)) {
			postpone(deletion, Trouble.NIGHT_AT_WORK);
		}
		else if (nothingIsLeft(deletion)) {
			this.wall.make(Platform.SYSTEM, deletion.company(), this.desk::finish);
			LOG.info("Deletion {} is done", deletion.id());
		}
	}

	private void removePeople(Deletion deletion) {
		if (open(deletion, PEOPLE)) {
			gone(deletion, PEOPLE, this.directory.dismissAll(deletion.company()), true);
		}
		if (open(deletion, ORGANIZATION)) {
			gone(deletion, ORGANIZATION, this.directory.remove(deletion.company()) ? 1 : 0, true);
		}
	}

	/**
	 * Which rows name which, the foreign keys know: what cannot go yet goes in the next
	 * round. Rows of one table that name each other go in one statement, which is tried
	 * where nothing else goes on.
	 * @param schema with its dot
	 * @return false where a round has removed nothing
	 */
	private boolean removeRows(Deletion deletion, String schema) {
		int most = ROWS_AT_ONCE;
		while (true) {
			var open = parts(deletion).stream()
				.filter((part) -> !part.done() && part.name().startsWith(schema))
				.map(Part::name)
				.toList();
			if (open.isEmpty()) {
				return true;
			}
			int limit = most;
			if (open.stream().filter((table) -> removeAll(deletion, table, limit)).count() > 0) {
				most = ROWS_AT_ONCE;
			}
			else if (most == ALL) {
				return false;
			}
			else {
				most = ALL;
			}
		}
	}

	/** False: other rows name some of them still. */
	private boolean removeAll(Deletion deletion, String table, int most) {
		boolean all = false;
		while (!all) {
			try {
				all = this.wall.make(Platform.SYSTEM, deletion.company(), () -> {
					long rows = this.desk.delete(table, most);
					this.desk.removed(deletion, table, rows, rows < most);
					return rows < most;
				});
			}
			catch (DataIntegrityViolationException ex) {
				return false;
			}
		}
		return true;
	}

	/** Counts everything again. */
	private boolean nothingIsLeft(Deletion deletion) throws IOException {
		boolean nothing = true;
		for (var part : parts(deletion)) {
			long left = left(deletion, part.name());
			nothing &= left == 0;
			this.wall.change(Platform.SYSTEM, () -> this.desk.left(deletion, part.name(), left));
		}
		return nothing;
	}

	private long left(Deletion deletion, String part) throws IOException {
		return switch (part) {
			case PEOPLE -> this.directory.people(deletion.company());
			case ORGANIZATION -> this.directory.has(deletion.company()) ? 1 : 0;
			case ATTACHMENTS, "files.uploads", "files.exports" -> this.store.count(prefix(part, deletion));
			default -> this.wall.make(Platform.SYSTEM, deletion.company(), () -> this.desk.count(part));
		};
	}

	private static String prefix(String kind, Deletion deletion) {
		return kind.substring("files.".length()) + "/" + deletion.company() + "/";
	}

	private boolean open(Deletion deletion, String name) {
		return parts(deletion).stream().anyMatch((part) -> part.name().equals(name) && !part.done());
	}

	private List<Part> parts(Deletion deletion) {
		return this.wall.change(Platform.SYSTEM, () -> this.queries.parts(deletion.id()));
	}

	private void gone(Deletion deletion, String name, long rows, boolean all) {
		this.wall.change(Platform.SYSTEM, () -> this.desk.removed(deletion, name, rows, all));
	}

	private void postpone(Deletion deletion, Trouble trouble) {
		this.wall.change(Platform.SYSTEM, () -> this.desk.problem(deletion, trouble, this.now.instant().plus(PAUSE)));
	}

}
