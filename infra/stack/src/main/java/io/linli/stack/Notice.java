package io.linli.stack;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What a running stack says about itself in its data folder: its ports, its process, and
 * those of its parts, so that other commands find it and its successor can clear up after
 * it.
 */
record Notice(Ports ports, Mark stack, Map<Part, Mark> parts) {

	private static final String BASE = "port-base";

	private static final String STACK = "stack";

	static Notice of(Ports ports) {
		return new Notice(ports, Mark.of(ProcessHandle.current()), Map.of());
	}

	Notice with(Part part, ProcessHandle process) {
		Map<Part, Mark> more = new EnumMap<>(Part.class);
		more.putAll(this.parts);
		more.put(part, Mark.of(process));
		return new Notice(this.ports, this.stack, more);
	}

	void write(DataFolder folder) {
		Properties lines = new Properties();
		lines.setProperty(BASE, String.valueOf(this.ports.base()));
		lines.setProperty(STACK, this.stack.toString());
		this.parts.forEach((part, mark) -> lines.setProperty(part.name(), mark.toString()));
		Path unfinished = folder.notice().resolveSibling("running.unfinished");
		try {
			try (Writer writer = Files.newBufferedWriter(unfinished)) {
				lines.store(writer, null);
			}
			Files.move(unfinished, folder.notice(), StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The notice " + folder.notice() + " could not be written", ex);
		}
	}

	static Optional<Notice> read(DataFolder folder) {
		if (!Files.isRegularFile(folder.notice())) {
			return Optional.empty();
		}
		Properties lines = new Properties();
		try (Reader reader = Files.newBufferedReader(folder.notice())) {
			lines.load(reader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The notice " + folder.notice() + " could not be read", ex);
		}
		Map<Part, Mark> parts = new EnumMap<>(Part.class);
		for (Part part : Part.values()) {
			String mark = lines.getProperty(part.name());
			if (mark != null) {
				parts.put(part, Mark.parse(mark));
			}
		}
		return Optional
			.of(new Notice(Ports.from(lines.getProperty(BASE)), Mark.parse(lines.getProperty(STACK)), parts));
	}

	/** The stack that runs in this folder. */
	static Notice ofRunning(DataFolder folder) {
		return read(folder).filter((notice) -> notice.stack.process().isPresent())
			.orElseThrow(
					() -> new Refusal("No Linli runs in %s: start it by infra/up, or name its folder by --data DIR."
						.formatted(folder.path())));
	}

	static void remove(DataFolder folder) {
		try {
			Files.deleteIfExists(folder.notice());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The notice " + folder.notice() + " could not be removed", ex);
		}
	}

}
