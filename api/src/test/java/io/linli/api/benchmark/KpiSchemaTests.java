package io.linli.api.benchmark;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.linli.api.graphql.Shape;
import io.linli.kpi.Direction;
import io.linli.kpi.Kpi;
import io.linli.kpi.Registry;
import io.linli.kpi.Scale;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class KpiSchemaTests {

	private final TypeDefinitionRegistry schema = schema();

	@Test
	void theCodesAreTheRegistrys() {
		assertThat(values("KpiCode")).isEqualTo(Registry.all().stream().map(Kpi::code).toList());
	}

	@Test
	void theCodesAreDescribedAsTheRegistryNamesThem() {
		for (EnumValueDefinition value : type("KpiCode").getEnumValueDefinitions()) {
			var kpi = Registry.find(value.getName()).orElseThrow();
			assertThat(value.getDescription().getContent()).startsWith(kpi.title().en())
				.contains(kpi.rules().getFirst());
		}
	}

	@Test
	void aScorecardHasAFieldForEachKpiThatIsDescribedAsTheRegistryNamesIt() {
		Map<String, FieldDefinition> fields = new LinkedHashMap<>();
		object("Scorecard").getFieldDefinitions().forEach((field) -> fields.put(field.getName(), field));
		fields.keySet().removeAll(Set.of("unit", "city", "asOf"));

		assertThat(fields.keySet())
			.containsExactlyElementsOf(Registry.all().stream().map(ScorecardQueries::field).toList());
		Registry.all()
			.forEach((kpi) -> assertThat(
					Objects.requireNonNull(fields.get(ScorecardQueries.field(kpi))).getDescription().getContent())
				.startsWith(kpi.title().en())
				.contains(kpi.rules().getFirst()));
		assertThat(fields).containsKeys("k09Property", "k12DeveloperLegacy", "k16");
	}

	@Test
	void everyFieldOfAScorecardAndOfItsCountsIsRead() {
		for (Shape shape : ScorecardQueries.SCORECARD.reachable()) {
			assertThat(object(shape.type()).getFieldDefinitions()).as(shape.type())
				.extracting(FieldDefinition::getName)
				.containsExactlyInAnyOrderElementsOf(shape.fields());
		}
		assertThat(ScorecardQueries.SCORECARD.reachable()).extracting(Shape::type)
			.contains("KpiUnit", "KpiCounts", "Interval");
	}

	@Test
	void theOtherEnumsAreTheProgrammesOwn() {
		assertThat(values("KpiScale")).isEqualTo(names(Scale.values()));
		assertThat(values("KpiDirection")).isEqualTo(names(Direction.values()));
		assertThat(values("KpiGrouping")).isEqualTo(names(KpiGrouping.values()));
	}

	private static List<String> names(Enum<?>... values) {
		return Arrays.stream(values).map(Enum::name).toList();
	}

	private List<String> values(String type) {
		return Stream.of(type(type))
			.flatMap((each) -> each.getEnumValueDefinitions().stream())
			.map(EnumValueDefinition::getName)
			.toList();
	}

	private ObjectTypeDefinition object(String name) {
		return this.schema.getTypeOrNull(name, ObjectTypeDefinition.class);
	}

	private EnumTypeDefinition type(String name) {
		return this.schema.getTypeOrNull(name, EnumTypeDefinition.class);
	}

	private static TypeDefinitionRegistry schema() {
		var file = Objects.requireNonNull(KpiSchemaTests.class.getResourceAsStream("/graphql/benchmark.graphqls"));
		try (var text = new InputStreamReader(file, UTF_8)) {
			return new SchemaParser().parse(text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
