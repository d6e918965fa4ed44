package io.linli.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The parts that run, which end in the opposite order of {@link Part}. */
final class House implements AutoCloseable {

	private final DataFolder folder;

	private final FileLock lock;

	private final Map<Part, Resident> residents = new EnumMap<>(Part.class);

	private Notice notice;

	private boolean closed;

	/**
	 * An empty house.
	 * @param lock keeps others out of the folder until this house is closed
	 */
	House(DataFolder folder, FileLock lock, Ports ports) {
		this.folder = folder;
		this.lock = lock;
		this.notice = Notice.of(ports);
		this.notice.write(folder);
	}

	/**
	 * Takes in a part that has been started.
	 * @param end ends it and waits for its end
	 */
	synchronized void moveIn(Part part, ProcessHandle process, Runnable end) {
		if (this.closed) {
			end.run();
			throw new IllegalStateException("The house is closed.");
		}
		this.residents.put(part, new Resident(process, end));
		this.notice = this.notice.with(part, process);
		this.notice.write(this.folder);
	}

	/** Waits until one of the parts ends by itself. */
	Part awaitFirstEnd() {
		List<CompletableFuture<Part>> ends = new ArrayList<>();
		synchronized (this) {
			this.residents
				.forEach((part, resident) -> ends.add(resident.process.onExit().thenApply((process) -> part)));
		}
		return (Part) CompletableFuture.anyOf(ends.toArray(CompletableFuture[]::new)).join();
	}

	@Override
	public synchronized void close() {
		if (this.closed) {
			return;
		}
		this.closed = true;
		new ArrayList<>(this.residents.values()).reversed().forEach((resident) -> resident.end.run());
		Postmaster.of(this.folder).ifPresent(Ending::ofPostgres);
		Notice.remove(this.folder);
		try {
			this.lock.acquiredBy().close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The lock of " + this.folder.path() + " could not be released", ex);
		}
	}

	/** Ends what a stack that was killed has left behind in this folder. */
	static void clear(DataFolder folder) {
		Notice.read(folder).ifPresent((notice) -> {
			for (Part part : List.of(Part.CONSOLE, Part.API, Part.KEYCLOAK)) {
				Mark mark = notice.parts().get(part);
				if (mark != null) {
					mark.process().ifPresent(Ending::of);
				}
			}
		});
		Postmaster.of(folder).ifPresent(Ending::ofPostgres);
		Notice.remove(folder);
	}

	private record Resident(ProcessHandle process, Runnable end) {

	}

}
