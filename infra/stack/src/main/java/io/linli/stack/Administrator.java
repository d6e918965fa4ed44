package io.linli.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

import io.linli.backing.Keycloak;

/**
 * The administrator of a stack's Keycloak, whose password nobody has chosen and only the
 * owner of the data folder can read.
 *
 * @param name one that no earlier attempt has used
 */
record Administrator(String name, String password) {

	private static final int PASSWORD_BYTES = 24;

	/** Appoints one where the database has none, before Keycloak starts. */
	static void appoint(DataFolder folder) {
		Path file = folder.administrator();
		Path database = Keycloak.database(folder.keycloak());
		try {
			if (Files.exists(database) && isOf(database, file)) {
				return;
			}
			Administrator administrator = draw();
			Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
			Files.deleteIfExists(unfinished);
			Files.createFile(unfinished,
					PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
			Files.write(unfinished,
					List.of(administrator.name, administrator.password, database.getFileName().toString()));
			Keycloak.appoint(folder.keycloak(), administrator.name, administrator.password,
					folder.log("keycloak-administrator"));
			Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The file %s could not be read or written".formatted(file), ex);
		}
	}

	/** The third line names the database in which the administrator is. */
	private static boolean isOf(Path database, Path file) throws IOException {
		return Files.exists(file) && Files.readAllLines(file).contains(database.getFileName().toString());
	}

	private static Administrator draw() {
		byte[] bytes = new byte[PASSWORD_BYTES];
		SecureRandom random = new SecureRandom();
		random.nextBytes(bytes);
		String password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
		random.nextBytes(bytes);
		return new Administrator("administrator-" + HexFormat.of().formatHex(bytes, 0, 3), password);
	}

}
