package io.linli.ledger;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ImportIntegrationTests {

	private static Office office;

	@TempDir
	Path folder;

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	private String alias = "";

	private UUID tenant = new UUID(0, 0);

	@BeforeAll
	static void open() {
		office = new Office();
	}

	@AfterAll
	static void close() {
		office.close();
	}

	@BeforeEach
	void companyWithALedger() throws Exception {
		this.alias = "c-" + UUID.randomUUID();
		this.tenant = office.company(this.alias);
		Files.writeString(this.folder.resolve("m.yaml"), Sample.REPAIRS);
		write("1,B-1,一期,水电,漏水,急,2026-03-02 08:00,,,,\n2,B-2,一期,水电,漏水,急,never,,,,\n");
	}

	@Test
	void itSaysWhatBecameOfTheRowsAndWhereTheRestIsListed() throws Exception {
		assertThat(run(arguments())).isZero();
		assertThat(said(this.err)).isEmpty();
		assertThat(said(this.out)).contains("2 rows read, 1 in")
			.contains("2 rows read: 1 taken, 0 taken already, 0 closed since their import, 1 rejected.")
			.contains("listed in " + this.folder.resolve("r.csv"));
		assertThat(Files.readString(this.folder.resolve("r.csv"))).contains("3,REJECTED,2,opened,never,");
		assertThat(count()).isOne();
	}

	@Test
	void aCompanyIsNamedByItsIdAsWell() throws Exception {
		assertThat(run(
				arguments().stream().map((word) -> word.equals(this.alias) ? this.tenant.toString() : word).toList()))
			.isZero();
		assertThat(count()).isOne();
	}

	@Test
	void helpExplainsTheArguments() {
		assertThat(run(List.of("--help"))).isZero();
		assertThat(said(this.out))
			.contains("--tenant T --mapping FILE --time-zone ZONE [--rejects FILE] LEDGER.csv[.gz]");
	}

	@Test
	void whateverIsMissingOrWrongIsOneSentenceAndNothingIsTaken() throws Exception {
		assertRefused("There is no tenant with the alias or id 'nobody'", this.alias, "nobody");
		assertRefused("Arguments: there is no time zone 'Mars/Olympus'", "Asia/Shanghai", "Mars/Olympus");
		assertRefused("Mapping " + this.folder.resolve("x.yaml") + " does not exist", path("m.yaml"), path("x.yaml"));
		assertRefused("Ledger " + this.folder.resolve("x.csv") + " does not exist", path("l.csv"), path("x.csv"));
		Files.writeString(this.folder.resolve("bad.yaml"), Sample.REPAIRS + "colour: red\n");
		assertRefused("Mapping " + this.folder.resolve("bad.yaml") + ", line 16: unknown key 'colour'", path("m.yaml"),
				path("bad.yaml"));
		Files.writeString(this.folder.resolve("l2.csv"), "id,name\n1,a\n");
		assertRefused("Ledger " + this.folder.resolve("l2.csv") + " has no column 'bill'", path("l.csv"),
				path("l2.csv"));
		assertRefused("The rejects file " + this.folder.resolve("no/r.csv") + " cannot be written", path("r.csv"),
				path("no/r.csv"));
		assertThat(count()).isZero();
	}

	@Test
	void aDatabaseThatIsNotThereIsOneSentence() {
		int status = new Import(Map.of("LINLI_DB_URL", "jdbc:postgresql://localhost:1/linli"),
				new PrintStream(this.out), new PrintStream(this.err))
			.run(arguments().toArray(String[]::new));
		assertThat(status).isOne();
		assertThat(said(this.err)).startsWith("The database jdbc:postgresql://localhost:1/linli cannot be asked: ")
			.hasLineCount(1);
	}

	@Test
	void aProcessThatIsKilledInTheMiddleLosesAndDoublesNothing() throws Exception {
		int rows = 8 * LedgerImport.BATCH;
		write(IntStream.range(0, rows)
			.mapToObj((i) -> "%d,N-%d,一期,水电,灯,普,2026-03-02 08:00,,2026-03-02 11:00,,\n".formatted(i, i))
			.collect(Collectors.joining()));
		killAfterTheFirstBatch();
		assertThat(run(arguments())).isZero();
		assertThat(count()).isEqualTo(rows);
		assertThat(office.number("select count(*) from event where tenant_id = ?", this.tenant)).isEqualTo(2L * rows);
		assertThat(office.number("select count(*) from deadline where tenant_id = ?", this.tenant)).isEqualTo(rows);
		assertThat(office.rows("select * from broken_event()")).isEmpty();
		assertThat(said(this.out)).doesNotContain(" 0 taken already");
	}

	private void killAfterTheFirstBatch() throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
						System.getProperty("java.class.path"), Import.class.getName()));
		command.addAll(arguments());
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
		builder.environment().put("LINLI_DB_URL", office.postgres.jdbcUrl());
		Process process = builder.start();
		try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
			@Nullable String line = said.readLine();
			while (line != null && !line.startsWith("1,000 rows read")) {
				line = said.readLine();
			}
			assertThat(line).isNotNull();
		}
		finally {
			process.destroyForcibly().waitFor();
		}
	}

	private void assertRefused(String sentence, String word, String by) {
		this.err.reset();
		assertThat(run(arguments().stream().map((each) -> each.equals(word) ? by : each).toList())).isOne();
		assertThat(said(this.err)).startsWith(sentence).hasLineCount(1);
	}

	private int run(List<String> words) {
		return new Import(Map.of("LINLI_DB_URL", office.postgres.jdbcUrl()),
				new PrintStream(this.out, true, StandardCharsets.UTF_8),
				new PrintStream(this.err, true, StandardCharsets.UTF_8))
			.run(words.toArray(String[]::new));
	}

	private List<String> arguments() {
		return List.of("--tenant", this.alias, "--mapping", path("m.yaml"), "--time-zone", "Asia/Shanghai", "--rejects",
				path("r.csv"), path("l.csv"));
	}

	private String path(String name) {
		return this.folder.resolve(name).toString();
	}

	private void write(String rows) throws IOException {
		Files.writeString(this.folder.resolve("l.csv"), Sample.HEADER + rows);
	}

	private long count() throws Exception {
		return office.number("select count(*) from repair_request where tenant_id = ?", this.tenant);
	}

	private static String said(ByteArrayOutputStream stream) {
		return stream.toString(StandardCharsets.UTF_8);
	}

}
