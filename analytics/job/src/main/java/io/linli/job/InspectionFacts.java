package io.linli.job;

import java.time.Instant;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

/**
 * The records that inspections have drawn (C-09), and whether somebody found that one is
 * not true. An inspection counts once its inspector has closed it: nothing is found any
 * more then.
 */
record InspectionFacts(Lake lake, Instant asOf) {

	private static final String[] DRAWN = { "tenant_id", "inspection_id", "seq" };

	Dataset<Row> facts() {
		Dataset<Row> closed = this.lake.table(Table.INSPECTION)
			.where(expr("closed_at").leq(lit(this.asOf)))
			.selectExpr("tenant_id", "id as inspection_id", "project_id", "inspected_on as day", "looked");
		Dataset<Row> untrue = this.lake.table(Table.INSPECTION_FINDING)
			.where("untrue")
			.where(expr("found_at").leq(lit(this.asOf)))
			.selectExpr("tenant_id", "inspection_id", "record_seq as seq", "true as found")
			.distinct();
		return this.lake.table(Table.INSPECTED_RECORD)
			.join(closed, new String[] { "tenant_id", "inspection_id" }, "inner")
			.join(untrue, DRAWN, "left")
			.withColumn("authentic", expr("found is null"));
	}

}
