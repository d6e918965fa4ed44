package io.linli.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.zip.ZipInputStream;

/** Folders made, copied, unpacked and removed. */
final class Folders {

	private Folders() {
	}

	/** The project's folder: the nearest one above that holds this module. */
	static Path project() {
		var folder = Path.of(System.getProperty("linli.root", "")).toAbsolutePath();
		for (var candidate = folder; candidate != null; candidate = candidate.getParent()) {
			if (Files.isRegularFile(candidate.resolve("infra/backing/pom.xml"))) {
				return candidate;
			}
		}
		throw new IllegalStateException("There is no infra/backing in %s or above it.".formatted(folder));
	}

	static Path temporary(String name) {
		try {
			return Files.createTempDirectory(name);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static void copy(Path from, Path to) throws IOException {
		try (var paths = Files.walk(from)) {
			for (var path : paths.toList()) {
				var target = to.resolve(from.relativize(path).toString());
				if (Files.isDirectory(path)) {
					Files.createDirectories(target);
				}
				else {
					Files.copy(path, target);
				}
			}
		}
	}

	/** Unpacks without the archive's outermost folder. */
	static void unpack(Path zip, Path to) throws IOException {
		try (var in = new ZipInputStream(Files.newInputStream(zip))) {
			for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				var name = entry.getName().substring(entry.getName().indexOf('/') + 1);
				var target = to.resolve(name).normalize();
				if (!target.startsWith(to)) {
					throw new IOException(zip + " leaves its folder with " + name);
				}
				if (entry.isDirectory()) {
					Files.createDirectories(target);
				}
				else {
					Files.createDirectories(target.getParent());
					Files.copy(in, target);
				}
			}
		}
	}

	static void delete(Path folder) {
		if (!Files.exists(folder)) {
			return;
		}
		try (var paths = Files.walk(folder)) {
			for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
				Files.deleteIfExists(path);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
