package io.linli.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the JVM has learned of the start of a program: its classes, read and linked,
 * beside its jar. It is of that very jar and JDK; the JVM takes no notice of another
 * one's.
 *
 * @param jar of the program
 */
record Learned(Path jar) {

	/** Said to the error log: the output is the program's. */
	private static final List<String> QUIETLY = List.of("-Xlog:disable", "-Xlog:all=error:stderr");

	/** Options of a run that uses it, where it is there. */
	List<String> use() {
		return Files.exists(file()) ? options("-XX:AOTCache=") : List.of();
	}

	/**
	 * Options of a run that uses it, and makes it at its end where it is not there: that
	 * takes some seconds, once for each build.
	 */
	List<String> useOrLearn() {
		return Files.exists(file()) ? use() : options("-XX:AOTCacheOutput=");
	}

	/** What the JVM says of it among the program's lines, whatever it has been told. */
	static boolean speaks(String line) {
		return line.contains("AOTConfiguration") || line.startsWith("AOTCache creation")
				|| line.startsWith("Removed temporary AOT");
	}

	private List<String> options(String which) {
		return List.of(QUIETLY.getFirst(), QUIETLY.getLast(), which + file());
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
