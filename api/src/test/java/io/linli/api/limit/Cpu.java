package io.linli.api.limit;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The CPU time that each thread of this JVM has taken. Those that carry virtual threads
 * are among them; those that compile and collect are not.
 */
record Cpu(Map<Long, Long> nanos) {

	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	static Cpu now() {
		Map<Long, Long> nanos = new HashMap<>();
		Arrays.stream(THREADS.getAllThreadIds()).forEach((id) -> nanos.put(id, THREADS.getThreadCpuTime(id)));
		return new Cpu(nanos);
	}

	/** What all threads together have taken since then. */
	Duration since(Cpu then) {
		return Duration.ofNanos(this.nanos.entrySet()
			.stream()
			.mapToLong((thread) -> Math.max(0, thread.getValue() - then.nanos.getOrDefault(thread.getKey(), 0L)))
			.sum());
	}

}
