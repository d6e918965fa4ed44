package io.linli.departure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import io.linli.migrations.EveryTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Everything of a company goes out of one deployment and into another (reliability a12).
 */
@Tag("a12")
class RoundTripIntegrationTests {

	private static final UUID OURS = UUID.fromString("0a000000-0000-4000-8000-000000000001");

	private static final UUID THEIRS = UUID.fromString("0b000000-0000-4000-8000-000000000001");

	private static final String PHOTO = "attachments/%s/0f000000-0000-4000-8000-000000000001";

	private static final Progress.Listener NOBODY = (progress) -> {
	};

	@TempDir
	static Path folder;

	private static Deployment here;

	private static Deployment elsewhere;

	private static List<String> tables;

	private static Path file;

	private static Exported exported;

	@BeforeAll
	static void aCompanyIsTakenOut() throws SQLException, IOException {
		here = Deployment.empty(folder.resolve("here"));
		elsewhere = Deployment.empty(folder.resolve("elsewhere"));
		tables = EveryTable.fill(here.postgres().admin(), OURS, THEIRS);
		for (UUID company : List.of(OURS, THEIRS)) {
			event(company);
			photos(company);
			put(here, PHOTO.formatted(company), company + " 照片");
		}
		file = folder.resolve("company.zip");
		exported = here.export(OURS, file);
	}

	@AfterAll
	static void end() {
		here.postgres().close();
		elsewhere.postgres().close();
	}

	@BeforeEach
	void nobodyIsElsewhere() throws SQLException, IOException {
		elsewhere.run("set session_replication_role = replica; set search_path = linli; "
				+ String.join("; ", tables.stream().map((table) -> "delete from " + table).toList())
				+ "; delete from onboarding_act; delete from onboarding; delete from closed_organization; delete from tenant_group");
		elsewhere.store().remove("attachments/");
	}

	@Test
	void everyTableComesInAgainToTheLastRow() throws SQLException, IOException {
		assertThat(restore(file)).isEmpty();
		assertThat(tables).hasSizeGreaterThan(80).contains("linli.event", "linli.audit_entry", "linli.company_setting");
		for (String table : tables) {
			assertThat(elsewhere.rows(table, OURS)).as(table)
				.isEqualTo(table.startsWith("mart.") ? List.of() : here.rows(table, OURS));
			assertThat(here.rows(table, OURS)).as(table).isNotEmpty();
			assertThat(elsewhere.rows(table, THEIRS)).as(table).isEmpty();
		}
		assertThat(read(elsewhere, PHOTO.formatted(OURS))).isEqualTo(OURS + " 照片");
	}

	@Test
	void whoWasDeletedComesBackToTheLastRow() throws SQLException, IOException {
		UUID company = UUID.randomUUID();
		EveryTable.fill(here.postgres().admin(), company);
		event(company);
		photos(company);
		Path left = folder.resolve("left.zip");
		here.export(company, left);
		Map<String, List<String>> before = new HashMap<>();
		for (String table : tables) {
			before.put(table, here.rows(table, company));
		}
		here.delete(company, tables);
		here.store().remove("attachments/" + company + "/");
		for (String table : tables) {
			assertThat(here.rows(table, company)).as(table).isEmpty();
		}
		assertThat(run(here, Map.of(), left)).isEmpty();
		for (String table : tables) {
			assertThat(here.rows(table, company)).as(table)
				.isEqualTo(table.startsWith("mart.") ? List.of() : before.get(table));
		}
		assertThat(here.column("select seq from linli.broken_event() where tenant_id = ?", company)).isEmpty();
	}

	@Test
	void evidenceKeepsItsTimesAndItsChain() throws SQLException, IOException {
		assertThat(restore(file)).isEmpty();
		assertThat(elsewhere.column("select seq from linli.broken_event() where tenant_id = ?", OURS)).isEmpty();
		assertThat(elsewhere.column("select detail::text from linli.event where tenant_id = ? and kind = 'SAID'", OURS))
			.containsExactly("{\"n\": 1.50, \"big\": 12345678901234567890, \"none\": null, \"words\": \"“引号”，换\\n行\"}");
	}

	@Test
	void whoCameAgainIsSuspendedUntilAnOperatorResumesIt() throws SQLException, IOException {
		assertThat(restore(file)).isEmpty();
		assertThat(elsewhere.column("select state from linli.onboarding where organization_id = ?", OURS))
			.containsExactly("SUSPENDED");
		assertThat(elsewhere.column("select id from linli.closed_organization where id = ?", OURS)).hasSize(1);
	}

