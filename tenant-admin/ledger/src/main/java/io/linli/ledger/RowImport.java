package io.linli.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

/**
 * Loads a file of rows that are no cases into a company's books: each row is taken or
 * listed, and a second import of the same file changes nothing. Rows go in by batches,
 * each a transaction of its own.
 *
 * @param <R> a row, understood
 * @param api connections of the role {@code linli_api}
 * @param zone of projects that do not exist yet
 */
record RowImport<R extends RowRules.Row>(DataSource api, UUID tenantId, RowFormat<R> format, ZoneId zone) {

	private static final int BATCH = 1000;

	/** Takes every row, or lists it. */
	Summary run(Path ledger, Path listing) throws LedgerException {
		Tally tally = new Tally();
		Projects projects = new Projects(this.tenantId, this.format.city(), this.zone);
		Intake<R> intake = new Intake<>(this.tenantId, this.format, projects);
		try (LedgerFile file = LedgerFile.open(ledger, this.format);
				Connection connection = this.api.getConnection();
				Listing list = Listing.open(listing)) {
			connection.setAutoCommit(false);
			List<Line> batch = next(file);
			while (!batch.isEmpty()) {
				List<Remark> remarks = new ArrayList<>();
				List<R> rows = intake.judge(batch, remarks);
				List<RowRules.Fate> fates = write(connection, intake, rows, remarks);
				tally.add(batch.size(), fates, remarks);
				remarks.sort(Comparator.comparingLong(Remark::line));
				list.write(remarks);
				batch = next(file);
			}
		}
		catch (SQLException ex) {
			throw new LedgerException(
					"The database: " + LedgerException.reason(ex) + "; run it again to go on where it was", ex);
		}
		return tally.summary(projects.made(), listing);
	}

	private static List<Line> next(LedgerFile file) throws LedgerException {
		List<Line> batch = new ArrayList<>();
		@Nullable Line line = file.next();
		while (line != null) {
			batch.add(line);
			line = (batch.size() < BATCH) ? file.next() : null;
		}
		return batch;
	}

	private List<RowRules.Fate> write(Connection connection, Intake<R> intake, List<R> rows, List<Remark> remarks)
			throws SQLException, LedgerException {
		try {
			List<RowRules.Fate> fates = intake.write(connection, rows, remarks);
			connection.commit();
			return fates;
		}
		finally {
			connection.rollback();
		}
	}

}
