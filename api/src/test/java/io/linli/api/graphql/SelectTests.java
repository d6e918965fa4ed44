package io.linli.api.graphql;

import java.util.List;

import graphql.schema.DataFetcher;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SelectTests {

	private static final Shape ESTATE = Shape.node("Estate", "estate").columns(Column.TEXT, "name", "timeZone");

	private static final Shape HOME = Shape.node("Home", "home")
		.columns(Column.TEXT, "unit", "ownerName")
		.one("estate", ESTATE, "estate_id")
		.last("lastRepair", Shape.node("Repair", "repair").columns(Column.TEXT, "fault"), "home_id", "seq");

	@Test
	void onlyWhatIsSelectedIsRead() {
		assertThat(sql("{ home { unit } }")).isEqualTo("select home.id, home.unit from home");
	}

	@Test
	void aRelationIsOneJoinWithinTheCompany() {
		assertThat(sql("{ home { estate { timeZone } } }"))
			.isEqualTo("select home.id, estate_1.id, estate_1.time_zone from home left join estate estate_1"
					+ " on estate_1.tenant_id = home.tenant_id and estate_1.id = home.estate_id");
	}

	@Test
	void aliasesAndFragmentsOfOneFieldAreReadOnce() {
		assertThat(sql("{ home { a: unit b: unit ...on Home { unit } } }"))
			.isEqualTo("select home.id, home.unit from home");
	}

	@Test
	void aFieldThatSomebodyElseFetchesIsNoColumn() {
		assertThat(sql("{ home { repairs } }")).isEqualTo("select home.id from home");
	}

	@Test
	void theLastOfOthersIsALateralJoinWithinTheCompany() {
		assertThat(sql("{ home { lastRepair { fault } } }"))
			.isEqualTo("select home.id, last_repair_1.id, last_repair_1.fault from home"
					+ " left join lateral (select * from repair last where last.tenant_id = home.tenant_id"
					+ " and last.home_id = home.id order by last.seq desc limit 1) last_repair_1 on true");
	}

	@Test
	void conditionsAndOrderFollowWithParametersForValues() {
		Select select = Select.of(ESTATE, Selection.NOTHING);
		assertThat(select.where("estate.name = ?", "x' or true").order("estate.name").limit(5).sql())
			.isEqualTo("select estate.id from estate where estate.name = ? order by estate.name limit ?");
	}

	private static String sql(String document) {
		StringBuilder sql = new StringBuilder();
		DataFetcher<Object> fetcher = (environment) -> {
			sql.append(Select.of(HOME, Selection.of(environment)).sql());
			return null;
		};
		var types = new SchemaParser().parse("""
				type Query { home: Home }
				type Home { id: ID! unit: String ownerName: String estate: Estate repairs: [String] lastRepair: Repair }
				type Repair { id: ID! fault: String }
				type Estate { id: ID! name: String timeZone: String }""");
		var wiring = RuntimeWiring.newRuntimeWiring()
			.type("Query", (query) -> query.dataFetcher("home", fetcher))
			.build();
		var result = graphql.GraphQL.newGraphQL(new SchemaGenerator().makeExecutableSchema(types, wiring))
			.build()
			.execute(document);
		assertThat(result.getErrors()).isEqualTo(List.of());
		return sql.toString();
	}

}
