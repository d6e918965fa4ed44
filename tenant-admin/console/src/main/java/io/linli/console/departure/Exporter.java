package io.linli.console.departure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.IntSupplier;

import io.linli.console.departure.CompanyExport.Trouble;
import io.linli.console.workplace.Wall;
import io.linli.console.workplace.Workplace.Platform;
import io.linli.departure.Exported;
import io.linli.departure.FilesMissingException;
import io.linli.departure.Progress;
import io.linli.departure.TooManyFilesException;
import io.linli.departure.store.Store;
import io.linli.departure.store.StoreRefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Makes the exports that were ordered, one after another, and takes their files away
 * after a time. An export is made as a whole: what was cut off begins anew, and leaves
 * nothing. It is tried eight times within half a day.
 */
@Component
class Exporter {

	/** For which a file may be fetched. */
	static final Duration KEPT = Duration.ofDays(7);

	/** After the first attempt. */
	private static final Duration PAUSE = Duration.ofMinutes(5);

	static final int ATTEMPTS = 8;

	/** At a note that has to be made; each waits for a connection for some seconds. */
	private static final int NOTES = 6;

	private static final Duration TOLD_EVERY = Duration.ofSeconds(1);

	private static final Logger LOG = LoggerFactory.getLogger(Exporter.class);

	private final TurnDesk turn;

	private final Wall wall;

	private final ExportQueries queries;

	private final ExportDesk desk;

	private final Store store;

	private final InstantSource now;

	Exporter(TurnDesk turn, Wall wall, ExportQueries queries, ExportDesk desk, Store store, InstantSource now) {
		this.turn = turn;
		this.wall = wall;
		this.queries = queries;
		this.desk = desk;
		this.store = store;
		this.now = now;
	}

	/** Makes what waits, and takes away what has lain long enough. */
	void sweep() {
		this.turn.take(() -> {
			this.wall.change(Platform.SYSTEM, () -> this.queries.due(this.now.instant())).forEach(this::make);
			this.wall.change(Platform.SYSTEM, () -> this.queries.old(this.now.instant())).forEach(this::remove);
		});
	}

	private void make(CompanyExport export) {
		try {
			var teller = new Teller(export);
			this.wall.takeOut(Platform.SYSTEM, export.company(),
					() -> this.desk.make(export, this.store, teller, (exported) -> ready(export, exported)));
		}
		catch (UncheckedIOException ex) {
			LOG.warn("Export {} waits: {}", export.id(), ex.getMessage());
			fail(export, trouble(ex));
		}
		catch (WithdrawnException ex) {
			LOG.info("Export {} was withdrawn while it was made", export.id());
		}
		catch (RuntimeException | Error ex) {
			// For want of memory, too: what is not noted begins again at once, for ever.
			LOG.error("Export {} failed", export.id(), ex);
			fail(export, Trouble.FAILED);
		}
	}

	private static Trouble trouble(UncheckedIOException ex) {
		return switch (ex.getCause()) {
			case FilesMissingException _ -> Trouble.FILES_MISSING;
			case TooManyFilesException _ -> Trouble.TOO_MANY_FILES;
			case StoreRefusedException _ -> Trouble.STORE_REFUSES;
			case null, default -> Trouble.STORE_AWAY;
		};
	}

	/** Where it was withdrawn meanwhile, its file goes again. */
	private void ready(CompanyExport export, Exported exported) {
		var time = this.now.instant();
		if (patiently(() -> this.wall.aside(Platform.SYSTEM,
				() -> this.desk.ready(export.id(), exported, time, time.plus(KEPT)))) != 1) {
			throw new WithdrawnException();
		}
	}

	/** Nothing that took hours is thrown away for a connection that was not free. */
	private static int patiently(IntSupplier note) {
		for (int attempt = 1; attempt < NOTES; attempt++) {
			try {
				return note.getAsInt();
			}
			catch (DataAccessException | TransactionException ex) {
				LOG.warn("An export that is made is noted later: {}", ex.getMessage());
			}
		}
		return note.getAsInt();
	}

	private void fail(CompanyExport export, Trouble trouble) {
		this.wall.change(Platform.SYSTEM,
				() -> this.desk.failed(export.id(), trouble, this.now.instant(), PAUSE, ATTEMPTS));
	}

	private void remove(CompanyExport export) {
		try {
			this.store.remove(export.key());
			this.wall.change(Platform.SYSTEM, () -> this.desk.removed(export.id()));
		}
		catch (IOException ex) {
			LOG.warn("The file of export {} is taken away later: {}", export.id(), ex.getMessage());
		}
	}

	/** Nobody waits for an export any more. */
	private static final class WithdrawnException extends RuntimeException {

	}

	/** Writes down how far an export is, every now and then. */
	private final class Teller implements Progress.Listener {

		private final CompanyExport export;

		private Instant told = Instant.MIN;

		Teller(CompanyExport export) {
			this.export = export;
		}

		@Override
		public void tell(Progress progress) {
			var now = Exporter.this.now.instant();
			if (this.told.isBefore(now.minus(TOLD_EVERY))) {
				this.told = now;
				if (!noted(progress)) {
					throw new WithdrawnException();
				}
			}
		}

		/** False: it was withdrawn. Where nobody can say so, it goes on. */
		private boolean noted(Progress progress) {
			try {
				return Exporter.this.wall.aside(Platform.SYSTEM,
						() -> Exporter.this.desk.progress(this.export.id(), progress)) == 1;
			}
			catch (DataAccessException | TransactionException ex) {
				LOG.info("How far export {} is, is told later: {}", this.export.id(), ex.getMessage());
				return true;
			}
		}

	}

}
