package io.linli.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/**
 * How heavy a page is on the wire, and how long it takes on this machine.
 */
public final class Weight {

	private static final int TIMES = 30;

	private static final long NANOSECONDS = 1_000_000;

	private Weight() {
	}

	/** In bytes, as a server sends it that compresses. */
	public static int gzipped(byte[] body) {
		var packed = new ByteArrayOutputStream();
		try (var zip = new GZIPOutputStream(packed)) {
			zip.write(body);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return packed.size();
	}

	/**
	 * Medians of wall and of the thread's CPU, which other work on the machine spares.
	 */
	public static String milliseconds(Runnable page) {
		var walls = new long[TIMES];
		var processors = new long[TIMES];
		var threads = ManagementFactory.getThreadMXBean();
		for (int time = 0; time < TIMES; time++) {
			var begun = System.nanoTime();
			var used = threads.getCurrentThreadCpuTime();
			page.run();
			processors[time] = (threads.getCurrentThreadCpuTime() - used) / NANOSECONDS;
			walls[time] = (System.nanoTime() - begun) / NANOSECONDS;
		}
		Arrays.sort(walls);
		Arrays.sort(processors);
		return walls[TIMES / 2] + " ms, of which CPU " + processors[TIMES / 2] + " ms";
	}

}