	@Test
	void theNextNightReadsWhatCameIn() throws SQLException, IOException {
		List<String> before = elsewhere.column("select pg_current_xact_id()::text from (select ?::uuid) as one", OURS);
		assertThat(restore(file)).isEmpty();
		assertThat(elsewhere.column("select count(*) from linli.complaint where tenant_id = ? and row_xid > '%s'::xid8"
			.formatted(before.getFirst()), OURS))
			.containsExactly(String.valueOf(here.rows("linli.complaint", OURS).size()));
	}

	@Test
	void theManifestCountsAndHashesWhatIsThere() throws IOException, RestoreException, SQLException {
		try (Archive archive = Archive.open(file)) {
			Manifest manifest = archive.manifest();
			assertThat(manifest.tables()).extracting(Manifest.Rows::name).containsExactlyElementsOf(tables);
			assertThat(manifest.company().id()).isEqualTo(OURS.toString());
			assertThat(manifest.files().count()).isEqualTo(1 + here.rows("linli.attachment", OURS).size());
			for (Manifest.Rows table : manifest.tables()) {
				byte[] lines = archive.entry(table.entry()).readAllBytes();
				assertThat(Digest.of(lines)).as(table.name()).isEqualTo(table.sha256());
				assertThat(new String(lines, StandardCharsets.UTF_8).lines().count()).isEqualTo(table.rows())
					.isEqualTo(here.rows(table.name(), OURS).size());
			}
			assertThat(exported.manifestSha256()).isEqualTo(Digest.of(archive.entry(Archive.MANIFEST).readAllBytes()));
		}
		assertThat(exported.bytes()).isEqualTo(Files.size(file));
		assertThat(exported.tables()).isEqualTo(tables.size());
	}

