package io.linli.departure;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import io.linli.departure.Manifest.Company;
import io.linli.departure.Manifest.Group;
import io.linli.departure.Manifest.Rows;
import io.linli.departure.store.Store;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes everything of a company into one ZIP: a file of JSON lines for each table, the
 * stored files, and a manifest with the hashes of all of them. Rows and bytes pass
 * through in small parts, however large they are. A ZIP lists its entries at its end, so
 * each stored file takes some memory until then: there is one for every
 * {@value #MEMORY_FOR_A_FILE} bytes of this program's at most, and no export is begun
 * where the company has more.
 */
public final class Export {

	private static final List<String> GUIDES = List.of("README.md", "README.zh-CN.md");

	private static final String ATTACHMENT = "linli.attachment";

	/** Of which its entry and its id take an eighth. */
	static final int MEMORY_FOR_A_FILE = 2_048;

	private static final JsonMapper JSON = new JsonMapper();

	/** Rows that are held at a time; a row may be a printed report. */
	private static final int AT_ONCE = 100;

	private static final int BUFFER = 65_536;

	private final UUID company;

	private final UUID order;

	private final Store store;

	/** The files that the rows name. */
	private final Ids attachments = new Ids();

	private final Progress.Listener listener;

	/** Files that the export can hold. */
	private final long most;

	/**
	 * An export that was ordered.
	 * @param order the row of {@code company_export}, which opens the company's rows
	 * @param store where the company's files lie
	 */
	public Export(UUID company, UUID order, Store store, Progress.Listener listener) {
		this(company, order, store, listener, Runtime.getRuntime().maxMemory() / MEMORY_FOR_A_FILE);
	}

	Export(UUID company, UUID order, Store store, Progress.Listener listener, long most) {
		this.company = company;
		this.order = order;
		this.store = store;
		this.listener = listener;
		this.most = most;
	}

	/**
	 * Writes the file and leaves the stream open.
	 * @param snapshot a transaction that works for the company and sees one snapshot
	 * throughout
	 * @throws FilesMissingException where the store lacks what the rows name
	 * @throws TooManyFilesException where there are more files than an export can hold
	 */
	public Exported write(Connection snapshot, OutputStream out) throws SQLException, IOException {
		OffsetDateTime asOf = begin(snapshot);
		look(snapshot);
		Counting counted = new Counting(out);
		ZipOutputStream zip = new ZipOutputStream(counted);
		guides(zip);
		List<Rows> tables = new ArrayList<>();
		List<Rows> all = CompanyTables.of(snapshot);
		long rows = 0;
		for (Rows table : all) {
			Rows written = table(snapshot, zip, table, new Progress(tables.size(), all.size(), rows, 0));
			tables.add(written);
			rows += written.rows();
		}
		Manifest.Files files = files(zip, new Progress(tables.size(), all.size(), rows, 0));
		byte[] manifest = new Manifest(Manifest.FORMAT, company(snapshot), CompanyTables.schema(snapshot),
				asOf.toInstant().toString(), groups(snapshot), tables, files)
			.bytes();
		zip.putNextEntry(new ZipEntry(Archive.MANIFEST));
		zip.write(manifest);
		zip.closeEntry();
		zip.finish();
		zip.flush();
		return new Exported(asOf.toInstant(), Digest.of(manifest), tables.size(), rows, files.count(), counted.bytes);
	}

	private static void guides(ZipOutputStream zip) throws IOException {
		for (String name : GUIDES) {
			zip.putNextEntry(new ZipEntry(name));
			try (InputStream text = Export.class.getResourceAsStream(name)) {
				if (text == null) {
					throw new IllegalStateException("This build lacks " + name);
				}
				text.transferTo(zip);
			}
			zip.closeEntry();
		}
	}

	/** The same rows give the same lines wherever the server's clock hangs. */
	private static OffsetDateTime begin(Connection snapshot) throws SQLException {
		try (Statement statement = snapshot.createStatement()) {
			statement.execute(Archive.SETTINGS);
			try (ResultSet row = statement.executeQuery("select now()")) {
				row.next();
				return row.getObject(1, OffsetDateTime.class);
			}
		}
	}

	/**
	 * Before anything is written: whether it can be. The bytes come after the snapshot,
	 * so what a row of it names is there, since nothing that belongs to a case is ever
	 * removed.
	 */
	private void look(Connection snapshot) throws SQLException, IOException {
		lines(snapshot, ATTACHMENT,
				(line) -> this.attachments.add(UUID.fromString(JSON.readTree(line).get("id").asString())));
		long[] files = new long[1];
		for (String kind : Archive.KINDS) {
			this.store.keys(beginning(kind), (key) -> files[0] += meet(name(kind, key)) ? 1 : 0);
		}
		expectAll();
		this.attachments.beginAnew();
		if (files[0] > this.most) {
			throw new TooManyFilesException(files[0], this.most);
		}
	}

	private String beginning(String kind) {
		return kind + this.company + "/";
	}

	/** What a file is called in the export. */
	private String name(String kind, String key) {
		return kind + key.substring(beginning(kind).length());
	}

	/** False: it is none of ours, such as the mark of a folder. */
	private boolean meet(String name) {
		boolean stored = Archive.isStored(name);
		if (stored && name.startsWith(Archive.ATTACHMENTS)) {
			this.attachments.meet(UUID.fromString(name.substring(Archive.ATTACHMENTS.length())));
		}
		return stored;
	}

	private void expectAll() throws FilesMissingException {
		if (this.attachments.missing() > 0) {
			throw new FilesMissingException(this.attachments.missing());
		}
	}

	private Rows table(Connection snapshot, ZipOutputStream zip, Rows table, Progress before)
			throws SQLException, IOException {
		Digest digest = new Digest();
		long[] rows = new long[1];
		zip.putNextEntry(new ZipEntry(table.entry()));
		lines(snapshot, table.name(), (line) -> {
			zip.write(digest.line(line));
			rows[0]++;
			this.listener.tell(new Progress(before.tables(), before.of(), before.rows() + rows[0], 0));
		});
		zip.closeEntry();
		return new Rows(table.name(), table.columns(), table.types(), rows[0], digest.hex(), table.restored());
	}

	/** The rows of a table, in their order. */
	private void lines(Connection snapshot, String table, Line line) throws SQLException, IOException {
		try (PreparedStatement open = snapshot.prepareStatement("select linli.export_rows(?, ?)");
				Statement fetch = snapshot.createStatement()) {
			open.setObject(1, this.order);
			open.setString(2, table);
			open.execute();
			long fetched;
			do {
				fetched = 0;
				try (ResultSet rows = fetch.executeQuery("fetch forward " + AT_ONCE + " from export_rows")) {
					while (rows.next()) {
						line.read(rows.getString(1));
						fetched++;
					}
				}
			}
			while (fetched == AT_ONCE);
			fetch.execute("close export_rows");
		}
	}

	private Manifest.Files files(ZipOutputStream zip, Progress before) throws IOException {
		Digest all = new Digest();
		long[] sum = new long[2];
		byte[] buffer = new byte[BUFFER];
		for (String kind : Archive.KINDS) {
			this.store.each(beginning(kind), (key, bytes) -> {
				String name = name(kind, key);
				if (!meet(name)) {
					return;
				}
				zip.putNextEntry(new ZipEntry(Archive.FILES + name));
				Digest one = new Digest();
				for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
					zip.write(buffer, 0, read);
					one.add(buffer, read);
					sum[1] += read;
				}
				zip.closeEntry();
				all.line(name + " " + one.hex());
				sum[0]++;
				this.listener.tell(new Progress(before.tables(), before.of(), before.rows(), sum[0]));
			});
		}
		expectAll();
		return new Manifest.Files(sum[0], sum[1], all.hex());
	}

	private Company company(Connection snapshot) throws SQLException {
		try (PreparedStatement select = snapshot
			.prepareStatement("select alias, name from linli.tenant where tenant_id = ?")) {
			select.setObject(1, this.company);
			try (ResultSet row = select.executeQuery()) {
				if (!row.next()) {
					throw new IllegalStateException("The company is not here");
				}
				return new Company(this.company.toString(), row.getString(1), row.getString(2));
			}
		}
	}

	private static List<Group> groups(Connection snapshot) throws SQLException {
		List<Group> groups = new ArrayList<>();
		try (Statement statement = snapshot.createStatement(); ResultSet rows = statement.executeQuery("""
				select id, name from linli.tenant_group where id in (select group_id from linli.group_member)
				 order by id""")) {
			while (rows.next()) {
				groups.add(new Group(rows.getString(1), rows.getString(2)));
			}
		}
		return groups;
	}

	/** What reads one row after another, each as a line of JSON. */
	private interface Line {

		void read(String line) throws IOException;

	}

	private static final class Counting extends FilterOutputStream {

		private long bytes;

		Counting(OutputStream out) {
			super(out);
		}

		@Override
		public void write(int value) throws IOException {
			this.out.write(value);
			this.bytes++;
		}

		@Override
		public void write(byte[] some, int offset, int length) throws IOException {
			this.out.write(some, offset, length);
			this.bytes += length;
		}

	}

}
