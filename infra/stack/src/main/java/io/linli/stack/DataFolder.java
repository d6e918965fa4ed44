package io.linli.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Where a stack keeps its data: {@code .linli} in the project unless told otherwise.
 *
 * @param path absolute
 */
record DataFolder(Path path) {

	private static final long MIB = 1024 * 1024;

	static final long SPACE_AT_FIRST = 2048 * MIB;

	static final long SPACE_LATER = 300 * MIB;

	static DataFolder of(Options options) {
		return new DataFolder(
				Path.of(options.value("--data", Project.file(".linli").toString())).toAbsolutePath().normalize());
	}

	Path postgres() {
		return this.path.resolve("postgres");
	}

	Path keycloak() {
		return this.path.resolve("keycloak-data");
	}

	/** The name and the password of Keycloak's administrator, and of which database. */
	Path administrator() {
		return this.path.resolve("keycloak-administrator");
	}

	Path lake() {
		return this.path.resolve("lake");
	}

	Path reports() {
		return this.path.resolve("reports");
	}

	/** What people have attached to cases. */
	Path files() {
		return this.path.resolve("files");
	}

	/** Where the applications run from. */
	Path run() {
		return this.path.resolve("run");
	}

	Path log(String name) {
		return this.path.resolve("log").resolve(name + ".log");
	}

	Path notice() {
		return this.path.resolve("running.properties");
	}

	/** Makes the folder, refusing one that cannot be written. */
	void prepare() {
		try {
			Files.createDirectories(log("stack").getParent());
			Files.createDirectories(reports());
			Files.delete(Files.createTempFile(this.path, "writable", null));
		}
		catch (IOException ex) {
			throw new Refusal("The folder %s cannot be written (%s): let --data DIR name another.".formatted(this.path,
					reason(ex)));
		}
	}

	void requireSpace() {
		requireSpace(Files.exists(postgres()) ? SPACE_LATER : SPACE_AT_FIRST);
	}

	void requireSpace(long bytes) {
		try {
			long left = Files.getFileStore(this.path).getUsableSpace();
			if (left < bytes) {
				throw new Refusal(
						"The disk of %s has %d MiB left, and %d MiB are needed: make room, or let --data DIR name another disk."
							.formatted(this.path, left / MIB, bytes / MIB));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The disk of " + this.path + " could not be asked for its space", ex);
		}
	}

	/** Lets one stack run here; empty where another one does. */
	Optional<FileLock> lock() {
		try {
			FileChannel channel = FileChannel.open(this.path.resolve("lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE);
			FileLock lock = channel.tryLock();
			if (lock == null) {
				channel.close();
			}
			return Optional.ofNullable(lock);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The folder " + this.path + " could not be locked", ex);
		}
	}

	private static String reason(IOException ex) {
		return switch (ex) {
			case AccessDeniedException denied -> "access denied to " + denied.getFile();
			case FileAlreadyExistsException exists -> exists.getFile() + " is a file";
			default -> String.valueOf(ex.getMessage());
		};
	}

}
