package io.linli.job;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;

import org.apache.comet.CometNativeException;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * Apache DataFusion Comet: runs in native code, by columns, what it can of Spark's plans,
 * and leaves the rest to Spark. Where its library does not fit the machine, Spark does
 * all.
 */
final class Comet {

	private static final String PLUGINS = "spark.plugins";

	private static final String ENABLED = "spark.comet.enabled";

	private static final String SYSTEM = "Linux";

	private static final Set<String> PROCESSORS = Set.of("amd64", "aarch64");

	private Comet() {
	}

	/** Unless plugins are given, be it none. */
	static void into(SparkConf conf) {
		if (conf.contains(PLUGINS) || !fits()) {
			return;
		}
		conf.set(PLUGINS, "org.apache.spark.CometPlugin")
			.setIfMissing("spark.shuffle.manager", "org.apache.spark.sql.comet.execution.shuffle.CometShuffleManager")
			// Rows that were fetched or kept meet those of the lake.
			.setIfMissing("spark.comet.exec.localTableScan.enabled", "true")
			.setIfMissing("spark.comet.exec.inMemoryCache.enabled", "true")
			.setIfMissing("spark.memory.offHeap.enabled", "true")
			.setIfMissing("spark.memory.offHeap.size", String.valueOf(besideTheHeap()));
	}

	/** What may be done a second time. */
	interface Work<T> {

		T work() throws SQLException, IOException;

	}

	/**
	 * Works, and where native code fails, such as for want of memory that Spark would
	 * have done without, once more without it.
	 */
	static <T> T orSpark(SparkSession spark, RunLog log, Work<T> work) throws SQLException, IOException {
		try {
			return work.work();
		}
		catch (Exception ex) {
			if (!isNative(ex)) {
				throw ex;
			}
			log.say("Native code has failed, which the log on standard error explains; Spark does it again by itself.");
			spark.conf().set(ENABLED, "false");
			// What is kept keeps its native plan.
			spark.catalog().clearCache();
			return work.work();
		}
	}

	/** An executor tells of it in words only. */
	private static boolean isNative(Throwable failure) {
		@Nullable Throwable cause = failure.getCause();
		return failure.toString().contains(CometNativeException.class.getName()) || cause != null && isNative(cause);
	}

	/** Whether its library fits this machine. */
	static boolean fits() {
		return fits(System.getProperty("os.name"), System.getProperty("os.arch"));
	}

	/** What its jar brings a library for. */
	static boolean fits(String system, String processor) {
		return SYSTEM.equals(system) && PROCESSORS.contains(processor);
	}

	/** In bytes: half as much again. Executors are taken to be like this process. */
	private static long besideTheHeap() {
		return Runtime.getRuntime().maxMemory() / 2;
	}

}
