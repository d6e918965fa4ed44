package io.linli.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * One of our applications unpacked under the data folder, named by its content. A new
 * build does not disturb the copy that runs, and Java keeps its parsed classes beside it:
 * the second start takes a third of the processor time of the first.
 *
 * @param folder with the application's jar, its libraries and the archive of its classes
 * @param jar the name of the application's jar
 */
record Unpacked(Path folder, Path jar) {

	static Unpacked of(DataFolder data, String path) {
		Path jar = Project.jar(path);
		Path name = jar.getFileName();
		Path folder = data.run().resolve(name + "-" + hash(jar));
		if (!Files.exists(folder)) {
			try {
				Files.createDirectories(data.run());
				removeFormer(data.run(), name);
				Path unfinished = data.run().resolve(name + "-unfinished");
				unpack(jar, unfinished);
				Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
			}
			catch (IOException ex) {
				throw new UncheckedIOException("%s could not be unpacked into %s".formatted(jar, data.run()), ex);
			}
		}
		return new Unpacked(folder, name);
	}

	/** An application that stays: small, and quick to start. */
	List<String> command(int heapMegabytes) {
		return Java.command("-Xmx%dm".formatted(heapMegabytes), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
				"-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + this.folder.resolve("classes.jsa"), "-jar",
				this.folder.resolve(this.jar).toString());
	}

	private static void unpack(Path jar, Path to) throws IOException {
		List<String> command = Java.command("-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination",
				to.toString());
		Process process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();
		try {
			if (process.waitFor() != 0) {
				throw new IOException("exit code " + process.exitValue());
			}
		}
		catch (InterruptedException ex) {
			process.destroy();
			throw Lanes.interrupted();
		}
	}

	private static void removeFormer(Path run, Path name) throws IOException {
		List<Path> formers = new ArrayList<>();
		try (DirectoryStream<Path> found = Files.newDirectoryStream(run, name + "-*")) {
			found.forEach(formers::add);
		}
		for (Path former : formers) {
			try (Stream<Path> files = Files.walk(former)) {
				for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(file);
				}
			}
		}
	}

	private static String hash(Path jar) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar));
			return HexFormat.of().formatHex(hash, 0, 6);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(jar + " could not be read", ex);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

}
