package io.linli.console.threshold;

import java.util.List;
import java.util.UUID;

import io.linli.console.workplace.Times;
import io.linli.sla.CaseKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads the figures of the published run by which rates are judged (K12); to be called
 * inside the wall.
 */
@Repository
class RateQueries {

	private static final String YEARS = """
			select extract(year from k.month)::int as year, sum(k.numerator)::bigint as kept, sum(k.denominator)::bigint as owed,
			       max(k.as_of) as as_of
			  from mart.publication p join mart.kpi k on k.run_id = p.run_id
			 where k.tenant_id = ? and k.kpi = any (?) and (?::int is null or k.level_rank = ?::int)
			 group by year order by year desc""";

	private final JdbcClient database;

	RateQueries(JdbcClient database) {
		this.database = database;
	}

	/**
	 * The cases of each year that were owed a callback by then, the latest year first.
	 * @param rank of a level; null: of all levels
	 */
	List<YearlyRate.Count> years(UUID company, CaseKind kind, @Nullable Integer rank) {
		return this.database.sql(YEARS)
			.param(company)
			.param(codes(kind))
			.param(rank)
			.param(rank)
			.query((row, number) -> new YearlyRate.Count(row.getInt("year"), row.getLong("kept"), row.getLong("owed"),
					Times.at(row, "as_of")))
			.list();
	}

	/**
	 * Paid repairs and legacy items of the developer have figures of their own (B-06).
	 */
	private static String[] codes(CaseKind kind) {
		return (kind == CaseKind.REPAIR) ? new String[] { "K12_REPAIR", "K12_PAID_SERVICE", "K12_DEVELOPER_LEGACY" }
				: new String[] { "K12_" + kind };
	}

}
