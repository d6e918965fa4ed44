package io.linli.ledger;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The command that loads a foreign ledger; {@code --help} explains it. Ends with 0 when
 * every row was taken or listed, with 1 and one sentence when the ledger could not be
 * read to its end.
 */
public final class Import {

	private static final String DATABASE = "jdbc:postgresql://localhost:8280/linli";

	private final Map<String, String> environment;

	private final PrintStream out;

	private final PrintStream err;

	Import(Map<String, String> environment, PrintStream out, PrintStream err) {
		this.environment = environment;
		this.out = out;
		this.err = err;
	}

	/** Runs the command and ends the process. */
	public static void main(String[] arguments) {
		PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
		PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
		System.exit(new Import(System.getenv(), out, err).run(arguments));
	}

	int run(String... words) {
		if (List.of(words).contains("--help")) {
			this.out.println(Arguments.USAGE);
			return 0;
		}
		try {
			load(Arguments.of(words));
			return 0;
		}
		catch (LedgerException ex) {
			this.err.println(ex.getMessage());
		}
		catch (SQLException ex) {
			this.err.println("The database " + setting("LINLI_DB_URL", DATABASE) + " cannot be asked: "
					+ LedgerException.reason(ex));
		}
		return 1;
	}

	private void load(Arguments arguments) throws LedgerException, SQLException {
		MappingFile file = MappingFile.open(arguments.mapping());
		FileFormat format = file.format();
		LedgerFile.open(arguments.ledger(), format).close();
		DataSource reader = database("linli_reader", this.environment.get("LINLI_READER_PASSWORD"));
		Company company = Company.find(reader, arguments.tenant());
		this.out.printf(Locale.ROOT, "Loading %s for %s (%s)%n", arguments.ledger(), company.name(), company.alias());
		DataSource api = database(setting("LINLI_DB_USER", "linli_api"), this.environment.get("LINLI_DB_PASSWORD"));
		long started = System.nanoTime();
		Summary summary = switch (format) {
			case RowFormat<?> rows ->
				new RowImport<>(api, company.id(), rows, arguments.zone()).run(arguments.ledger(), arguments.listing());
			case Mapping cases ->
				new LedgerImport(api, company.id(), cases, arguments.zone(), InstantSource.system(), this.out::println)
					.run(arguments.ledger(), arguments.listing());
		};
		this.out.println(summary.sentences());
		this.out.printf(Locale.ROOT, "Done in %.1f s%n", (System.nanoTime() - started) / 1e9);
	}

	private DataSource database(String user, @Nullable String password) throws LedgerException {
		PGSimpleDataSource database = new PGSimpleDataSource();
		try {
			database.setUrl(setting("LINLI_DB_URL", DATABASE));
		}
		catch (IllegalArgumentException ex) {
			throw new LedgerException("LINLI_DB_URL is no address of a PostgreSQL database", ex);
		}
		database.setUser(user);
		database.setPassword(password);
		database.setReWriteBatchedInserts(true);
		database.setApplicationName("linli-ledger");
		return database;
	}

	private String setting(String name, String otherwise) {
		return Objects.requireNonNullElse(this.environment.get(name), otherwise);
	}

}
