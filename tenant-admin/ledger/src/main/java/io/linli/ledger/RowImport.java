package io.linli.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

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
record RowImport<R extends RowFormat.Row>(DataSource api, UUID tenantId, RowFormat<R> format, ZoneId zone) {

	private static final int BATCH = 1000;

	/** Takes every row, or lists it. */
	Summary run(Path ledger, Path listing) throws LedgerException {
		Map<String, Long> lines = new HashMap<>();
		Tally tally = new Tally();
		Projects projects = new Projects(this.tenantId, this.format.city(), this.zone);
		try (LedgerFile file = LedgerFile.open(ledger, this.format);
				Connection connection = this.api.getConnection();
				Listing list = Listing.open(listing)) {
			connection.setAutoCommit(false);
			List<Line> batch = next(file);
			while (!batch.isEmpty()) {
				List<Remark> remarks = new ArrayList<>();
				List<R> rows = read(batch, lines, remarks);
				List<RowFormat.Fate> fates = write(connection, projects, rows, remarks);
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

	private List<R> read(List<Line> batch, Map<String, Long> lines, List<Remark> remarks) {
		List<R> rows = new ArrayList<>();
		for (Line line : batch) {
			String key = "";
			try {
				line.complete();
				key = this.format.key().read(line);
				@Nullable Long before = lines.putIfAbsent(key, line.number());
				if (before != null) {
					throw this.format.key().refusal(key, "is the key of line " + before + " already");
				}
				R row = this.format.read(line);
				row.marks().forEach((mark) -> remarks.add(Remark.taken(row.line(), row.key(), mark)));
				rows.add(row);
			}
			catch (Refusal refusal) {
				remarks.add(Remark.rejected(line.number(), key, refusal));
			}
		}
		return rows;
	}

	private List<RowFormat.Fate> write(Connection connection, Projects projects, List<R> rows, List<Remark> remarks)
			throws SQLException, LedgerException {
		try {
			BatchWriter.enter(connection, this.tenantId);
			projects.load(connection,
					rows.stream().map(RowFormat.Row::project).collect(Collectors.toCollection(TreeSet::new)));
			List<RowFormat.Fate> fates;
			try (RowWriter<R> writer = this.format.writer(connection, this.tenantId)) {
				fates = writer.write(rows, projects, remarks);
			}
			connection.commit();
			return fates;
		}
		finally {
			connection.rollback();
		}
	}

}
