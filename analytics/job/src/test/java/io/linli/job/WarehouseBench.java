package io.linli.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.linli.kpi.Kpi;
import io.linli.kpi.Registry;
import io.linli.kpi.Subject;
import org.apache.spark.sql.SparkSession;

/**
 * The phases of {@code infra/bench/warehouse/run}, over the database that it has loaded.
 * Arguments: the phase, the work folder, the database, the day, the job's jar, and how
 * often what is warm is measured.
 */
final class WarehouseBench {

	private static final List<String> OPTIONS = List.of("-Xmx2g", "-XX:-DontCompileHugeMethods");

	private final Path work;

	private final Database database;

	private final AsOf asOf;

	private final Path jar;

	private final int rounds;

	private final long postmaster;

	private final BenchResults results;

	private WarehouseBench(Path work, Database database, LocalDate day, Path jar, int rounds) throws IOException {
		this.work = work;
		this.database = database;
		this.asOf = new AsOf(day, ZoneId.of("Asia/Shanghai"));
		this.jar = jar;
		this.rounds = rounds;
		this.postmaster = Long.parseLong(Files.readAllLines(work.resolve("pgdata/postmaster.pid")).getFirst().strip());
		this.results = new BenchResults(work.resolve("results.tsv"));
	}

	public static void main(String[] args) throws Exception {
		WarehouseBench bench = new WarehouseBench(Path.of(args[1]), Database.of(Map.of("LINLI_DB_URL", args[2])),
				LocalDate.parse(args[3]), Path.of(args[4]), Integer.parseInt(args[5]));
		switch (args[0]) {
			case "first" -> bench.first();
			case "plain" -> bench.plain();
			case "warm" -> bench.warm();
			case "start" -> bench.start();
			case "anew" -> bench.night("all months anew", OPTIONS, "--anew");
			case "day" -> bench.day();
			case "cluster" -> bench.cluster();
			case "report" -> bench.results.report();
			default -> throw new IllegalArgumentException(args[0]);
		}
	}

	private void first() throws Exception {
		forget();
		night("the first night", OPTIONS);
	}

	/** And whether they count what the last night has published. */
	private void plain() throws Exception {
		try (SparkSession spark = spark(); Connection postgres = admin()) {
			Set<String> published = new HashSet<>(PlainSql.published(postgres));
			List<String> counted = new ArrayList<>();
			rounds("PostgreSQL, its tables", () -> {
				PlainSql plain = PlainSql.postgres(postgres);
				execute(postgres, "set work_mem = '256MB'");
				count(plain, counted);
			});
			int different = differences("PostgreSQL", published, counted);
			rounds("DuckDB, the lake's files", () -> {
				try (PlainSql plain = PlainSql.duckDb(spark)) {
					count(plain, counted);
				}
			});
			different += differences("DuckDB", published, counted);
			if (different > 0) {
				throw new IllegalStateException(different + " figures differ");
			}
			String rows = Stage.rows(postgres, "select sum(row_count) from mart.lake_row").getFirst();
			this.results.say("equal", "%,d figures are equal in Spark, PostgreSQL and DuckDB; the lake has %,d rows"
				.formatted(published.size(), Long.parseLong(rows)));
		}
	}

	private void count(PlainSql plain, List<String> counted) throws SQLException {
		plain.count(this.asOf.instant());
		counted.clear();
		counted.addAll(plain.cells());
	}

	private void warm() throws Exception {
		try (SparkSession spark = spark()) {
			Warehouse lake = new Warehouse(spark, new Marks(this.database));
			rounds("Spark, the lake's files", () -> count(lake, Periods.ALL));
			facts(spark, lake);
			months(lake);
			extraction(spark);
		}
	}

	/** The same work again in the same process: what is warm is the last one. */
	private void rounds(String name, Cost.Work work) throws Exception {
		for (int round = 1; round <= this.rounds; round++) {
			this.results.add(name + ", " + ((round < this.rounds) ? "round " + round : BenchResults.LAST),
					Cost.of(this.postmaster, work));
		}
	}

