package io.linli.job;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.linli.kpi.report.Document;
import io.linli.kpi.Registry;
import org.apache.spark.sql.SparkSession;

/**
 * One night, one way: Source, Warehouse, Facts, Ratios, Mart, and the log of them.
 */
final class NightlyRun {

	private final SparkSession spark;

	private final Database database;

	private final RunLog log;

	NightlyRun(SparkSession spark, Database database, RunLog log) {
		this.spark = spark;
		this.database = database;
		this.log = log;
	}

	/**
	 * Computes the figures as they stood then and publishes them; nothing if another run
	 * is at work.
	 */
	void run(AsOf asOf, Shelf shelf) throws SQLException, IOException {
		Instant startedAt = Instant.now();
		try (Mart mart = new Mart(this.database)) {
			if (!mart.lock()) {
				this.log.say("Another nightly run is at work; this one leaves it to that one.");
				return;
			}
			Warehouse lake = new Warehouse(this.spark);
			follow(lake);
			Inputs inputs = this.log.step("inputs", () -> Inputs.of(lake), (hashes) -> hashes.byCompany().size());
			Run run = new Run(UUID.randomUUID(), asOf, Registry.version(), lake.snapshot(), inputs, startedAt);
			List<Document> reports = compute(run, lake, mart);
			this.log.step("peers", () -> Peers.publish(this.database), (figures) -> figures);
			mart.record(run, this.log.steps());
			shelf.put(reports);
		}
	}

	private void follow(Warehouse lake) throws SQLException {
		try (Source source = this.log.step("source", () -> Source.open(this.database), (opened) -> 0)) {
			this.log.step("warehouse", () -> lake.follow(source), (rows) -> rows);
		}
	}

	private List<Document> compute(Run run, Lake lake, Mart mart) throws SQLException {
		FactTables facts = this.log.step("facts", () -> FactTables.make(new Facts(lake, run.asOf().instant())),
				FactTables::rows);
		List<Cell> cells = this.log.step("ratios", () -> Ratios.cells(facts), List::size);
		Directory directory = Directory.of(lake);
		ReportFacts more = new ReportFacts(lake, run.asOf().instant(), Days.of(lake));
		List<Document> reports = this.log.step("report", () -> {
			try (Restatements restatements = new Restatements(this.database)) {
				return new Reports(run, directory, cells, Breakdown.of(facts, more, directory),
						restatements.counting(directory))
					.documents();
			}
		}, List::size);
		List<Strata.Stratum> strata = this.log.step("strata", () -> Strata.of(facts), List::size);
		facts.release();
		this.log.step("mart", () -> {
			mart.publish(run, directory, cells, reports, strata);
			return cells.size();
		}, (rows) -> rows);
		return reports;
	}

}
