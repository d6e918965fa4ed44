package io.linli.job;

import java.nio.file.Path;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/**
 * Starts Spark with the lake as its catalog. What is given by {@code -Dspark.*} or by
 * spark-submit wins.
 */
final class Session {

	private Session() {
	}

	/**
	 * Iceberg reads columns into memory outside of the heap, which its netty asks for by
	 * Unsafe only where it is told to, from Java 25 on.
	 */
	private static final String NO_UNSAFE = "org.apache.iceberg.shaded.io.netty.noUnsafe";

	static SparkSession start(Database database, Path lake) {
		return SparkSession.builder().config(conf(database, lake)).getOrCreate();
	}

	static SparkConf conf(Database database, Path lake) {
		if (System.getProperty(NO_UNSAFE) == null) {
			System.setProperty(NO_UNSAFE, "false");
		}
		SparkConf conf = new SparkConf().setIfMissing("spark.master", "local[*]")
			.setIfMissing("spark.app.name", "linli-job")
			.setIfMissing("spark.ui.enabled", "false")
			// What is sorted natively has to fit into memory once it is merged: rather
			// many
			// small parts, of which those of a small lake become one.
			.setIfMissing("spark.sql.shuffle.partitions", "32")
			.setIfMissing("spark.sql.adaptive.advisoryPartitionSizeInBytes", "16m")
			// The many rows stay where they are, and the smaller side is sent there: some
			// hundred thousand pauses to fifty million promises.
			.setIfMissing("spark.sql.autoBroadcastJoinThreshold", "64m")
			// Rather a table of the smaller side in memory than both sides sorted; it
			// cannot be spilled, so it has to be small beside the smallest heap.
			.setIfMissing("spark.sql.adaptive.maxShuffledHashJoinLocalMapThreshold", "16m")
			.setIfMissing("spark.extraListeners", BytesRead.class.getName())
			.setIfMissing("spark.log.structuredLogging.enabled", "false")
			.setIfMissing("spark.executor.defaultJavaOptions", "-XX:-DontCompileHugeMethods -D" + NO_UNSAFE + "=false");
		if (conf.get("spark.master").startsWith("local")) {
			conf.setIfMissing("spark.driver.host", "127.0.0.1").setIfMissing("spark.driver.bindAddress", "127.0.0.1");
		}
		Comet.into(conf);
		// A month is the project's; without this it would be this machine's, or UTC in
		// files.
		conf.set("spark.sql.session.timeZone", "UTC")
			.set("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS")
			.set("spark.sql.extensions", "org.apache.iceberg.spark.extensions.IcebergSparkSessionExtensions");
		catalog(conf, database, lake);
		return conf;
	}

	private static void catalog(SparkConf conf, Database database, Path lake) {
		String catalog = "spark.sql.catalog." + Warehouse.CATALOG;
		conf.set(catalog, "org.apache.iceberg.spark.SparkCatalog")
			.set(catalog + ".type", "jdbc")
			.set(catalog + ".uri", database.catalogUrl())
			.set(catalog + ".jdbc.user", Database.WRITER)
			.set(catalog + ".jdbc.password", database.martPassword())
			.set(catalog + ".jdbc.schema-version", "V1")
			.set(catalog + ".cache-enabled", "false")
			.set(catalog + ".warehouse", lake.toAbsolutePath().normalize().toUri().toString());
	}

}
