package io.linli.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

/**
 * Loads a register of households into a company's books (G-03): each row is taken or
 * listed, and a second import of the same file changes nothing. Rows go in by batches,
 * each a transaction of its own.
 *
 * @param api connections of the role {@code linli_api}
 * @param zone of projects that do not exist yet
 */
record RegisterImport(DataSource api, UUID tenantId, Register register, ZoneId zone) {

	private static final int BATCH = 1000;

	/** Takes every row of a register, or lists it. */
	Summary run(Path ledger, Path listing) throws LedgerException {
		Map<String, Long> lines = new HashMap<>();
		Counts counts = new Counts(0, 0, 0, 0, 0);
		Projects projects = new Projects(this.tenantId, this.register.city(), this.zone);
		try (LedgerFile file = LedgerFile.open(ledger, this.register);
				Connection connection = this.api.getConnection();
				Listing list = Listing.open(listing)) {
			connection.setAutoCommit(false);
			List<Line> batch = next(file);
			while (!batch.isEmpty()) {
				List<Remark> remarks = new ArrayList<>();
				List<Dwelling> dwellings = read(batch, lines, remarks);
				int rejected = remarks.size();
				int taken = write(connection, projects, dwellings, remarks);
				counts = counts.and(
						new Counts(batch.size(), taken, dwellings.size() - taken, rejected, remarks.size() - rejected));
				list.write(remarks);
				batch = next(file);
			}
		}
		catch (SQLException ex) {
			throw new LedgerException(
					"The database: " + LedgerException.reason(ex) + "; run it again to go on where it was", ex);
		}
		return new Summary(counts.read(), counts.taken(), counts.already(), 0, counts.kept(), counts.rejected(), 0, 0,
				projects.made(), listing);
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

	private List<Dwelling> read(List<Line> batch, Map<String, Long> lines, List<Remark> remarks) {
		List<Dwelling> dwellings = new ArrayList<>();
		for (Line line : batch) {
			String key = "";
			try {
				line.complete();
				key = this.register.key().read(line);
				@Nullable Long before = lines.putIfAbsent(key, line.number());
				if (before != null) {
					throw this.register.key().refusal(key, "is the key of line " + before + " already");
				}
				dwellings.add(Dwelling.read(line, this.register));
			}
			catch (Refusal refusal) {
				remarks.add(Remark.rejected(line.number(), key, refusal));
			}
		}
		return dwellings;
	}

	/** How many of them brought something new. */
	private int write(Connection connection, Projects projects, List<Dwelling> dwellings, List<Remark> remarks)
			throws SQLException {
		try {
			BatchWriter.enter(connection, this.tenantId);
			projects.load(connection,
					dwellings.stream().map(Dwelling::project).collect(Collectors.toCollection(TreeSet::new)));
			int taken = 0;
			try (DwellingWriter writer = new DwellingWriter(connection, this.tenantId, this.register.ledger())) {
				for (Dwelling each : dwellings) {
					taken += writer.write(each, projects.of(each.project()).id(), remarks) ? 1 : 0;
				}
			}
			connection.commit();
			return taken;
		}
		finally {
			connection.rollback();
		}
	}

	private record Counts(long read, long taken, long already, long rejected, long kept) {

		Counts and(Counts more) {
			return new Counts(this.read + more.read, this.taken + more.taken, this.already + more.already,
					this.rejected + more.rejected, this.kept + more.kept);
		}

	}

}
