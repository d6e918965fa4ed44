package io.linli.backing;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * Keycloak's distribution, unpacked and built once for all users of this project, and a
 * database into which the realm was imported once. Both stay under
 * {@code .linli/keycloak}; a lock on a file lets one process prepare them.
 *
 * @param home the unpacked distribution
 * @param imported the database with the realm
 */
record Distribution(Path home, Path imported) {

	private static final Object LOCK = new Object();

	/** The variable that tells Keycloak an administrator's password. */
	private static final String PASSWORD = "LINLI_ADMINISTRATOR";

	static Distribution ready() {
		var cache = Folders.project().resolve(".linli/keycloak");
		var version = version();
		var distribution = new Distribution(cache.resolve("distribution-" + version),
				cache.resolve("realm-%s-%s".formatted(version, hash(realm()))));
		synchronized (LOCK) {
			try {
				Files.createDirectories(cache);
				try (var channel = FileChannel.open(cache.resolve("lock"), StandardOpenOption.CREATE,
						StandardOpenOption.WRITE)) {
					channel.lock();
					distribution.prepare(version);
					return distribution;
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException("Keycloak could not be prepared in " + cache, ex);
			}
		}
	}

	/**
	 * The same with an administrator, whom no server has that people use: made once, too.
	 */
	Distribution administered() {
		var administered = this.imported.resolveSibling(this.imported.getFileName() + "-administered");
		synchronized (LOCK) {
			try (var channel = FileChannel.open(this.home.resolveSibling("lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE)) {
				channel.lock();
				if (!Files.exists(administered)) {
					var unfinished = administered.resolveSibling("unfinished");
					Folders.delete(unfinished);
					Folders.copy(this.imported, unfinished);
					appoint(unfinished, KeycloakAdministrator.NAME, KeycloakAdministrator.NAME,
							this.home.resolveSibling("prepare.log"));
					Files.move(unfinished, administered, StandardCopyOption.ATOMIC_MOVE);
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException("Keycloak could not be prepared in " + administered, ex);
			}
		}
		return new Distribution(this.home, administered);
	}

	/** The option that lets Keycloak keep its H2 database in this folder. */
	static String database(Path folder) {
		return "--db-url=jdbc:h2:file:%s/keycloakdb;NON_KEYWORDS=VALUE;DB_CLOSE_ON_EXIT=FALSE"
			.formatted(folder.toAbsolutePath());
	}

	/**
	 * Where the database of a server with this home is: another one for another realm or
	 * version.
	 */
	Path in(Path home) {
		return home.resolve(this.imported.getFileName());
	}

	/** The same, a copy of the imported one at first. */
	Path dataIn(Path home) {
		var data = in(home);
		if (!Files.exists(data)) {
			try {
				Files.createDirectories(home);
				var copy = home.resolve("copy");
				Folders.delete(copy);
				Folders.copy(this.imported, copy);
				Files.move(copy, data, StandardCopyOption.ATOMIC_MOVE);
			}
			catch (IOException ex) {
				throw new UncheckedIOException("Keycloak's data could not be copied to " + home, ex);
			}
		}
		return data;
	}

	private void prepare(String version) throws IOException {
		var log = this.home.resolveSibling("prepare.log");
		var built = this.home.resolve("built");
		if (!Files.exists(built)) {
			Folders.delete(this.home);
			Folders.unpack(zip(version), this.home);
			KeycloakProcess.start(this.home, List.of("build", "--db=dev-file", "--health-enabled=false"), log)
				.awaitEnd();
			Files.createFile(built);
		}
		if (!Files.exists(this.imported)) {
			var unfinished = this.imported.resolveSibling("unfinished");
			Folders.delete(unfinished);
			Files.createDirectories(unfinished);
			var realm = this.home.resolveSibling("linli-realm.json");
			Files.write(realm, realm());
			KeycloakProcess
				.start(this.home,
						List.of("import", "--optimized", "--file=" + realm, "--cache=local", database(unfinished)), log)
				.awaitEnd();
			Files.move(unfinished, this.imported, StandardCopyOption.ATOMIC_MOVE);
		}
	}

	/** Makes an administrator of the server that will have this database. */
	void appoint(Path data, String name, String password, Path log) {
		KeycloakProcess
			.start(this.home,
					List.of("bootstrap-admin", "user", "--optimized", "--no-prompt", "--username", name,
							"--password:env", PASSWORD, database(data)),
					log, Map.of(PASSWORD, password))
			.awaitEnd();
	}

	private static Path zip(String version) {
		var zip = Folders.project()
			.resolve("infra/backing/target/keycloak/keycloak-quarkus-dist-%s.zip".formatted(version));
		if (!Files.isRegularFile(zip)) {
			throw new IllegalStateException(
					"Keycloak's archive %s is missing: build infra/backing with Maven.".formatted(zip));
		}
		return zip;
	}

	private static String version() {
		var properties = new Properties();
		try {
			properties.load(new StringReader(new String(resource("keycloak.properties"), StandardCharsets.UTF_8)));
			return Objects.requireNonNull(properties.getProperty("version"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static byte[] realm() {
		return resource("linli-realm.json");
	}

	private static byte[] resource(String name) {
		try (var in = Distribution.class.getResourceAsStream(name)) {
			return Objects.requireNonNull(in, name).readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String hash(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 6);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
