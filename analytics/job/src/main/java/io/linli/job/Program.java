package io.linli.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import io.linli.kpi.Registry;

/**
 * Which code counts: figures that other code has counted are not kept.
 */
final class Program {

	private static final String VERSION = hash(List.of(Program.class, Registry.class));

	private Program() {
	}

	/** A hash of the job's and the registry's classes. */
	static String version() {
		return VERSION;
	}

	private static String hash(List<Class<?>> types) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			for (Class<?> type : types) {
				Path code = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
				try (Stream<Path> files = Files.walk(code)) {
					for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
						digest.update(Files.readAllBytes(file));
					}
				}
			}
			return HexFormat.of().formatHex(digest.digest(), 0, 16);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The job's own code cannot be read", ex);
		}
		catch (URISyntaxException | NoSuchAlgorithmException ex) {
			throw new IllegalStateException("The job's own code has no hash", ex);
		}
	}

}
