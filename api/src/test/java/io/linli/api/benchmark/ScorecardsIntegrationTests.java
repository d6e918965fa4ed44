package io.linli.api.benchmark;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import io.linli.api.Answer;
import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.api.MartRows;
import io.linli.api.Statements;
import io.linli.api.graphql.GlobalId;
import io.linli.kpi.Kpi;
import io.linli.kpi.Registry;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

class ScorecardsIntegrationTests {

	private static final String UNIT = "unit { companyId company projectId project month }";

	private static final String COUNTS = """
			numerator denominator value interval { low high } provenNumerator provenDenominator provenValue \
			openOverdue closed unmeasured measuredShare thin""";

	private static final JsonNode NOTHING = new JsonMapper().readTree(
			"""
					{"numerator": 0, "denominator": 0, "value": null, "interval": null, "provenNumerator": 0, "provenDenominator": 0,
					 "provenValue": null, "openOverdue": 0, "unmeasured": 0, "measuredShare": null, "thin": true}""");

	private static final String CARD = "{ " + UNIT + " city asOf "
			+ Registry.all()
				.stream()
				.map((kpi) -> ScorecardQueries.field(kpi) + " { " + COUNTS + " }")
				.collect(Collectors.joining(" "))
			+ " }";

	private final Api.Client jinxiu = Api.shared().as(Role.PROJECT_MANAGER, ApiDatabase.JINXIU);

	private final Api.Client anju = Api.shared().as(Role.GROUP_MANAGER, ApiDatabase.ANJU);

	@BeforeAll
	static void publish() {
		MartRows.published();
	}

	@Test
	void aCardHasAProjectsKpisSideBySide() {
		var cards = scorecards(this.jinxiu, "month: \"2026-11\"");

		assertThat(cards.part().findValuesAsString("project")).containsExactly("一号园", "东苑");
		assertThat(cards.text("/0/unit/company")).isEqualTo("锦绣物业");
		assertThat(cards.text("/0/unit/projectId")).isEqualTo(id(ApiDatabase.project(ApiDatabase.JINXIU)));
		assertThat(cards.text("/0/unit/month")).isEqualTo("2026-11");
		assertThat(cards.text("/0/city")).isEqualTo("上海");
		assertThat(OffsetDateTime.parse(cards.text("/0/asOf"))).isEqualTo(MartRows.AS_OF);
		assertThat(cards.number("/0/k04/numerator")).isEqualTo(47);
		assertThat(cards.number("/0/k04/denominator")).isEqualTo(50);
		assertThat(cards.number("/0/k04/closed")).isEqualTo(48);
		assertThat(cards.at("/0/k04/value").part().asDouble()).isEqualTo(0.94);
		assertThat(cards.number("/0/k09Property/numerator")).isEqualTo(6);
		assertThat(cards.number("/0/k16/denominator")).isEqualTo(20);
		assertThat(cards.at("/0/k16/thin").part().asBoolean()).isTrue();
		assertThat(cards.number("/1/k12Repair/unmeasured")).isEqualTo(7);
		assertThat(cards.isNull("/1/k12Repair/value")).isTrue();
	}

