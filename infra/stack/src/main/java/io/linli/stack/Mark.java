package io.linli.stack;

import java.time.Instant;
import java.util.Optional;

/**
 * A process that can be found again: numbers are given anew, so its start belongs to it.
 */
record Mark(long pid, long started) {

	static Mark of(ProcessHandle process) {
		return new Mark(process.pid(), started(process));
	}

	static Mark parse(String text) {
		String[] parts = text.split("@", 2);
		return new Mark(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
	}

	/** The process, while it lives. */
	Optional<ProcessHandle> process() {
		return ProcessHandle.of(this.pid)
			.filter(ProcessHandle::isAlive)
			.filter((process) -> started(process) == this.started);
	}

	@Override
	public String toString() {
		return this.pid + "@" + this.started;
	}

	private static long started(ProcessHandle process) {
		return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
	}

}
