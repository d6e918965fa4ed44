package io.linli.job;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The tables that facts are made from.
 */
interface Lake {

	Dataset<Row> table(Table table);

}
