package io.linli.departure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import io.linli.departure.Manifest.Rows;
import io.linli.departure.store.Draft;
import io.linli.departure.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * Takes an export in, in one transaction. The rows come in as they were, evidence with
 * its own times and hashes: triggers that would stamp them anew do not run, which takes
 * the database's administrator. Row-level security does hold, so that an export brings
 * rows of its company and of no other; so do all checks and keys, and the foreign keys
 * are looked at afterwards. At the end every table is read again and hashed.
 */
final class Restoring {

	private static final String INSUFFICIENT_PRIVILEGE = "42501";

	/** Of JSON, in characters: so much is sent at a time. */
	private static final int AT_ONCE = 1 << 20;

	private static final int BUFFER = 65_536;

	private final Archive archive;

	private final Store store;

	Restoring(Archive archive, Store store) {
		this.archive = archive;
		this.store = store;
	}

	/**
	 * Takes all of it in, or nothing.
	 * @param admin connects as an administrator of the database
	 * @return what has come in
	 */
	Manifest into(DataSource admin) throws RestoreException, IOException, SQLException {
		Manifest manifest = this.archive.manifest();
		UUID company = id(manifest.company().id());
		try (Connection connection = admin.getConnection()) {
			connection.setAutoCommit(false);
			begin(connection, company);
			compare(connection, manifest);
			List<Rows> tables = manifest.tables().stream().filter(Rows::restored).toList();
			for (Rows table : tables) {
				if (any(connection, table.name())) {
					throw new RestoreException("%s is here: there are rows of it in %s"
						.formatted(manifest.company().name(), table.name()));
				}
			}
			groups(connection, manifest);
			for (Rows table : tables) {
				load(connection, table);
			}
			Links.check(connection, tables);
			for (Rows table : tables) {
				readAgain(connection, table);
			}
			unbroken(connection);
			enlist(connection, manifest, company);
			files(manifest, company, connection);
			commit(connection, admin, company);
			return manifest;
		}
	}

	private static UUID id(String named) throws RestoreException {
		try {
			return UUID.fromString(named);
		}
		catch (IllegalArgumentException ex) {
			throw new RestoreException("The manifest names a company or a group that is none: " + named);
		}
	}

	private static void begin(Connection connection, UUID company) throws SQLException, RestoreException {
		try (Statement statement = connection.createStatement();
				PreparedStatement wall = connection.prepareStatement(
						"select set_config('app.tenant_id', ?, true), set_config('app.operator', 'true', true)")) {
			statement.execute("set local session_replication_role = replica");
			statement.execute("set local role linli_owner; set local search_path = linli, pg_temp");
			statement.execute(Archive.SETTINGS);
			wall.setString(1, company.toString());
			wall.execute();
			statement.execute("select pg_advisory_xact_lock(hashtextextended('restore " + company + "', 20261203))");
		}
		catch (SQLException ex) {
			if (INSUFFICIENT_PRIVILEGE.equals(ex.getSQLState())) {
				throw new RestoreException("To take rows of evidence in as they were takes an administrator of the"
						+ " database, who may set session_replication_role: " + ex.getMessage());
			}
			throw ex;
		}
	}

	private static void compare(Connection connection, Manifest manifest) throws SQLException, RestoreException {
		Manifest.Schema here = CompanyTables.schema(connection);
		if (!here.equals(manifest.schema())) {
			throw new RestoreException(
					"The export is of another release (%s, %d changesets; here: %s, %d): take it in with that release, and bring the database up to date afterwards"
						.formatted(manifest.schema().newest(), manifest.schema().changesets(), here.newest(),
								here.changesets()));
		}
		if (!shapes(CompanyTables.of(connection)).equals(shapes(manifest.tables()))) {
			throw new RestoreException("The manifest's tables are not those of its release");
		}
	}

	private static List<Rows> shapes(List<Rows> tables) {
		return tables.stream()
			.map((table) -> new Rows(table.name(), table.columns(), table.types(), 0, "", table.restored()))
			.toList();
	}

