package io.linli.job;

import java.time.Instant;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

/**
 * The delivered households of each day since a project has been known: since it was set
 * up here, or its first complaint in a ledger that was brought along. Earlier days would
 * be days without complaints because nobody wrote them down.
 */
record HouseholdDays(Lake lake, Instant asOf, Days days) {

	Dataset<Row> facts() {
		Dataset<Row> delivered = this.lake.table(Table.HOUSEHOLD)
			.groupBy("tenant_id", "project_id", "delivered_on")
			.agg(expr("count(*) as households"));
		return known().withColumn("day", expr("explode(sequence(first_day, last_day))"))
			.join(delivered, new String[] { "tenant_id", "project_id" }, "inner")
			.where("delivered_on <= day")
			.groupBy("tenant_id", "project_id", "day")
			.agg(expr("cast(sum(households) as int) as households"));
	}

	private Dataset<Row> known() {
		Dataset<Row> complained = new ComplaintFacts(this.lake, this.asOf, this.days).known()
			.groupBy("tenant_id", "project_id")
			.agg(min(expr(Days.day("received"))).as("complained_on"));
		return this.lake.table(Table.PROJECT)
			.selectExpr("tenant_id", "id as project_id", "time_zone", "created_at")
			.join(complained, new String[] { "tenant_id", "project_id" }, "left")
			.withColumn("first_day", expr("least(complained_on, " + Days.day("created_at") + ")"))
			.withColumn("last_moment", lit(this.asOf.minusMillis(1)))
			.withColumn("last_day", expr(Days.day("last_moment")))
			.where("first_day <= last_day");
	}

}