	@Test
	void theLevelsOfAMonthAreSummed() {
		var cards = scorecards(this.jinxiu, "month: \"2026-10\"");

		assertThat(cards.each("", "city")).hasSize(1);
		assertThat(cards.number("/0/k04/numerator")).isEqualTo(48);
		assertThat(cards.number("/0/k04/unmeasured")).isEqualTo(3);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-10", "2026-11" })
	void cardsSayWhatTheFiguresSay(String month) {
		for (Api.Client client : List.of(this.jinxiu, this.anju)) {
			var figures = figures(client, month);
			int figured = figures.size();
			for (JsonNode card : scorecards(client, "month: \"" + month + "\"").part()) {
				for (Kpi kpi : Registry.all()) {
					JsonNode counts = card.path(ScorecardQueries.field(kpi));
					JsonNode figure = figures.remove(kpi.code() + card.path("unit"));
					((figure != null) ? figure : NOTHING).properties()
						.forEach((count) -> assertThat(counts.path(count.getKey())).as(kpi.code() + " " + count)
							.isEqualTo(count.getValue()));
				}
			}
			assertThat(figured).isPositive();
			assertThat(figures).as("figures on no card").isEmpty();
		}
	}

	@Test
	void aGroupSeesItsCompaniesAndNoOther() {
		var cards = scorecards(this.anju, "month: \"2026-11\"");

		assertThat(cards.part().findValuesAsString("company")).containsExactly("和园物业", "锦绣物业", "锦绣物业");
		assertThat(cards.at("/0/k09Developer/denominator").part().asLong()).isEqualTo(3_650_000_000L);
		var stranger = Api.shared().as(Role.GROUP_MANAGER, UUID.fromString("b0000000-0000-4000-8000-000000000000"));
		assertThat(scorecards(stranger, "month: \"2026-11\"").size("")).isZero();
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "GROUP_MANAGER")
	void allStaffSeeTheirOwnCompanyOnly(Role role) {
		var cards = scorecards(Api.shared().as(role, ApiDatabase.HAITANG), "month: \"2026-11\"");

		assertThat(cards.part().findValuesAsString("company")).containsExactly("海棠物业");
	}

	@Test
	void oneProjectMayBeAskedAndAForeignOneReadsLikeNone() {
		var east = scorecards(this.jinxiu, "month: \"2026-11\", projectId: \"" + id(MartRows.EAST_GARDEN) + "\"");
		assertThat(east.part().findValuesAsString("project")).containsExactly("东苑");
		for (String project : List.of(id(ApiDatabase.project(ApiDatabase.HEYUAN)), id(UUID.randomUUID()), "nonsense")) {
			assertThat(scorecards(this.jinxiu, "month: \"2026-11\", projectId: \"" + project + "\"").size("")).isZero();
		}
	}

	@Test
	void thousandsOfProjectsAreOneStatementAndMoreAreRefused() {
		MartRows.published().cards(ApiDatabase.HAITANG, 2_000);
		Api.Client haitang = Api.shared().as(Role.TENANT_ADMIN, ApiDatabase.HAITANG);
		String document = "{ scorecards(month: \"2025-01\") { unit { project } k01 { value numerator } } }";
		List<Answer> answers = new ArrayList<>();
		assertThat(Statements.count(() -> answers.add(haitang.ask(document))).each()).hasSize(2);
		assertThat(answers.getFirst().size("/scorecards")).isEqualTo(2_000);
		assertThat(answers.getFirst().number("/scorecards/1999/k01/numerator")).isEqualTo(3);

		MartRows.published().cards(ApiDatabase.HAITANG, 1);
		assertThat(haitang.ask(document).errors()).containsExactly("INVALID_INPUT");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1999-12", "2100-01" })
	void aMonthWithoutFiguresIsRefused(String month) {
		assertThat(this.jinxiu.ask("{ scorecards(month: \"" + month + "\") { city } }").errors())
			.containsExactly("INVALID_INPUT");
	}

	@Test
	void beforeTheFirstRunThereAreNone() {
		MartRows.published().unpublish();
		try {
			assertThat(scorecards(this.anju, "month: \"2026-11\"").part().isEmpty()).isTrue();
		}
		finally {
			MartRows.published();
		}
	}

	private static Answer scorecards(Api.Client client, String arguments) {
		var answer = client.ask("{ scorecards(" + arguments + ") " + CARD + " }");
		assertThat(answer.errors()).as(answer.toString()).isEmpty();
		assertThat(answer.at("/scorecards").part().isArray()).isTrue();
		return answer.at("/scorecards");
	}

	/** The counts of every figure of a month, by its KPI and unit. */
	private static Map<String, JsonNode> figures(Api.Client client, String month) {
		var answer = client.ask("""
				{ kpis(from: "%s", to: "%s", groupBy: [PROJECT, MONTH]) { kpi { code } %s %s } }""".formatted(month,
				month, UNIT, COUNTS));
		Map<String, JsonNode> figures = new HashMap<>();
		answer.at("/kpis")
			.part()
			.forEach((figure) -> figures.put(figure.path("kpi").path("code").asString() + figure.path("unit"),
					((ObjectNode) figure).without(List.of("kpi", "unit"))));
		return figures;
	}

	private static String id(UUID project) {
		return new GlobalId("Project", project).encode();
	}

}
