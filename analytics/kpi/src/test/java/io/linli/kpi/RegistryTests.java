package io.linli.kpi;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class RegistryTests {

	private static final Set<String> KEYWORDS = Set.of("and", "or", "not", "in", "is", "null", "true", "false");

	private static final Pattern WORD = Pattern.compile("'[^']*'|[a-z_]+");

	static List<Kpi> kpis() {
		return Registry.all();
	}

	@Test
	void listsTheCatalogueOfThisRelease() {
		assertThat(Registry.all()).extracting(Kpi::code)
			.containsExactly("K01", "K02", "K03", "K04", "K05", "K06", "K07", "K08", "K09_PROPERTY", "K09_DEVELOPER",
					"K10", "K11_PROPERTY", "K11_DEVELOPER", "K12_COMPLAINT", "K12_REPAIR", "K12_PAID_SERVICE",
					"K12_DEVELOPER_LEGACY", "K12_CONTRACTED", "K12_OTHER", "K12_ACTIVITY", "K13", "K14", "K15", "K16",
					"K17_SHOE_COVERS", "K17_COURTESY", "K17_QUALITY", "K17_CHARGE", "K18", "K19", "K20", "K21_PASS",
					"K21_NOTICE", "K22", "K23_ON_TIME", "K23_ACCURATE", "K24", "K25", "K26_EXCLUSION", "K26_PAUSE",
					"K26_EDIT")
			.doesNotHaveDuplicates();
	}

	/** Whoever adds a KPI says here whether a month of it stands after 31 days. */
	@Test
	void tellsWhichFiguresStandAMonthLater() {
		assertThat(Registry.all()).filteredOn(Registry::settles)
			.extracting(Kpi::code)
			.containsExactly("K01", "K02", "K03", "K04", "K05", "K06", "K07", "K08", "K09_PROPERTY", "K09_DEVELOPER",
					"K10", "K13", "K14", "K16", "K17_SHOE_COVERS", "K17_COURTESY", "K17_QUALITY", "K17_CHARGE", "K19",
					"K20", "K21_PASS", "K21_NOTICE", "K22", "K23_ON_TIME");
	}

	@ParameterizedTest
	@MethodSource("kpis")
	void formulasNameOnlyColumnsOfTheirSubject(Kpi kpi) {
		var named = new TreeSet<String>();
		predicates(kpi.formula())
			.forEach((predicate) -> WORD.matcher(predicate).results().map((word) -> word.group()).forEach(named::add));
		named.removeAll(KEYWORDS);
		named.removeIf((word) -> word.startsWith("'"));
		assertThat(kpi.subject().columns().keySet()).containsAll(named);
	}

	@ParameterizedTest
	@MethodSource("kpis")
	void titlesAndRulesAreComplete(Kpi kpi) {
		assertThat(List.of(kpi.title().zhCn(), kpi.title().en(), kpi.description().zhCn(), kpi.description().en()))
			.doesNotContain("");
		assertThat(kpi.rules()).isNotEmpty().allMatch((rule) -> rule.matches("[A-Z]-\\d\\d"));
		assertThat(kpi.version()).isPositive();
		assertThat(kpi.minimumN()).isPositive();
	}

	@ParameterizedTest
	@MethodSource("kpis")
	void onlyRatesTakeTheirDenominatorFromHouseholds(Kpi kpi) {
		assertThat(kpi.formula().denominator() == null).isEqualTo(kpi.scale() == Scale.PER_1000_HOUSEHOLDS_A_YEAR);
	}

	@Test
	void callbackCoverageAsksForAllCasesButThoseOfWhichTheCompanyDecidesAndATenthOfParticipants() {
		assertThat(Registry.all()).filteredOn((kpi) -> kpi.family().equals("K12"))
			.extracting(Kpi::target)
			.containsExactly(1.0, 1.0, 1.0, 1.0, null, null, 0.1);
	}

	@Test
	void whatIsAShareOfOtherFactsNeitherProvesNorFallsDue() {
		var edited = Registry.find("K26_EDIT").orElseThrow().formula();
		assertThat(List.of(edited.hasProof(), edited.hasOverdue(), edited.hasUnmeasured())).containsOnly(false);
		var patrolled = Registry.find("K20").orElseThrow().formula();
		assertThat(List.of(patrolled.hasProof(), patrolled.hasOverdue(), patrolled.hasUnmeasured())).containsOnly(true);
	}

	@Test
	void whatLastedAndWhatCameBackAreComplements() {
		var lasted = Registry.find("K06").orElseThrow().formula();
		var cameBack = Registry.find("K07").orElseThrow().formula();
		assertThat(lasted.denominator()).isEqualTo(cameBack.denominator());
		assertThat(lasted.numerator().replace("not ", "")).isEqualTo(cameBack.numerator());
	}

	@Test
	void everyKpiStandsInTheReportOnce() {
		assertThat(Outline.annualReport().stream().flatMap((section) -> section.kpis().stream()))
			.containsExactlyInAnyOrderElementsOf(Registry.all().stream().map(Kpi::code).toList());
	}

	@Test
	void aKpiIsFoundByItsCode() {
		assertThat(Registry.find("K16")).map((kpi) -> kpi.title().en()).contains("Satisfied callers");
		assertThat(Registry.find("K99")).isEmpty();
	}

	@Test
	void theVersionIsAHashOfEveryDeclaration() {
		assertThat(Registry.version()).matches("[0-9a-f]{12}");
		assertThat(Registry.hash(Registry.all())).isEqualTo(Registry.version());
		assertThat(Registry.hash(Registry.all().subList(1, Registry.all().size()))).isNotEqualTo(Registry.version());
	}

	private static Stream<String> predicates(Formula formula) {
		return Stream
			.of(formula.numerator(), formula.denominator(), formula.provenNumerator(), formula.provenDenominator(),
					formula.openOverdue(), formula.unmeasured())
			.filter((predicate) -> predicate != null);
	}

}
