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
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Real ledgers of four cities from the file to the API's answer. Boston flagged each
 * closed case as on time or not; nobody here computed that.
 */
class CitiesIntegrationTests {

	private static final LocalStack STACK = LocalStack.shared();

	private static final Path DATA = Project.file("../shared/data").normalize();

	private static final String KEPT = """
			query Kept($from: YearMonth!, $to: YearMonth!) {
			  kpis(from: $from, to: $to, codes: [K05], groupBy: [PROJECT]) {
			    unit { project } numerator denominator openOverdue closed
			  }
			}""";

	private static final String RENOVATIONS = """
			query ($byProject: Boolean!) {
			  importedRenovations(byProject: $byProject) { project ledger category status count }
			}""";

	private static final String WAITS = """
			{
			  importedWaits {
			    ledger category stage ended open untold observedOn medianDays survivalMedianDays
			  }
			}""";

	private static final String QUESTIONS = """
			{ importedQuestions { ledger question asked answered mean marks { mark count } } }""";

	@BeforeAll
	static void importAllAndCount() throws IOException, InterruptedException {
		assumeTrue(Files.isDirectory(DATA), "Skipped: the folder ../shared/data with the cities' ledgers is not there");
		STACK.running();
		assertThat(load("haitang", "boston-legacy", "America/New_York", "boston311_legacy_2013-2018.csv.gz").said())
			.contains("37,710 rows read: 37,710 taken");
		assertThat(load("heyuan", "boston-new", "America/New_York", "boston311_new_2025-08_2026-06.csv.gz").said())
			.contains("19,199 rows read: 19,199 taken");
		assertThat(load("haitang", "chicago-permits", "America/Chicago", "chicago_permits_2022-2024.csv.gz").said())
			.contains("104,052 rows read: 104,052 taken", "0 rows bear a mark");
		assertThat(load("haitang", "calgary-permits", "America/Edmonton", "calgary_permits_applied_before_2024.csv.gz")
			.said()).contains("2,391 rows read: 2,391 taken", "36 rows bear a mark");
		assertThat(load("haitang", "somerville-survey", "America/New_York", "somerville_survey_2011.csv.gz").said())
			.contains("6,167 rows read: 6,167 taken");
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
		assertThat(load("heyuan", "boston-new", "America/New_York", "boston311_new_2025-08_2026-06.csv.gz").said())
			.contains("19,199 rows read: 0 taken, 19,199 taken already");
	}

	@Test
	void ofChicagosRenovationsAsManyAreInEachStateAsItsRecordsSay() {
		Map<String, Long> states = new HashMap<>();
		for (JsonNode count : imported(RENOVATIONS, "importedRenovations", Map.of("byProject", false))) {
			if (count.path("category").asString().equals("PERMIT - RENOVATION/ALTERATION")) {
				states.put(count.path("status").asString(), count.path("count").asLong());
			}
		}
		assertThat(states).containsExactlyInAnyOrderEntriesOf(Map.of("COMPLETED", 8_088L, "EXPIRED", 7_260L,
				"SUSPENDED", 2_671L, "ISSUED", 1_754L, "PHASED", 476L, "CANCELLED", 28L, "REVOKED", 12L));
	}

	@Test
	void eachCommunityOfChicagoIsAProjectWithItsOwnRenovations() {
		Map<String, Long> communities = new HashMap<>();
		long unknown = 0;
		for (JsonNode count : imported(RENOVATIONS, "importedRenovations", Map.of("byProject", true))) {
			if (count.path("category").asString().equals("PERMIT - RENOVATION/ALTERATION")) {
				communities.merge(count.path("project").asString(), count.path("count").asLong(), Long::sum);
			}
			unknown += count.path("status").asString().equals("UNKNOWN") ? count.path("count").asLong() : 0;
		}
		assertThat(communities).containsEntry("Loop", 1_459L)
			.containsEntry("Near North Side", 1_387L)
			.containsEntry("Near West Side", 1_129L)
			.containsEntry("West Town", 955L)
			.containsEntry("Not given", 3L);
		assertThat(unknown).isEqualTo(35_556);
	}

	@Test
	void calgarysPermitsTookAsLongAsItsRecordsSayAndWhatIsNotOverStandsBesideIt() {
		Map<String, String> waits = new HashMap<>();
		for (JsonNode wait : imported(WAITS, "importedWaits", Map.of())) {
			waits.put(wait.path("category").asString() + " " + wait.path("stage").asString(),
					"%s ended, %s open, %s untold: %s days, %s with the open ones".formatted(wait.path("ended"),
							wait.path("open"), wait.path("untold"), wait.path("medianDays"),
							wait.path("survivalMedianDays")));
		}
		assertThat(waits)
			.containsEntry("Improvement ISSUE", "925 ended, 0 open, 27 untold: 28.0 days, 28.0 with the open ones")
			.containsEntry("Improvement COMPLETION",
					"906 ended, 19 open, 0 untold: 258.5 days, 265.0 with the open ones")
			.containsEntry("New ISSUE", "1314 ended, 0 open, 9 untold: 20.0 days, 20.0 with the open ones")
			.containsEntry("New COMPLETION", "1299 ended, 15 open, 0 untold: 246.0 days, 247.0 with the open ones")
			// Chicago tells neither when a permit was applied for nor when the works were
			// done.
			.containsEntry("PERMIT - RENOVATION/ALTERATION COMPLETION",
					"0 ended, 4901 open, 15388 untold: null days, null with the open ones")
			.doesNotContainKey("PERMIT - RENOVATION/ALTERATION ISSUE");
	}

	@Test
	void ofSomervillesAnswersAsManyAreValidAsItsRecordsSay() {
		JsonNode place = imported(QUESTIONS, "importedQuestions", Map.of()).valueStream()
			.filter((question) -> question.path("question").asString().endsWith("as a place to live?"))
			.findFirst()
			.orElseThrow();
		assertThat(place.path("asked").asLong()).isEqualTo(6_167);
		assertThat(place.path("answered").asLong()).isEqualTo(5_898);
		assertThat(place.path("mean").asDouble()).isCloseTo(7.5906, within(0.00005));
		assertThat(place.path("marks")
			.valueStream()
			.filter((mark) -> mark.path("mark").asDouble() >= 8)
			.mapToLong((mark) -> mark.path("count").asLong())
			.sum()).isEqualTo(3_515);
	}

	private static JsonNode imported(String question, String field, Map<String, ?> variables) {
		return new Question(STACK.ports(), "haitang-manager").ask(question, variables).path(field);
	}

	private static Finished load(String tenant, String mapping, String zone, String ledger)
			throws IOException, InterruptedException {
		Finished load = STACK.run("import", "--tenant", tenant, "--mapping",
				Project.file("infra/ledgers/%s.yaml".formatted(mapping)).toString(), "--time-zone", zone, "--rejects",
				STACK.folder().path().resolve(mapping + ".rejects.csv").toString(), DATA.resolve(ledger).toString());
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
