package io.linli.api.graphql;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.graphql.execution.GraphQlSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Answers are written from rows without looking whether a text is a value of the schema's
 * enum: what a column can hold is held against the enum here.
 */
class EnumsIntegrationTests {

	private final GraphQLSchema schema = Api.shared().context().getBean(GraphQlSource.class).schema();

	@TestFactory
	Stream<DynamicTest> aColumnHoldsNothingButValuesOfItsEnum() {
		return columns().entrySet()
			.stream()
			.map((column) -> DynamicTest.dynamicTest(column.getKey(),
					() -> assertThat(column.getValue().held()).isNotEmpty().isSubsetOf(column.getValue().promised())));
	}

	@Test
	void allShapesAreLookedAt() {
		assertThat(columns()).hasSizeGreaterThan(12)
			.containsKeys("Complaint.status", "ComplaintCount.status", "Deadline.clock", "HandlingStep.action");
	}

	private Map<String, EnumColumn> columns() {
		Map<String, EnumColumn> columns = new LinkedHashMap<>();
		for (Shape shape : Shapes.all()) {
			for (GraphQLFieldDefinition field : this.schema.getObjectType(shape.type()).getFieldDefinitions()) {
				Column column = shape.column(field.getName());
				if (column != null && GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLEnumType type) {
					columns.put(shape.type() + "." + field.getName(),
							new EnumColumn(type, shape.table(), column.expression()));
				}
			}
		}
		return columns;
	}

	/** A column whose field is an enum. */
	private record EnumColumn(GraphQLEnumType type, String table, String name) {

		Set<String> promised() {
			return this.type.getValues().stream().map(GraphQLEnumValueDefinition::getName).collect(Collectors.toSet());
		}

		/** The words that a check of the column alone lists, or that are written down. */
		Set<String> held() {
			Set<String> held = new HashSet<>(written(this.name));
			ApiDatabase.shared()
				.admin()
				.sql("select pg_get_viewdef(oid) from pg_class where oid = cast(? as regclass) and relkind = 'v'")
				.params("linli." + this.table)
				.query(String.class)
				.list()
				.forEach((view) -> held.addAll(written(view)));
			held.addAll(checked());
			return held;
		}

		/** The words in an expression, or in a view. */
		private static Set<String> written(String sql) {
			return Pattern.compile("'([A-Z_]+)'")
				.matcher(sql)
				.results()
				.map((word) -> word.group(1))
				.collect(Collectors.toSet());
		}

		private Set<String> checked() {
			return ApiDatabase.shared()
				.admin()
				.sql("""
						select word[1] from pg_constraint kept
						  join pg_attribute cell on cell.attrelid = kept.conrelid and kept.conkey = array[cell.attnum],
						  lateral regexp_matches(pg_get_constraintdef(kept.oid), '''([A-Z_]+)''::text', 'g') word
						where kept.contype = 'c' and kept.conrelid = cast(? as regclass) and cell.attname = ?""")
				.params("linli." + this.table, this.name)
				.query(String.class)
				.set();
		}

	}

}
