package io.linli.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.ToDoubleFunction;

/**
 * What something took, of this process, of programs that it started and waited for, and
 * of PostgreSQL. From {@code /proc}, so on Linux only.
 *
 * @param wall seconds
 * @param cpu seconds of user and system, of this process and its ended children
 * @param postgres the same of PostgreSQL and all of its processes
 */
record Cost(double wall, double cpu, double postgres) {

	/** Ticks are hundredths of a second on every Linux. */
	private static final double TICK = 0.01;

	/** Something that is measured. */
	interface Work {

		void work() throws Exception;

	}

	/**
	 * Works, and says what it took.
	 * @param postmaster PostgreSQL's first process
	 */
	static Cost of(long postmaster, Work work) throws Exception {
		double cpu = own();
		double postgres = tree(postmaster);
		long begun = System.nanoTime();
		work.work();
		return new Cost((System.nanoTime() - begun) / 1e9, own() - cpu, tree(postmaster) - postgres);
	}

	double all() {
		return this.cpu + this.postgres;
	}

	/** The most memory that a process has had so far, in MB; 0 when it has ended. */
	static long peak(long pid) {
		try {
			return Files.readAllLines(Path.of("/proc/" + pid + "/status"))
				.stream()
				.filter((line) -> line.startsWith("VmHWM:"))
				.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
				.findFirst()
				.orElse(0);
		}
		catch (IOException ex) {
			return 0;
		}
	}

	private static double own() {
		return seconds(ProcessHandle.current().pid(), 4);
	}

	/** What a server has spent, its ended children, and those that live. */
	private static double tree(long postmaster) {
		return seconds(postmaster, 4) + ProcessHandle.of(postmaster)
			.stream()
			.flatMap(ProcessHandle::children)
			.mapToDouble((ToDoubleFunction<ProcessHandle>) (child) -> seconds(child.pid(), 2))
			.sum();
	}

	/**
	 * Of user, system, and the same of ended children.
	 * @param fields the first so many of them
	 */
	private static double seconds(long pid, int fields) {
		try {
			String stat = Files.readString(Path.of("/proc/" + pid + "/stat"), StandardCharsets.ISO_8859_1);
			String[] after = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
			double seconds = 0;
			for (int i = 11; i < 11 + fields; i++) {
				seconds += Long.parseLong(after[i]) * TICK;
			}
			return seconds;
		}
		catch (java.nio.file.NoSuchFileException ex) {
			return 0;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
