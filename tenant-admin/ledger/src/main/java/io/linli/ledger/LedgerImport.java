package io.linli.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

/**
 * Loads a foreign ledger into a company's books. Rows go in by batches, each a
 * transaction of its own; a record's id follows from company, ledger and row key, so that
 * a second import changes nothing, and a rerun after an interruption goes on where it
 * was.
 *
 * @param api connections of the role {@code linli_api}
 * @param zone for wall-clock times, and of projects that do not exist yet
 * @param clock tells what lies in the future
 * @param progress is told now and then how far it is
 */
public record LedgerImport(DataSource api, UUID tenantId, Mapping mapping, ZoneId zone, InstantSource clock,
		Consumer<String> progress) {

	static final int BATCH = 1000;

	/**
	 * Takes every row of a ledger, or lists it.
	 * @param ledger CSV, plain or compressed by gzip
	 * @param listing where the rejects file is written
	 * @throws LedgerException the ledger cannot be read to its end; the batches before
	 * are in
	 */
	public Summary run(Path ledger, Path listing) throws LedgerException {
		Tally tally = new Tally();
		try (LedgerFile file = LedgerFile.open(ledger, this.mapping);
				Connection connection = this.api.getConnection();
				Listing list = Listing.open(listing)) {
			connection.setAutoCommit(false);
			Projects projects = new Projects(this.tenantId, this.mapping.city(), this.zone);
			BatchWriter writer = new BatchWriter(connection, this.tenantId, this.mapping, projects);
			Reading reading = new Reading(file, this.mapping,
					new EntryReader(this.mapping, this.zone, this.clock.instant()));
			@Nullable Batch batch = reading.next(BATCH);
			while (batch != null) {
				writer.write(batch);
				tally.add(batch);
				list.write(batch.remarks());
				this.progress.accept(String.format(Locale.ROOT, "%,d rows read, %,d in", tally.read(), tally.in()));
				batch = goOn() ? reading.next(BATCH) : null;
			}
			return tally.summary(projects.made(), listing);
		}
		catch (LedgerException ex) {
			throw new LedgerException(ex.getMessage() + soFar(tally), ex);
		}
		catch (SQLException ex) {
			throw new LedgerException("The database: " + LedgerException.reason(ex) + soFar(tally), ex);
		}
	}

	private static boolean goOn() throws LedgerException {
		if (Thread.interrupted()) {
			throw new LedgerException("The import was interrupted");
		}
		return true;
	}

	private static String soFar(Tally tally) {
		return (tally.in() == 0) ? ". Nothing was taken."
				: String.format(Locale.ROOT, ". %,d rows are in; run it again to go on.", tally.in());
	}

}
