package io.linli.api.print;

import java.nio.file.Path;
import java.util.List;

import io.linli.api.ApiDatabase;
import io.linli.kpi.report.AnnualReport;
import io.linli.kpi.report.ReportData;
import io.linli.kpi.report.ReportTable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The data of an annual report are what their published schema says.
 */
class ReportSchemaTests {

	private static final JsonNode SCHEMA = JsonMapper.shared().readTree(Path.of("../docs/annual-report.schema.json"));

	private static final JsonNode DATA = JsonMapper.shared()
		.readTree(ReportData.json(AnnualReport.group("g", "安居物业集团", List.of(Reported.of(ApiDatabase.JINXIU, "锦绣物业")),
				List.of(new AnnualReport.Unit("t", "海棠物业")))));

	@Test
	void haveTheDeclaredParts() {
		assertThat(names(DATA)).containsExactlyInAnyOrderElementsOf(names(SCHEMA.at("/properties")));
		assertThat(names(DATA.get("scope")))
			.containsExactlyInAnyOrderElementsOf(names(SCHEMA.at("/properties/scope/properties")));
		assertThat(names(DATA.get("origin")))
			.containsExactlyInAnyOrderElementsOf(names(SCHEMA.at("/properties/origin/properties")));
		assertThat(SCHEMA.at("/properties/format/enum")).contains(DATA.get("format"));
	}

	@Test
	void haveTheDeclaredColumnsAndAValueForEach() {
		for (ReportTable table : ReportTable.values()) {
			JsonNode columns = SCHEMA.at("/properties/" + table.key() + "/properties/columns/const");
			assertThat(DATA.at("/" + table.key() + "/columns")).as(table.key()).isEqualTo(columns);
			assertThat(DATA.at("/" + table.key() + "/rows")).as(table.key())
				.isNotEmpty()
				.allSatisfy((row) -> assertThat(row.size()).isEqualTo(columns.size()));
		}
	}

	/** One that was made before reports told of peers. */
	@Test
	void earlierDataHaveAllThatIsRequired() {
		AnnualReport of = Reported.of(ApiDatabase.JINXIU, "锦绣物业");
		JsonNode earlier = JsonMapper.shared()
			.readTree(ReportData.json(new AnnualReport(of.scope(), of.year(), of.entries(), of.tallies(), of.surveys(),
					of.restated(), of.origin())));
		assertThat(SCHEMA.get("required")).extracting(JsonNode::asString)
			.containsExactlyInAnyOrderElementsOf(names(earlier));
		assertThat(SCHEMA.at("/properties/origin/required")).extracting(JsonNode::asString)
			.containsExactlyInAnyOrderElementsOf(names(earlier.get("origin")));
		assertThat(SCHEMA.at("/properties/format/enum")).contains(earlier.get("format"))
			.doesNotHaveDuplicates()
			.hasSize(2);
	}

	private static List<String> names(JsonNode object) {
		return List.copyOf(object.propertyNames());
	}

}