	/** All KPIs of facts that lie in files, by the registry's own predicates. */
	private void facts(SparkSession spark, Warehouse lake) throws Exception {
		Facts facts = new Facts(lake, this.asOf.instant());
		Map<Subject, String> folders = new EnumMap<>(Subject.class);
		for (Subject subject : Subject.values()) {
			String folder = this.work.resolve("facts/" + subject.name().toLowerCase(java.util.Locale.ROOT)).toString();
			facts.of(subject).write().mode("overwrite").parquet(folder);
			folders.put(subject, folder);
		}
		FactTables files = new FactTables(folders.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> spark.read().parquet(entry.getValue()), (a, b) -> a,
					() -> new EnumMap<>(Subject.class))));
		rounds("Spark, facts in files", () -> Ratios.cells(Ratios.parts(files)));
		try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:")) {
			for (Map.Entry<Subject, String> entry : folders.entrySet()) {
				execute(duckDb, "create view fact_" + entry.getKey().name() + " as select * from read_parquet('"
						+ entry.getValue() + "/*.parquet')");
			}
			String all = Registry.all()
				.stream()
				.map((Kpi kpi) -> OracleIntegrationTests.counted(kpi))
				.collect(Collectors.joining(" union all "));
			rounds("DuckDB, facts in files", () -> execute(duckDb, "create or replace temp table cell as " + all));
		}
	}

	/** What each month more costs that one company has touched. */
	private void months(Warehouse lake) throws Exception {
		String tenant = lake.table(Table.TENANT).select("tenant_id").orderBy("tenant_id").first().getString(0);
		LocalDate last = this.asOf.day().withDayOfMonth(1);
		for (int months : new int[] { 1, 1, 1, 7, 7, 7 }) {
			List<Mark> marks = List
				.of(new Mark(tenant, last.minusMonths(months), last.minusMonths(1), false, this.asOf.instant()));
			this.results.add(months + " touched months of a company",
					Cost.of(this.postmaster, () -> count(lake, Periods.of(marks))));
		}
	}

	private void extraction(SparkSession spark) throws Exception {
		try (Source source = Source.open(this.database)) {
			for (Table table : List.of(Table.DEADLINE, Table.REPAIR_REQUEST, Table.EVENT)) {
				long rows = source.count(table);
				Cost cost = Cost.of(this.postmaster,
						() -> source.read(spark, table, null).write().format("noop").mode("overwrite").save());
				this.results.add("reading a million rows of " + table.sqlName(),
						new Cost(cost.wall() * 1e6 / rows, cost.cpu() * 1e6 / rows, cost.postgres() * 1e6 / rows));
			}
		}
	}

	private void count(Warehouse lake, Periods periods) {
		FactTables facts = FactTables.make(new Facts(lake, this.asOf.instant(), periods, Days.of(lake)));
		Ratios.cells(Ratios.parts(facts));
		facts.release();
	}

	private void start() throws Exception {
		night("an unchanged night", OPTIONS);
		Path cache = this.work.resolve("job.aot");
		night("an unchanged night that trains the cache", with("-XX:AOTCacheOutput=" + cache));
		night("an unchanged night with the cache", with("-XX:AOTCache=" + cache));
	}

	private static List<String> with(String option) {
		return Stream.concat(OPTIONS.stream(), Stream.of(option)).toList();
	}

	/**
	 * As when the first night's rows have settled, which they do when the day that counts
	 * is later than their reading: the days of the bench are over.
	 */
	private void day() throws Exception {
		try (Connection postgres = admin()) {
			execute(postgres, "delete from mart.touched");
		}
		night("the night after a day", OPTIONS);
	}

	/** All months once more on a master and two workers: the mart is the same. */
	private void cluster() throws Exception {
		Set<String> here = published();
		try (StandaloneCluster cluster = new StandaloneCluster(this.work.resolve("cluster"), this.jar)) {
			run("all months anew, on two workers", cluster.submit(arguments("--anew")));
		}
		if (differences("The cluster", here, new ArrayList<>(published())) > 0) {
			throw new IllegalStateException("The cluster gives other figures");
		}
		this.results.say("cluster",
				"%,d figures are the same from spark-submit on a master and two workers".formatted(here.size()));
	}

	private Set<String> published() throws SQLException {
		try (Connection postgres = admin()) {
			return new HashSet<>(PlainSql.published(postgres));
		}
	}

	/** The job as an operator starts it. */
	private void night(String name, List<String> options, String... more) throws Exception {
		List<String> command = new ArrayList<>(List.of(java()));
		command.addAll(options);
		command.addAll(List.of("-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-jar", this.jar.toString()));
		command.addAll(arguments(more));
		run(name, command);
	}

	private List<String> arguments(String... more) {
		List<String> arguments = new ArrayList<>(
				List.of("--as-of", this.asOf.day().toString(), "--lake", lake().toString()));
		arguments.addAll(List.of(more));
		return arguments;
	}

	private void run(String name, List<String> command) throws Exception {
		long[] peak = new long[1];
		Cost cost = Cost.of(this.postmaster, () -> {
			ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
			builder.environment().putAll(Map.of("LINLI_DB_URL", this.database.url(), "SPARK_LOCAL_IP", "127.0.0.1"));
			Process process = builder.start();
			while (process.isAlive()) {
				peak[0] = Math.max(peak[0], Cost.peak(process.pid()));
				Thread.sleep(200);
			}
			if (process.waitFor() != 0) {
				throw new IllegalStateException(name + " failed");
			}
		});
		this.results.add(name, cost);
		this.results.say(name + ", memory", peak[0] + " MB at most");
	}

	/** As before the first night. */
	private void forget() throws SQLException, IOException {
		try (Connection postgres = admin()) {
			execute(postgres, """
					truncate mart.run, mart.night, mart.touched, mart.lake_table, mart.case_mix cascade;
					do $$ declare name text; begin
					  for name in select format('lake.%I', tablename) from pg_tables where schemaname = 'lake' loop
					    execute 'truncate ' || name; end loop;
					end $$""");
		}
		if (Files.exists(lake())) {
			try (Stream<Path> files = Files.walk(lake())) {
				for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(file);
				}
			}
		}
	}

	private int differences(String engine, Set<String> published, List<String> counted) {
		Set<String> missing = new HashSet<>(published);
		List<String> other = counted.stream().filter((cell) -> !missing.remove(cell)).toList();
		Map<String, Long> kpis = new TreeMap<>(Stream.concat(missing.stream(), other.stream())
			.collect(Collectors.groupingBy((cell) -> cell.split(",")[4], Collectors.counting())));
		if (!kpis.isEmpty()) {
			System.out.println(engine + " differs: " + kpis);
			missing.stream().sorted().limit(5).forEach((cell) -> System.out.println("  published " + cell));
			other.stream().sorted().limit(5).forEach((cell) -> System.out.println("  counted   " + cell));
		}
		return missing.size() + other.size();
	}

	private SparkSession spark() {
		return Session.start(this.database, lake());
	}

	private Path lake() {
		return this.work.resolve("lake");
	}

	private Connection admin() throws SQLException {
		return DriverManager.getConnection(this.database.url() + "?user=postgres");
	}

	private static void execute(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private static String java() {
		return Path.of(System.getProperty("java.home"), "bin", "java").toString();
	}

}
