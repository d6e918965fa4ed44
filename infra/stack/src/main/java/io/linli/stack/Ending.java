package io.linli.stack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends processes with what they started: politely first, by force after a while. */
final class Ending {

	// An application writes the archive of its classes when it ends for the first time.
	private static final int PATIENCE = 60;

	private Ending() {
	}

	static void of(ProcessHandle process) {
		List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
		all.add(process);
		all.forEach(ProcessHandle::destroy);
		all.forEach(Ending::await);
	}

	/** PostgreSQL waits for its clients after SIGTERM, and not after SIGINT. */
	static void ofPostgres(ProcessHandle postmaster) {
		try {
			new ProcessBuilder("kill", "-INT", String.valueOf(postmaster.pid())).inheritIO().start().waitFor();
		}
		catch (IOException ex) {
			postmaster.destroy();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		await(postmaster);
	}

	/** Waits for a process that has been told. */
	static void await(ProcessHandle process) {
		try {
			process.onExit().get(PATIENCE, TimeUnit.SECONDS);
		}
		catch (TimeoutException | ExecutionException ex) {
			process.destroyForcibly();
		}
		catch (InterruptedException ex) {
			process.destroyForcibly();
			Thread.currentThread().interrupt();
		}
	}

}
