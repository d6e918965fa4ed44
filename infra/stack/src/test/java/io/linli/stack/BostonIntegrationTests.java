package io.linli.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import io.linli.stack.LocalStack.Finished;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Two real ledgers from the file to the API's answer. The city flagged each closed case
 * as on time or not; nobody here computed that.
 */
class BostonIntegrationTests {

	private static final LocalStack STACK = LocalStack.shared();

	private static final Path DATA = Project.file("../shared/data").normalize();

	private static final String KEPT = """
			query Kept($from: YearMonth!, $to: YearMonth!) {
			  kpis(from: $from, to: $to, codes: [K05], groupBy: [PROJECT]) {
			    unit { project } numerator denominator openOverdue closed
			  }
			}""";

	@BeforeAll
	static void importBothAndCount() throws IOException, InterruptedException {
		assumeTrue(Files.isDirectory(DATA), "Skipped: the folder ../shared/data with the city's ledgers is not there");
		STACK.running();
		assertThat(load("haitang", "boston-legacy", "boston311_legacy_2013-2018.csv.gz").said())
			.contains("37,710 rows read: 37,710 taken");
		assertThat(load("heyuan", "boston-new", "boston311_new_2025-08_2026-06.csv.gz").said())
			.contains("19,199 rows read: 19,199 taken");
		Finished night = STACK.run("nightly");
		assertThat(night.exit()).as(night.said()).isZero();
	}

	@Test
	void ofTheLegacySystemsClosedCasesAsManyWereOnTimeAsTheCitySays() {
		Map<String, Kept> kept = kept("haitang-manager", "海棠");
		assertThat(sum(kept)).isEqualTo(new Kept(19_012, 19_895));
	}

	@Test
	void ofTheNewSystemsClosedCasesAsManyWereOnTimeAsItsOwnTimesSay() {
		assertThat(sum(kept("heyuan-manager", "和园"))).isEqualTo(new Kept(11_880, 16_555));
	}

	@Test
	void eachDepartmentIsAProjectWithItsOwnFigures() {
		// Two rows' flags contradict their times: one of Public Works, one of nobody's.
		assertThat(kept("heyuan-manager", "和园")).containsEntry("Parks & Recreation", new Kept(4_091, 6_188))
			.containsEntry("Public Works Department (PWD)", new Kept(3_273 + 1, 5_312))
			.containsEntry("Animal Care & Control", new Kept(4_374, 4_860))
			.containsEntry("ISD", new Kept(71, 71))
			.containsEntry("Not assigned", new Kept(17 + 1, 55));
	}

	@Test
	void theSameLedgerAgainChangesNothing() throws IOException, InterruptedException {
		assertThat(load("heyuan", "boston-new", "boston311_new_2025-08_2026-06.csv.gz").said())
			.contains("19,199 rows read: 0 taken, 19,199 taken already");
	}

	private static Finished load(String tenant, String mapping, String ledger)
			throws IOException, InterruptedException {
		Finished load = STACK.run("import", "--tenant", tenant, "--mapping",
				Project.file("infra/ledgers/%s.yaml".formatted(mapping)).toString(), "--time-zone", "America/New_York",
				"--rejects", STACK.folder().path().resolve(mapping + ".rejects.csv").toString(),
				DATA.resolve(ledger).toString());
		assertThat(load.exit()).as(load.said()).isZero();
		return load;
	}

	/** By project, without those of the demonstration. */
	private static Map<String, Kept> kept(String user, String demonstration) {
		Map<String, Kept> kept = new HashMap<>();
		// The latest promise falls due in 2028.
		for (int year = 2012; year < 2030; year += 3) {
			JsonNode data = new Question(STACK.ports(), user).ask(KEPT,
					Map.of("from", year + "-01", "to", (year + 2) + "-12"));
			for (JsonNode figure : data.path("kpis")) {
				assertThat(figure.path("closed").asLong())
					.isEqualTo(figure.path("denominator").asLong() - figure.path("openOverdue").asLong());
				String project = figure.at("/unit/project").asString();
				if (!project.startsWith(demonstration)) {
					kept.merge(project, new Kept(figure.path("numerator").asLong(), figure.path("closed").asLong()),
							Kept::plus);
				}
			}
		}
		return kept;
	}

	private static Kept sum(Map<String, Kept> kept) {
		return kept.values().stream().reduce(new Kept(0, 0), Kept::plus);
	}

	private record Kept(long onTime, long closed) {

		Kept plus(Kept other) {
			return new Kept(this.onTime + other.onTime, this.closed + other.closed);
		}

	}

}
