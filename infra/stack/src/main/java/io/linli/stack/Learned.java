package io.linli.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the JVM has learned of the start of a program: its classes, read and linked,
 * beside its jar. It is of that very jar and JDK; the JVM takes no notice of another
 * one's.
 *
 * @param jar of the program
 */
record Learned(Path jar) {

	/** What the JVM says itself goes to the error log: the output is the program's. */
	private static final List<String> QUIETLY = List.of("-Xlog:disable", "-Xlog:all=error:stderr",
			"-XX:+DisplayVMOutputToStderr");

	/** Options of a run that uses it, where it is there. */
	List<String> use() {
		return Files.exists(file()) ? options("-XX:AOTCache=", file()) : List.of();
	}

	/**
	 * Options of a run that uses it, and makes it at its end where it is not there: that
	 * takes some seconds, once for each build. Whoever saw how the run ended keeps or
	 * drops what it has made.
	 */
	List<String> useOrLearn() {
		return Files.exists(file()) ? use() : options("-XX:AOTCacheOutput=", made());
	}

	/**
	 * What a run that ended well has made is used from now on, and no earlier build's.
	 */
	void keep() {
		try {
			if (Files.exists(made())) {
				Files.move(made(), file(), StandardCopyOption.ATOMIC_MOVE);
				dropEarlier();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("What was learned cannot be kept", ex);
		}
	}

	/** A run that failed may have learned half of it, or have written half of that. */
	void drop() {
		try {
			Files.deleteIfExists(made());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("What was learned cannot be deleted", ex);
		}
	}

	private void dropEarlier() throws IOException {
		String present = file().getFileName().toString();
		try (DirectoryStream<Path> all = Files.newDirectoryStream(file().toAbsolutePath().getParent(),
				this.jar.getFileName() + "-*.aot*")) {
			for (Path one : all) {
				if (!one.getFileName().toString().startsWith(present)) {
					Files.deleteIfExists(one);
				}
			}
		}
	}

	private static List<String> options(String which, Path cache) {
		return Stream.concat(QUIETLY.stream(), Stream.of(which + cache)).toList();
	}

	/** Not yet known to be good. Two runs do not write into one. */
	private Path made() {
		return file().resolveSibling(file().getFileName() + "." + ProcessHandle.current().pid());
	}

	private Path file() {
		try {
			return this.jar.resolveSibling(
					"%s-%d.aot".formatted(this.jar.getFileName(), Files.getLastModifiedTime(this.jar).toMillis()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The program cannot be read", ex);
		}
	}

}
