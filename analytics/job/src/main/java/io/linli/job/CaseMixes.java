package io.linli.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Writes what was counted of each kind of case. A run counts all months, so that what it
 * has counted takes the place of all that was there: a month in which nothing is left
 * loses its rows as well.
 */
record CaseMixes(Run run, Directory directory) {

	private static final int BATCH = 1000;

	private static final String FORGET = "delete from mart.case_mix";

	private static final String WRITE = """
			insert into mart.case_mix (tenant_id, month, kpi, project_id, level_rank, stratum, numerator, denominator, \
			group_id, as_of) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

	/** Writes them in the transaction of the run, so that figures and strata agree. */
	void write(Connection mart, List<Strata.Stratum> strata) throws SQLException {
		try (Statement forget = mart.createStatement()) {
			forget.executeUpdate(FORGET);
		}
		insert(mart, strata);
	}

	private void insert(Connection mart, List<Strata.Stratum> strata) throws SQLException {
		try (PreparedStatement write = mart.prepareStatement(WRITE)) {
			int waiting = 0;
			for (Strata.Stratum stratum : strata) {
				@Nullable Object[] values = { UUID.fromString(stratum.tenantId()), stratum.month(), stratum.kpi(),
						UUID.fromString(stratum.projectId()), stratum.levelRank(), stratum.stratum(),
						stratum.numerator(), stratum.denominator(), group(stratum),
						this.run.asOf().instant().atOffset(ZoneOffset.UTC) };
				for (int i = 0; i < values.length; i++) {
					write.setObject(i + 1, values[i]);
				}
				write.addBatch();
				if (++waiting % BATCH == 0) {
					write.executeBatch();
				}
			}
			write.executeBatch();
		}
	}

	/** As of every figure: of the last day of the month that is counted. */
	private @Nullable UUID group(Strata.Stratum stratum) {
		LocalDate end = stratum.month().plusMonths(1).minusDays(1);
		LocalDate last = end.isAfter(this.run.asOf().day()) ? this.run.asOf().day() : end;
		@Nullable String group = this.directory.group(stratum.tenantId(), last);
		return (group != null) ? UUID.fromString(group) : null;
	}

}
