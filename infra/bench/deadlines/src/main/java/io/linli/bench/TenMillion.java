package io.linli.bench;

import java.lang.management.ManagementFactory;
import java.util.function.Supplier;

import io.linli.sla.Deadline;

/**
 * Computes ten million deadlines on one thread, as a replay of a company's history does,
 * and says what that took. CPU time hardly depends on what else the machine does.
 */
final class TenMillion {

	private static final int COUNT = 10_000_000;

	private TenMillion() {
	}

	public static void main(String[] arguments) {
		DeadlineBenchmark deadlines = new DeadlineBenchmark();
		tell("around the clock", deadlines::aroundTheClock);
		tell("one working day", deadlines::oneWorkingDay);
		tell("a quarter of working days", deadlines::aQuarterOfWorkingDays);
		tell("one working day, New York", deadlines::oneWorkingDayWhereTheClocksChange);
		tell("paused twice and stopped", deadlines::pausedTwiceAndStopped);
		tell("one working day, calendar just read", deadlines::oneWorkingDayOfACalendarJustRead);
	}

	private static void tell(String what, Supplier<Deadline> start) {
		count(start, COUNT / 10);
		long wall = System.nanoTime();
		long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
		long measured = count(start, COUNT);
		cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu;
		wall = System.nanoTime() - wall;
		System.out.printf("%-36s %,d deadlines, %,d measured: %.1f s, CPU %.1f s%n", what, COUNT, measured, wall / 1e9,
				cpu / 1e9);
	}

	/** How many of them have a due time. */
	private static long count(Supplier<Deadline> start, int count) {
		long measured = 0;
		for (int i = 0; i < count; i++) {
			measured += (start.get().dueAt() != null) ? 1 : 0;
		}
		return measured;
	}

}
