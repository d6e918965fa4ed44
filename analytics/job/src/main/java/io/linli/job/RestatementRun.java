package io.linli.job;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.linli.kpi.Registry;
import io.linli.kpi.Subject;
import io.linli.sla.Terms;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * States again what a company kept of its promises in months that are over, under the
 * limits of another day and judged at the same instant as the published run. Both figures
 * stay.
 */
final class RestatementRun {

	private final SparkSession spark;

	private final Database database;

	private final RunLog log;

	RestatementRun(SparkSession spark, Database database, RunLog log) {
		this.spark = spark;
		this.database = database;
		this.log = log;
	}

	/**
	 * Restates, all of it or nothing.
	 * @throws IllegalArgumentException where there is nothing that can be stated again
	 */
	void run(RestateArguments asked) throws SQLException {
		try (Mart mart = new Mart(this.database); Restatements restatements = new Restatements(this.database)) {
			if (!mart.lock()) {
				throw new IllegalArgumentException("A nightly run is at work: try again when it is done.");
			}
			Filed filed = expectFiled(restatements.published(), asked);
			Warehouse lake = new Warehouse(this.spark, new Marks(this.database));
			String tenant;
			Terms terms;
			try (Source source = this.log.step("source", () -> Source.open(this.database), (opened) -> 0)) {
				tenant = expectCompany(source, asked);
				terms = expectTerms(source, tenant, asked);
				this.log.step("warehouse", () -> lake.follow(source, this.log), (rows) -> rows);
			}
			Facts facts = new Facts(lake, filed.asOf());
			expectUnmoved(facts, tenant, asked);
			List<Cell> cells = cells(facts, tenant, asked.months(), terms);
			Restated restated = new Restated(tenant, asked, filed, Instant.now());
			int number = this.log.step("mart", () -> restatements.write(restated, Directory.of(lake), cells),
					(written) -> cells.size());
			tell(asked, number, restatements.totals(tenant, number));
		}
	}

	private List<Cell> cells(Facts facts, String tenant, Months months, Terms terms) throws SQLException {
		FactTables tables = new FactTables(Map.of(Subject.DEADLINE, facts.restated(tenant, months, terms)));
		List<Part> parts = this.log.step("facts", () -> Ratios.parts(tables), NightlyRun::facts);
		return this.log.step("ratios", () -> Ratios.cells(parts), List::size);
	}

	private void tell(RestateArguments asked, int number, List<String> totals) {
		this.log.say("Restatement %d of %s, %s, under the limits of %s:".formatted(number, asked.alias(),
				asked.months(), asked.limitsOn()));
		totals.forEach(this.log::say);
	}

	private static Filed expectFiled(@Nullable Filed filed, RestateArguments asked) {
		if (filed == null || !asked.months().endedBy(filed.asOf(), asked.zone())) {
			throw new IllegalArgumentException(
					"No run has counted %s to its end: run the nightly job first.".formatted(asked.months()));
		}
		if (!filed.kpiVersion().equals(Registry.version())) {
			throw new IllegalArgumentException(
					"The published run counted by other formulas than these: run the nightly job first.");
		}
		return filed;
	}

	private static String expectCompany(Source source, RestateArguments asked) throws SQLException {
		@Nullable String tenant = source.company(asked.alias());
		if (tenant == null) {
			throw new IllegalArgumentException("There is no company " + asked.alias() + ".");
		}
		return tenant;
	}

	private static void expectUnmoved(Facts facts, String tenant, RestateArguments asked) {
		if (facts.movedSince(tenant, asked.months())) {
			throw new IllegalArgumentException(
					"Since %s was filed, a clock of %s that stood still has gone on: state it again after the next nightly run."
						.formatted(asked.months(), asked.alias()));
		}
	}

	private static Terms expectTerms(Source source, String tenant, RestateArguments asked) throws SQLException {
		Terms terms = source.terms(tenant, asked.limitsOn());
		if (terms.limits().isEmpty()) {
			throw new IllegalArgumentException(
					"On %s no limit of %s is in force.".formatted(asked.limitsOn(), asked.alias()));
		}
		return terms;
	}

}
