package io.linli.job;

import java.util.concurrent.atomic.LongAdder;

import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.jspecify.annotations.Nullable;

/**
 * Adds up what tasks have read of files, also in native code, of which Hadoop's own
 * counts know nothing. Spark makes one and tells it of each task, some moments after its
 * end.
 */
public final class BytesRead extends SparkListener {

	private static final LongAdder SUM = new LongAdder();

	/** By all tasks of this process so far. */
	static long sum() {
		return SUM.sum();
	}

	@Override
	public void onTaskEnd(SparkListenerTaskEnd taskEnd) {
		@Nullable TaskMetrics metrics = taskEnd.taskMetrics();
		if (metrics != null) {
			SUM.add(metrics.inputMetrics().bytesRead());
		}
	}

}