	@Test
	void nothingOfAnotherCompanyIsInIt() throws IOException {
		try (ZipFile zip = new ZipFile(file.toFile())) {
			for (ZipEntry entry : zip.stream().toList()) {
				assertThat(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8))
					.as(entry.getName())
					.doesNotContain(THEIRS.toString());
			}
		}
	}

	@Test
	void whoIsHereAlreadyIsRefused() throws IOException, SQLException {
		assertThat(restore(file)).isEmpty();
		assertThat(restore(file)).contains("is here");
		assertThat(read(elsewhere, PHOTO.formatted(OURS))).isEqualTo(OURS + " 照片");
	}

	@Test
	void whatSomebodyChangedIsRefusedAndNothingStays() throws IOException, SQLException {
		assertThat(restore(
				changed("tables/linli.complaint.jsonl", (text) -> text.replace("\"number\":\"", "\"number\":\"9"))))
			.contains("linli.complaint.jsonl is not the one of the manifest");
		assertThat(restore(changed("tables/linli.household.jsonl", (text) -> "")))
			.contains("not the one of the manifest");
		assertThat(restore(changed("files/attachments/0f000000-0000-4000-8000-000000000001", (text) -> text + "!")))
			.contains("The files are not those of the manifest");
		assertThat(restore(changed(Archive.MANIFEST, (text) -> text.replace("\"digest\" : \"", "\"digest\" : \"0"))))
			.contains("another release");
		for (String table : tables) {
			assertThat(elsewhere.rows(table, OURS)).as(table).isEmpty();
		}
		assertThat(elsewhere.store().has("attachments/")).isFalse();
	}

	/** Whoever changes rows and their hashes together still stands before the wall. */
	@Test
	void aForgedExportBringsNoRowOfAnotherCompany() throws IOException, SQLException, RestoreException {
		assertThat(restore(
				forged("tables/linli.suggestion.jsonl", (text) -> text.replace(OURS.toString(), THEIRS.toString()))))
			.contains("row-level security");
		assertThat(elsewhere.rows("linli.project", OURS)).isEmpty();
	}

	/** Rows and what the manifest says of them are changed together. */
	private Path forged(String name, UnaryOperator<String> change) throws IOException, RestoreException {
		Path rows = changed(name, change);
		try (Archive archive = Archive.open(rows)) {
			String before = archive.manifest()
				.tables()
				.stream()
				.filter((table) -> table.entry().equals(name))
				.findFirst()
				.orElseThrow()
				.sha256();
			String after = Digest.of(archive.entry(name).readAllBytes());
			return changed(rows, Archive.MANIFEST, (text) -> text.replace(before, after));
		}
	}

	@Test
	void aFileThatIsCutOffIsRefused() throws IOException {
		Path part = folder.resolve("part.zip");
		byte[] bytes = Files.readAllBytes(file);
		Files.write(part, Arrays.copyOf(bytes, bytes.length / 2));
		assertThat(run(elsewhere, Map.of(), part, exported.manifestSha256())).contains("no ZIP, or not all of one");
	}

	@Test
	void onlyAnAdministratorOfTheDatabaseTakesIn() throws IOException {
		assertThat(run(elsewhere, Map.of("LINLI_DB_USER", "linli_owner"), file)).contains("takes an administrator");
	}

	@Test
	void nothingIsOpenedThatNobodyOrdered() throws SQLException {
		UUID order = here.order(THEIRS);
		try (Connection ours = here.snapshot(OURS);
				PreparedStatement open = ours.prepareStatement("select linli.export_rows(?, 'linli.complaint')")) {
			open.setObject(1, order);
			assertThatThrownBy(open::execute).isInstanceOf(SQLException.class).hasMessageContaining("not to be made");
		}
		finally {
			here.run("delete from linli.company_export");
		}
	}

	/** Hashes of rows and of bytes hang together, whatever the manifest says. */
	@Test
	void evidenceThatIsForgedWithItsManifestIsRefused() throws IOException, RestoreException {
		assertThat(restore(forged("tables/linli.event.jsonl", (text) -> text.replace("引号", "问号"))))
			.contains("its chain of hashes breaks");
		assertThat(restore(forged("tables/linli.attachment.jsonl",
				(text) -> text.replaceAll("\"sha256\":\"[0-9a-f]{4}", "\"sha256\":\"0000"))))
			.contains("is not what was attached");
		assertThat(elsewhere.store().has("attachments/")).isFalse();
	}

	@Test
	void aManifestOfAnotherHashIsRefused() throws IOException, SQLException, RestoreException {
		Path forged = forged("tables/linli.household.jsonl", (text) -> text.replace("\"tenant_id\"", "\"tenant_id\" "));
		assertThat(run(elsewhere, Map.of(), forged, exported.manifestSha256())).contains("not the one of that SHA-256");
		assertThat(restore(file)).isEmpty();
		assertThat(elsewhere.column(
				"select a.note from linli.onboarding_act a join linli.onboarding o on o.id = a.onboarding_id where o.organization_id = ?",
				OURS))
			.singleElement()
			.asString()
			.contains(exported.manifestSha256());
	}

	@Test
	void nothingIsTakenOutWhileTheStoreLacksWhatTheRowsName() throws IOException, SQLException {
		UUID company = UUID.randomUUID();
		EveryTable.fill(here.postgres().admin(), company);
		Path lacking = folder.resolve("lacking.zip");
		assertThatThrownBy(() -> here.export(company, lacking)).isInstanceOf(FilesMissingException.class);
		assertThat(lacking).as("which is found before anything is written").isEmptyFile();
	}

	@Test
	void nothingIsBegunOfMoreFilesThanTheMemoryHolds() throws SQLException, IOException {
		UUID order = here.order(OURS);
		var out = new ByteArrayOutputStream();
		long files = exported.files();
		try (Connection snapshot = here.snapshot(OURS)) {
			assertThatThrownBy(() -> new Export(OURS, order, here.store(), NOBODY, files - 1).write(snapshot, out))
				.isInstanceOf(TooManyFilesException.class)
				.hasMessageContaining("%d files".formatted(files));
			assertThat(out.size()).isZero();
		}
		try (Connection snapshot = here.snapshot(OURS)) {
			assertThat(new Export(OURS, order, here.store(), NOBODY, files).write(snapshot, out).files())
				.isEqualTo(files);
		}
		finally {
			here.run("delete from linli.company_export");
		}
	}

	/** Such as the mark of a folder, which some programs leave in a store. */
	@Test
	void whatIsNoFileOfOursStaysWhereItIs() throws SQLException, IOException {
		put(here, "attachments/" + OURS + "/folder.mark", "");
		put(here, "uploads/" + OURS + "/thumbnails/0f000000-0000-4000-8000-000000000002", "small");
		Path marked = folder.resolve("marked.zip");
		try {
			assertThat(here.export(OURS, marked).files()).isEqualTo(exported.files());
			assertThat(restore(marked)).isEmpty();
		}
		finally {
			here.store().remove("attachments/" + OURS + "/folder.mark");
			here.store().remove("uploads/" + OURS + "/");
		}
	}

	@Test
	void whatTheCommandIsNotToldItAsksForInASentence() throws IOException {
		assertThat(run(elsewhere, Map.of("LINLI_FILES_S3_BUCKET", "b"), file))
			.isEqualTo("It is not said where the files go: LINLI_FILES_S3_ACCESSKEY is missing\n");
		assertThat(
				run(elsewhere, Map.of("LINLI_FILES_S3_BUCKET", "b", "LINLI_FILES_S3_ENDPOINT", "not an address"), file))
			.contains("It is not said where the files go");
		assertThat(run(elsewhere, Map.of("LINLI_DB_URL", "mysql://x"), file)).contains("no address of a database");
	}

	@Test
	void aManifestThatLacksSomethingIsRefusedInASentence() throws IOException {
		assertThat(restore(changed(Archive.MANIFEST, (text) -> text.replace("\"company\"", "\"companion\""))))
			.startsWith("manifest.json cannot be read")
			.doesNotContain("\tat ");
		assertThat(restore(changed(Archive.MANIFEST, (text) -> text.replace("\"tables\"", "\"tabels\""))))
			.startsWith("manifest.json cannot be read");
		assertThat(restore(changed(Archive.MANIFEST, (text) -> text.replace(OURS.toString(), "nobody"))))
			.contains("names a company or a group that is none: nobody");
	}

	@Test
	void filesOfARestoreThatWasCutOffAreSaidToBeThere() throws IOException {
		put(elsewhere, PHOTO.formatted(OURS), "left");
		assertThat(restore(file)).contains("Empty it there");
		elsewhere.store().remove("attachments/" + OURS + "/");
	}

	/** The bytes of the attachments that its rows name. */
	private static void photos(UUID company) throws SQLException, IOException {
		here.run(
				"set session_replication_role = replica; update linli.attachment set sha256 = '%s' where tenant_id = '%s'"
					.formatted(Digest.of("照片".getBytes(StandardCharsets.UTF_8)), company));
		for (String id : here.column("select id from linli.attachment where tenant_id = ?", company)) {
			put(here, "attachments/" + company + "/" + id, "照片");
		}
	}

	private static void event(UUID company) throws SQLException {
		try (Connection admin = here.postgres().admin().getConnection();
				PreparedStatement insert = admin.prepareStatement(
						"""
								insert into linli.event (tenant_id, id, subject_kind, subject_id, seq, kind, occurred_at, recorded_at, actor,
								                         actor_role, channel, detail, hash)
								values (?, gen_random_uuid(), 'COMPLAINT', gen_random_uuid(), 1, 'SAID', '2026-03-29 02:30:00.123456+08', now(),
								        '王', 'receptionist', 'APP', ?::jsonb, '')""")) {
			insert.setObject(1, company);
			insert.setString(2,
					"{\"n\": 1.50, \"big\": 12345678901234567890, \"none\": null, \"words\": \"“引号”，换\\n行\"}");
			insert.executeUpdate();
		}
	}

	private static void put(Deployment deployment, String key, String text) throws IOException {
		try (var draft = deployment.store().draft(key)) {
			draft.write(text.getBytes(StandardCharsets.UTF_8));
			draft.complete();
		}
	}

	private static String read(Deployment deployment, String key) throws IOException {
		try (var bytes = deployment.store().open(key).orElseThrow()) {
			return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private Path changed(String entry, UnaryOperator<String> change) throws IOException {
		return changed(file, entry, change);
	}

	/** The same ZIP with another text in one of its entries. */
	private static Path changed(Path from, String changed, UnaryOperator<String> change) throws IOException {
		Path to = Files.createTempFile(folder, "changed", ".zip");
		List<String> met = new ArrayList<>();
		try (ZipFile zip = new ZipFile(from.toFile());
				ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
			for (ZipEntry entry : zip.stream().toList()) {
				String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
				out.putNextEntry(new ZipEntry(entry.getName()));
				String written = entry.getName().equals(changed) ? change.apply(text) : text;
				if (!written.equals(text)) {
					met.add(entry.getName());
				}
				out.write(written.getBytes(StandardCharsets.UTF_8));
				out.closeEntry();
			}
		}
		assertThat(met).containsExactly(changed);
		return to;
	}

	/** What the command says of its failure; nothing where it succeeds. */
	private static String restore(Path from) throws IOException {
		return run(elsewhere, Map.of(), from);
	}

	/** With the hash of its own manifest. */
	private static String run(Deployment into, Map<String, String> more, Path from) throws IOException {
		try (ZipFile zip = new ZipFile(from.toFile())) {
			return run(into, more, from, Digest.of(zip.getInputStream(zip.getEntry(Archive.MANIFEST)).readAllBytes()));
		}
	}

	private static String run(Deployment into, Map<String, String> more, Path from, String sha256) {
		Map<String, String> environment = new HashMap<>(
				Map.of("LINLI_DB_URL", into.postgres().jdbcUrl(), "LINLI_FILES_FOLDER", into.files().toString()));
		environment.putAll(more);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		int exit = new Restore(environment, new PrintStream(out, true, StandardCharsets.UTF_8),
				new PrintStream(err, true, StandardCharsets.UTF_8))
			.run(from.toString(), sha256);
		assertThat(exit).isEqualTo(err.size() == 0 ? 0 : 1);
		return err.toString(StandardCharsets.UTF_8);
	}

}
