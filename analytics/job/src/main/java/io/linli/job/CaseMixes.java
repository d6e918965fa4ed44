package io.linli.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Writes what was counted of each kind of case. The months of a company that were counted
 * take the place of what was there, and months after the day of the run are taken away;
 * those that no fact of the run is of stand.
 */
record CaseMixes(Run run, Directory directory) {

	private static final int BATCH = 1000;

	private static final String FORGET = "delete from mart.case_mix where tenant_id = ? and month = ?";

	private static final String FORGET_LATER = "delete from mart.case_mix where month > ?";

	private static final String WRITE = """
			insert into mart.case_mix (tenant_id, month, kpi, project_id, level_rank, stratum, numerator, denominator, \
			group_id, as_of) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

	private record Month(String tenantId, LocalDate month) {
	}

	/** Writes them, all or nothing. */
	void publish(List<Strata.Stratum> strata, Database database) throws SQLException {
		try (Connection mart = database.write()) {
			mart.setAutoCommit(false);
			forget(mart,
					strata.stream()
						.map((stratum) -> new Month(stratum.tenantId(), stratum.month()))
						.distinct()
						.toList());
			write(mart, strata);
			mart.commit();
		}
	}

	private void forget(Connection mart, List<Month> months) throws SQLException {
		try (PreparedStatement later = mart.prepareStatement(FORGET_LATER);
				PreparedStatement forget = mart.prepareStatement(FORGET)) {
			later.setObject(1, this.run.asOf().day());
			later.executeUpdate();
			for (Month month : months) {
				forget.setObject(1, UUID.fromString(month.tenantId()));
				forget.setObject(2, month.month());
				forget.addBatch();
			}
			forget.executeBatch();
		}
	}

	private void write(Connection mart, List<Strata.Stratum> strata) throws SQLException {
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
