package io.linli.job;

import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.linli.kpi.Waits;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

import static org.apache.spark.sql.functions.expr;

/**
 * How long imported renovations waited for their permit, and took from then to their end.
 * What is not over is right-censored: it was last seen on the last day that its register
 * names, for nobody knows what became of it after the export.
 */
record RenovationWaits(List<RenovationWait> waits) {

	private static final String OPEN = "OPEN";

	private static final String ENDED = "ENDED";

	private static final String[] REGISTER = { "tenant_id", "ledger" };

	/**
	 * One stage of the renovations of a kind.
	 *
	 * @param stage ISSUE, from the application to the permit; COMPLETION, from the permit
	 * to the end
	 * @param untold how many are neither over nor open: the register names no day and
	 * does not say that it is to come, or one before the beginning
	 * @param observedOn the last day that the register names
	 */
	record RenovationWait(String tenantId, String ledger, String category, String stage, LocalDate observedOn,
			Waits waits, long untold) {
	}

	static RenovationWaits of(Lake lake, AsOf asOf) {
		Map<List<String>, List<Row>> stages = new LinkedHashMap<>();
		stages(begun(lake, asOf)).collectAsList()
			.forEach(
					(row) -> stages
						.computeIfAbsent(List.of(row.getAs("tenant_id"), row.getAs("ledger"), row.getAs("category"),
								row.getAs("stage")), (first) -> new ArrayList<>())
						.add(row));
		return new RenovationWaits(
				stages.entrySet().stream().map((stage) -> wait(stage.getKey(), stage.getValue())).toList());
	}

	/** Those that had begun by then, with the days that had come by then. */
	static Dataset<Row> begun(Lake lake, AsOf asOf) {
		String day = "date'" + asOf.day() + "'";
		return lake.table(Table.IMPORTED_RENOVATION)
			.where("coalesce(applied_on, issued_on, completed_on, " + day + ") <= " + day)
			.selectExpr("tenant_id", "project_id", "ledger", "category", "status", come("applied_on", day),
					come("issued_on", day), come("completed_on", day),
					"coalesce(issued_on > " + day + ", false) as issued_later",
					"coalesce(completed_on > " + day + ", false) as completed_later");
	}

	private static String come(String column, String day) {
		return "if(" + column + " <= " + day + ", " + column + ", null) as " + column;
	}

	/** A row a stage, what became of it and the days that it took or lasted. */
	private static Dataset<Row> stages(Dataset<Row> begun) {
		Dataset<Row> seen = begun.groupBy("tenant_id", "ledger")
			.agg(expr("max(greatest(applied_on, issued_on, completed_on)) as observed_on"));
		String stages = "array(struct('ISSUE' as stage, applied_on as since, issued_on as until, "
				+ "issued_later or completed_later or status = 'APPLIED' as going_on), "
				+ "struct('COMPLETION' as stage, issued_on as since, completed_on as until, "
				+ "completed_later or status in ('ISSUED', 'PHASED', 'SUSPENDED') as going_on))";
		return begun.join(seen, REGISTER, "inner")
			.selectExpr("tenant_id", "ledger", "category", "observed_on", "inline(" + stages + ")")
			.where("since is not null")
			.withColumn("outcome",
					expr("case when until >= since then '" + ENDED + "' when until is null and going_on then '" + OPEN
							+ "' else 'UNTOLD' end"))
			.withColumn("days",
					expr("case outcome when '" + ENDED + "' then datediff(until, since) when '" + OPEN
							+ "' then datediff(observed_on, since) else 0 end"))
			.groupBy("tenant_id", "ledger", "category", "stage", "observed_on", "outcome", "days")
			.count();
	}

	private static RenovationWait wait(List<String> key, List<Row> rows) {
		Waits waits = new Waits();
		long untold = 0;
		for (Row row : rows) {
			long count = row.<Long>getAs("count");
			switch (row.<String>getAs("outcome")) {
				case ENDED -> waits.ended(row.<Integer>getAs("days"), count);
				case OPEN -> waits.open(row.<Integer>getAs("days"), count);
				default -> untold += count;
			}
		}
		return new RenovationWait(key.get(0), key.get(1), key.get(2), key.get(3),
				rows.getFirst().<Date>getAs("observed_on").toLocalDate(), waits, untold);
	}

	/** A run counts all of them, which take the place of what was there. */
	void write(Mart mart, Run run) throws SQLException {
		mart.replace("mart.renovation_wait",
				"""
						tenant_id, ledger, category, stage, ended, open, untold, observed_on, median_days, survival_median_days, \
						as_of""",
				this.waits,
				(each) -> Arrays.asList(each.tenantId(), each.ledger(), each.category(), each.stage(),
						each.waits().ended(), each.waits().open(), each.untold(), each.observedOn(),
						each.waits().median(), each.waits().survivalMedian(), Mart.utc(run.asOf().instant())));
	}

}
