package io.linli.job;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.linli.kpi.Registry;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * One night, one way: Source, Warehouse, Facts, Ratios, Mart, and the log of them. What
 * has not been touched since the last run is taken from it.
 */
final class NightlyRun {

	private static final String UNKNOWN = "It stopped with an error that the operator's log names. What was published before stands; start it again.";

	private final SparkSession spark;

	private final Database database;

	private final RunLog log;

	NightlyRun(SparkSession spark, Database database, RunLog log) {
		this.spark = spark;
		this.database = database;
		this.log = log;
	}

	/** How a night ends that does not fail. */
	enum Outcome {

		/** Its figures are what readers see. */
		PUBLISHED,
		/** There was nothing new to count: the figures of the last run stand. */
		UNCHANGED,
		/** Another one is at work. */
		BUSY

	}

	/**
	 * Computes the figures as they stood then and publishes them.
	 * @param anew counts every month, also those that stand
	 */
	Outcome run(AsOf asOf, Shelf shelf, boolean anew) throws SQLException, IOException {
		try (Mart mart = new Mart(this.database); Nights nights = new Nights(this.database)) {
			if (!mart.lock()) {
				@Nullable String since = nights.atWorkSince();
				this.log.say("Another run is at work%s; this one leaves it to that one."
					.formatted((since != null) ? " since " + since + " UTC" : ""));
				return Outcome.BUSY;
			}
			UUID id = UUID.randomUUID();
			nights.begin(id, asOf);
			this.log.tell((step) -> nights.done(id, step));
			try {
				Outcome outcome = Comet.orSpark(this.spark, this.log, () -> night(id, asOf, shelf, anew, mart));
				// Who consents is asked each night, whatever there is to count.
				Peers.publish(this.database, this.log);
				new Upkeep(this.spark, this.database, this.log).run();
				nights.end(id, outcome);
				return outcome;
			}
			catch (UnsoundException ex) {
				nights.fail(id, ex.forReaders());
				throw ex;
			}
			// What fails in a task is a checked exception that Spark does not declare.
			catch (Exception ex) {
				nights.fail(id, UNKNOWN);
				throw ex;
			}
		}
	}

	private Outcome night(UUID id, AsOf asOf, Shelf shelf, boolean anew, Mart mart) throws SQLException, IOException {
		Instant startedAt = Instant.now();
		Warehouse lake = new Warehouse(this.spark, new Marks(this.database));
		Checks checks = new Checks(follow(lake, asOf));
		Map<Table, Long> versions = lake.versions();
		Inputs inputs = this.log.step("inputs", () -> mart.inputs(lake, versions), (read) -> read.byCompany().size());
		this.log.step("check rows", () -> checks.rows(inputs), (rows) -> rows);
		Run run = new Run(id, asOf, Registry.version(), snapshot(versions), inputs, startedAt);
		@Nullable Standing standing = anew ? null : mart.standing();
		if (standing != null && standing.same(run) && !shelf.waits()) {
			this.log.say("Nothing has changed since the last run: its figures stand.");
			return Outcome.UNCHANGED;
		}
		shelf.put(compute(run, standing, lake, mart, checks));
		return Outcome.PUBLISHED;
	}

	private Totals follow(Warehouse lake, AsOf asOf) throws SQLException {
		try (Source source = this.log.step("source", () -> Source.open(this.database), (opened) -> 0)) {
			this.log.step("warehouse", () -> lake.follow(source, this.log), (rows) -> rows);
			return this.log.step("totals", () -> source.totals(asOf.instant()), (totals) -> totals.rows().size());
		}
	}

	private List<Issue> compute(Run run, @Nullable Standing standing, Lake lake, Mart mart, Checks checks)
			throws SQLException {
		Periods touched = (standing != null) ? mart.touched(standing, run.asOf()) : Periods.ALL;
		Kept kept = (standing != null) ? mart.kept(standing, touched) : Kept.NOTHING;
		this.log.say("Counting " + touched + "; " + kept.cells().size() + " figures stand.");
		Days days = Days.of(lake);
		Counts counts = (touched.none() ? Counts.NONE : count(run, touched, lake, days)).beside(kept);
		this.log.step("check figures", () -> checks.sums(counts.cells()), (cases) -> cases);
		Directory directory = Directory.of(lake);
		ReportFacts more = new ReportFacts(lake, run.asOf().instant(), days);
		List<Issue> reports = this.log.step("report", () -> {
			try (Restatements restatements = new Restatements(this.database)) {
				return new Reports(run, directory, counts.cells(),
						Breakdown.of(Stream.concat(kept.tallies().stream(), counts.tallies().stream()), more,
								directory),
						restatements.counting(directory),
						PeersTold.before(run.asOf().instant(), this.database, directory))
					.issues();
			}
		}, List::size);
		Imported imported = this.log.step("imported", () -> Imported.of(lake, run.asOf()), Imported::size);
		this.log.step("mart", () -> {
			mart.publish(run, directory, touched, counts, reports, imported);
			return counts.cells().size();
		}, (rows) -> rows);
		return reports;
	}

	private Counts count(Run run, Periods touched, Lake lake, Days days) throws SQLException {
		FactTables facts = FactTables.make(new Facts(lake, run.asOf().instant(), touched, days));
		Counts counted = counted(facts);
		List<Tallies.Monthly> tallies = this.log.step("tallies", () -> Tallies.of(facts), List::size);
		facts.release();
		List<OpenComplaints.Aged> open = this.log.step("open complaints",
				() -> new OpenComplaints(lake, run.asOf().instant(), days, touched).ages(), List::size);
		return new Counts(counted.cells(), counted.strata(), tallies, open);
	}

	/**
	 * Apart from all else that is counted: parts take more memory than what is made of
	 * them.
	 */
	private Counts counted(FactTables facts) throws SQLException {
		List<Part> parts = this.log.step("facts", () -> Ratios.parts(facts), NightlyRun::facts);
		return new Counts(this.log.step("ratios", () -> Ratios.cells(parts), List::size),
				this.log.step("strata", () -> Strata.of(parts), List::size), List.of(), List.of());
	}

	static long facts(List<Part> parts) {
		return parts.stream().mapToLong(Part::facts).sum();
	}

	/** The published version of every table. */
	private static String snapshot(Map<Table, Long> versions) {
		return versions.entrySet()
			.stream()
			.map((entry) -> entry.getKey().sqlName() + "@" + entry.getValue())
			.collect(Collectors.joining(" "));
	}

}
