package io.linli.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The process of the PostgreSQL that has this folder's data open. */
final class Postmaster {

	private Postmaster() {
	}

	static Optional<ProcessHandle> of(DataFolder folder) {
		Path file = folder.postgres().resolve("postmaster.pid");
		if (!Files.isRegularFile(file)) {
			return Optional.empty();
		}
		try {
			return Files.readAllLines(file)
				.stream()
				.findFirst()
				.map((line) -> Long.parseLong(line.strip()))
				.flatMap(ProcessHandle::of)
				.filter((process) -> process.info().command().orElse("").contains("postgres"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(file + " could not be read", ex);
		}
	}

}