	private static boolean any(Connection connection, String table) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("select exists (select from " + table + ")")) {
			return row.next() && row.getBoolean(1);
		}
	}

	/** Groups that are not here yet come with their names, and without anybody. */
	private static void groups(Connection connection, Manifest manifest) throws SQLException, RestoreException {
		try (PreparedStatement insert = connection
			.prepareStatement("insert into linli.tenant_group (id, name) values (?, ?) on conflict do nothing")) {
			for (Manifest.Group group : manifest.groups()) {
				insert.setObject(1, id(group.id()));
				insert.setString(2, group.name());
				insert.executeUpdate();
			}
		}
	}

	private void load(Connection connection, Rows table) throws SQLException, IOException, RestoreException {
		String columns = table.columns().stream().map((name) -> '"' + name + '"').collect(Collectors.joining(", "));
		Digest digest = new Digest();
		long rows = 0;
		try (BufferedReader lines = new BufferedReader(
				new InputStreamReader(this.archive.entry(table.entry()), StandardCharsets.UTF_8));
				PreparedStatement insert = connection.prepareStatement(
						"insert into %s (%s) overriding system value select %s from json_populate_recordset(null::%s, ?::json)"
							.formatted(table.name(), columns, columns, table.name()))) {
			List<String> some = new ArrayList<>();
			int length = 0;
			for (@Nullable
			String line = lines.readLine(); line != null; line = lines.readLine()) {
				digest.line(line);
				some.add(line);
				rows++;
				length += line.length();
				if (length > AT_ONCE) {
					send(insert, some);
					length = 0;
				}
			}
			send(insert, some);
		}
		if (rows != table.rows() || !digest.hex().equals(table.sha256())) {
			throw new RestoreException(table.entry() + " is not the one of the manifest");
		}
	}

	private static void send(PreparedStatement insert, List<String> lines) throws SQLException {
		if (!lines.isEmpty()) {
			insert.setString(1, "[" + String.join(",", lines) + "]");
			insert.executeUpdate();
			lines.clear();
		}
	}

	/** What the table has now is what was taken out. */
	private static void readAgain(Connection connection, Rows table) throws SQLException, RestoreException {
		Digest digest = new Digest();
		try (PreparedStatement statement = connection.prepareStatement("select linli.company_rows(?)");
				Statement select = connection.createStatement()) {
			statement.setString(1, table.name());
			try (ResultSet row = statement.executeQuery()) {
				row.next();
				select.setFetchSize(100);
				try (ResultSet lines = select.executeQuery(row.getString(1))) {
					while (lines.next()) {
						digest.line(lines.getString(1));
					}
				}
			}
		}
		if (!digest.hex().equals(table.sha256())) {
			throw new RestoreException(table.name() + " would not hold what was taken out");
		}
	}

	/** Evidence hangs together by hashes, whatever the export says of itself. */
	private static void unbroken(Connection connection) throws SQLException, RestoreException {
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("select count(*) from linli.broken_event()")) {
			row.next();
			if (row.getLong(1) > 0) {
				throw new RestoreException(
						"The evidence is not what was recorded: its chain of hashes breaks at %d events"
							.formatted(row.getLong(1)));
			}
		}
	}

	/** For the operators: the company is here, and nobody works for it yet. */
	private void enlist(Connection connection, Manifest manifest, UUID company)
			throws SQLException, IOException, RestoreException {
		try (PreparedStatement enlist = connection.prepareStatement(
				"""
						insert into linli.onboarding (id, kind, name, alias, state, organization_id, directory_open)
						values (gen_random_uuid(), 'COMPANY', ?, case when ?::text ~ '^[a-z0-9][a-z0-9-]{1,30}$' then ?::text end,
						        'SUSPENDED', ?, false)
						on conflict (organization_id) do update set state = 'SUSPENDED', directory_open = false returning id""");
				PreparedStatement act = connection.prepareStatement("""
						insert into linli.onboarding_act (onboarding_id, id, act, acted_by, note)
						values (?, gen_random_uuid(), 'SUSPENDED', session_user, ?)""");
				PreparedStatement close = connection
					.prepareStatement("insert into linli.closed_organization (id) values (?) on conflict do nothing")) {
			enlist.setString(1, manifest.company().name());
			enlist.setString(2, manifest.company().alias());
			enlist.setString(3, manifest.company().alias());
			enlist.setObject(4, company);
			try (ResultSet row = enlist.executeQuery()) {
				row.next();
				act.setObject(1, row.getObject(1, UUID.class));
			}
			act.setString(2, "restored: %s, %s".formatted(manifest.asOf(), this.archive.manifestSha256()));
			act.executeUpdate();
			close.setObject(1, company);
			close.executeUpdate();
		}
	}

	/**
	 * Last of all and before the commit; where they are not those of the rows, they go.
	 */
	private void files(Manifest manifest, UUID company, Connection connection)
			throws IOException, RestoreException, SQLException {
		for (String kind : Archive.KINDS) {
			if (this.store.has(kind + company + "/")) {
				throw new RestoreException(
						"There are files in the store under %s, and no rows of %s: those of a restore that was cut off. Empty it there, and do it again"
							.formatted(kind + company + "/", manifest.company().name()));
			}
		}
		boolean whole = false;
		try (Stream<String> entries = this.archive.files(); Attached attached = new Attached(connection)) {
			Digest all = new Digest();
			long count = 0;
			for (String entry : (Iterable<String>) entries::iterator) {
				String name = entry.substring(Archive.FILES.length());
				String bytes = put(entry, key(name, company));
				attached.compare(name, bytes);
				all.line(name + " " + bytes);
				count++;
			}
			attached.expectAll();
			if (count != manifest.files().count() || !all.hex().equals(manifest.files().sha256())) {
				throw new RestoreException("The files are not those of the manifest");
			}
			whole = true;
		}
		finally {
			if (!whole) {
				removeFiles(company);
			}
		}
	}

	/** Where nobody can say whether it was committed, the database is asked. */
	private void commit(Connection connection, DataSource admin, UUID company) throws SQLException, IOException {
		try {
			connection.commit();
		}
		catch (SQLException ex) {
			if (!isHere(admin, company)) {
				removeFiles(company);
			}
			throw ex;
		}
	}

	private static boolean isHere(DataSource admin, UUID company) throws SQLException {
		try (Connection another = admin.getConnection();
				PreparedStatement select = another
					.prepareStatement("select exists (select from linli.onboarding where organization_id = ?)")) {
			select.setObject(1, company);
			try (ResultSet row = select.executeQuery()) {
				return row.next() && row.getBoolean(1);
			}
		}
	}

	private void removeFiles(UUID company) throws IOException {
		for (String kind : Archive.KINDS) {
			this.store.remove(kind + company + "/");
		}
	}

	/** No part of a key is what a file says, but an id. */
	private static String key(String name, UUID company) throws RestoreException {
		if (!Archive.isStored(name)) {
			throw new RestoreException("The export has a file that none of ours is called: " + name);
		}
		return name.replace("/", "/" + company + "/");
	}

	private String put(String entry, String key) throws IOException, RestoreException {
		Digest digest = new Digest();
		byte[] buffer = new byte[BUFFER];
		try (InputStream bytes = this.archive.entry(entry); Draft draft = this.store.draft(key)) {
			for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
				draft.write(buffer, 0, read);
				digest.add(buffer, read);
			}
			draft.complete();
		}
		return digest.hex();
	}

}
