package io.linli.job;

import java.time.Instant;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

/**
 * The delivered households of each year since their project was set up here, and whether
 * somebody has been at their home in it (B-23): for the year's visit, to call back, or to
 * ask again.
 */
record HouseholdYears(Lake lake, Instant asOf, Days days) {

	private static final String[] CALLBACK = { "tenant_id", "callback_id" };

	/** At least those of some months. */
	Dataset<Row> facts(Periods periods) {
		return households()
			.join(visits(periods),
					expr("tenant_id = visited_tenant and id = visited_household and year = visited_year"), "left")
			.withColumn("day", expr("greatest(first_day, make_date(year, 1, 1))"))
			.withColumn("visited", expr("visited_year is not null"));
	}

	private Dataset<Row> households() {
		Dataset<Row> projects = this.lake.table(Table.PROJECT)
			.selectExpr("tenant_id", "id as project_id", "time_zone", "created_at");
		return this.lake.table(Table.HOUSEHOLD)
			.join(projects, new String[] { "tenant_id", "project_id" }, "inner")
			.withColumn("last_moment", lit(this.asOf.minusMillis(1)))
			.withColumn("first_day", expr("greatest(delivered_on, " + Days.day("created_at") + ")"))
			.withColumn("last_day", expr(Days.day("last_moment")))
			.where("delivered_on is not null and first_day <= last_day")
			.withColumn("year", expr("explode(sequence(year(first_day), year(last_day)))"));
	}

	private Dataset<Row> visits(Periods periods) {
		Dataset<Row> visited = this.lake.table(Table.HOME_VISIT)
			.selectExpr("tenant_id", "project_id", "household_id", "visited_at", "recorded_at");
		Dataset<Row> served = this.lake.table(Table.SERVICE_CALLBACK)
			.where("method = 'HOME_VISIT' and reached")
			.selectExpr("tenant_id", "project_id", "household_id", "done_at as visited_at", "recorded_at");
		return this.days.zoned(visited.unionByName(served).unionByName(called()))
			.where(expr("recorded_at").leq(lit(this.asOf)).and(periods.ofYears("visited_at")))
			.selectExpr("tenant_id as visited_tenant", "household_id as visited_household",
					"year(" + Days.day("visited_at") + ") as visited_year")
			.distinct();
	}

	/** Called back at home about a case, or asked again about whatever. */
	private Dataset<Row> called() {
		Dataset<Row> callbacks = this.lake.table(Table.CALLBACK)
			.withColumn("callback_id", expr("id"))
			.withColumn("case_id", expr("coalesce(complaint_id, repair_request_id)"));
		Dataset<Row> first = callbacks.where("method = 'HOME_VISIT' and reached")
			.selectExpr("tenant_id", "project_id", "case_id", "done_at as visited_at", "recorded_at");
		Dataset<Row> recalls = this.lake.table(Table.RECALL)
			.where("method = 'HOME_VISIT'")
			.selectExpr("tenant_id", "callback_id", "done_at as visited_at", "recorded_at");
		Dataset<Row> again = recalls.join(callbacks.select("tenant_id", "callback_id", "project_id", "case_id"),
				CALLBACK, "inner");
		Dataset<Row> others = recalls.join(asked(Table.SERVICE_CALLBACK).unionByName(asked(Table.HOME_VISIT)), CALLBACK,
				"inner");
		return visits(first.unionByName(again.drop("callback_id"))
			.join(cases(), new String[] { "tenant_id", "case_id" }, "inner")).unionByName(visits(others));
	}

	private static Dataset<Row> visits(Dataset<Row> rows) {
		return rows.select("tenant_id", "project_id", "household_id", "visited_at", "recorded_at");
	}

	private Dataset<Row> asked(Table table) {
		return this.lake.table(table).selectExpr("tenant_id", "id as callback_id", "project_id", "household_id");
	}

	private Dataset<Row> cases() {
		return cases(Table.COMPLAINT).unionByName(cases(Table.REPAIR_REQUEST)).where("household_id is not null");
	}

	private Dataset<Row> cases(Table table) {
		return this.lake.table(table).selectExpr("tenant_id", "id as case_id", "household_id");
	}

}
