package io.linli.job;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.expr;

/**
 * Which local day, month and contract level a fact belongs to.
 */
record Days(Dataset<Row> zones, Dataset<Row> levels) {

	/** Where most projects are. */
	private static final String COMMON = "Asia/Shanghai";

	static Days of(Lake lake) {
		Dataset<Row> ranks = lake.table(Table.CONTRACT_LEVEL)
			.selectExpr("tenant_id", "id as contract_level_id", "rank as level_rank");
		// Some rows a project, which every fact asks for.
		return new Days(Few.atHand(lake.table(Table.PROJECT).selectExpr("tenant_id", "id as project_id", "time_zone")),
				Few.atHand(lake.table(Table.PROJECT_LEVEL)
					.join(broadcast(ranks), new String[] { "tenant_id", "contract_level_id" }, "inner")
					.selectExpr("tenant_id as level_tenant", "project_id as level_project", "level_rank",
							"effective_from", "effective_until")));
	}

	/** Adds the project's time_zone. */
	Dataset<Row> zoned(Dataset<Row> rows) {
		return rows.join(broadcast(this.zones), new String[] { "tenant_id", "project_id" }, "inner");
	}

	/**
	 * The local day of an instant, as SQL over columns time_zone and that instant. A zone
	 * that is written down is looked up once, and not for each row.
	 */
	static String day(String instant) {
		return "to_date(if(time_zone = '%2$s', from_utc_timestamp(%1$s, '%2$s'), from_utc_timestamp(%1$s, time_zone)))"
			.formatted(instant, COMMON);
	}

	/**
	 * Adds month and level_rank of the local day that stands in column day; rank 0 where
	 * the project had no level on it. Facts without a day are left out.
	 */
	Dataset<Row> placed(Dataset<Row> rows) {
		return rows.where("day is not null")
			.join(broadcast(this.levels),
					expr("tenant_id = level_tenant and project_id = level_project and "
							+ "day >= effective_from and (effective_until is null or day < effective_until)"),
					"left")
			.withColumn("month", expr("trunc(day, 'month')"))
			.withColumn("level_rank", expr("coalesce(level_rank, 0)"))
			.drop("level_tenant", "level_project", "effective_from", "effective_until");
	}

}
