package io.linli.departure;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.linli.departure.store.Store;
import io.linli.departure.store.StoreSettings;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The command that takes an export in; {@code --help} explains it. Ends with 0 when all
 * of the company is there, with 1 and one sentence when nothing of it is.
 */
public final class Restore {

	private static final String USAGE = """
			Takes a company in from an export, with the ids, times and hashes that it had.

			  FILE.zip SHA256

			SHA256 is the one of its manifest, as the console showed it where the company was: whoever changes the file
			changes that as well. It is noted with the company.

			The database is that of LINLI_DB_URL; LINLI_DB_USER and LINLI_DB_PASSWORD name its administrator: rows of
			evidence come in as they were, which nobody else may do. The files go where LINLI_FILES_FOLDER, or
			LINLI_FILES_S3_BUCKET and what belongs to it, say. All of it comes in, or nothing: where the company is
			present, or the database has other changesets, or anything is not what the manifest says.

			Afterwards the company is suspended. On its page of the console an operator has its organization made, where
			Keycloak has it no longer, and resumes it.""";

	private static final String DATABASE = "jdbc:postgresql://localhost:8280/linli";

	private final Map<String, String> environment;

	private final PrintStream out;

	private final PrintStream err;

	Restore(Map<String, String> environment, PrintStream out, PrintStream err) {
		this.environment = environment;
		this.out = out;
		this.err = err;
	}

	/** Runs the command and ends the process. */
	public static void main(String[] arguments) {
		PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
		PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
		System.exit(new Restore(System.getenv(), out, err).run(arguments));
	}

	int run(String... words) {
		if (List.of(words).contains("--help")) {
			this.out.println(USAGE);
			return 0;
		}
		try {
			if (words.length != 2 || words[0].startsWith("--")) {
				throw new RestoreException(USAGE);
			}
			take(Path.of(words[0]), words[1]);
			return 0;
		}
		catch (RestoreException ex) {
			this.err.println(ex.getMessage());
		}
		catch (IOException ex) {
			this.err.println("The export, or the store of files, cannot be read or written: " + ex.getMessage());
		}
		catch (SQLException ex) {
			this.err.println("The database " + database() + " refused: " + ex.getMessage());
		}
		return 1;
	}

	private void take(Path file, String sha256) throws RestoreException, IOException, SQLException {
		try (Archive archive = Archive.open(file)) {
			String found = archive.manifestSha256();
			if (!found.equalsIgnoreCase(sha256)) {
				throw new RestoreException("The manifest is not the one of that SHA-256: it has " + found);
			}
			Manifest manifest = new Restoring(archive, store()).into(administrator());
			long rows = manifest.tables().stream().filter(Manifest.Rows::restored).mapToLong(Manifest.Rows::rows).sum();
			this.out.printf(Locale.ROOT, "%s (%s) is here again: %d rows, %d files, as of %s.%n",
					manifest.company().name(), manifest.company().alias(), rows, manifest.files().count(),
					manifest.asOf());
			this.out.println("It is suspended until an operator resumes it.");
		}
	}

	private Store store() throws RestoreException {
		try {
			return StoreSettings.of(this.environment).open();
		}
		catch (IllegalArgumentException ex) {
			throw new RestoreException("It is not said where the files go: " + ex.getMessage());
		}
	}

	private PGSimpleDataSource administrator() throws RestoreException {
		PGSimpleDataSource source = new PGSimpleDataSource();
		try {
			source.setUrl(database());
		}
		catch (IllegalArgumentException ex) {
			throw new RestoreException("LINLI_DB_URL is no address of a database: " + database());
		}
		source.setUser(this.environment.getOrDefault("LINLI_DB_USER", "postgres"));
		source.setPassword(this.environment.get("LINLI_DB_PASSWORD"));
		return source;
	}

	private String database() {
		return this.environment.getOrDefault("LINLI_DB_URL", DATABASE);
	}

}
