package io.linli.api.document;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PriceTests {

	private final PreparedDocuments documents = Reader.documents(
			"""
					directive @listSize(assumedSize: Int!) on FIELD_DEFINITION
					type Query {
					  page(first: Int = 20): Page!
					  node(id: ID): Node
					  building: Building
					  nodes(ids: [ID!]!): [Node]!
					  figures: [Figure!]! @listSize(assumedSize: 200)
					}
					type Mutation { build(name: String): Home }
					interface Node { id: ID! }
					interface Building { rooms: [Room!]! }
					type Page { nodes: [Home!]! edges: [Edge!]! pageInfo: Info! }
					type Edge { node: Home! cursor: String! }
					type Info { hasNextPage: Boolean! }
					type Home implements Node & Building { id: ID! name: String! owner: Owner! rooms: [Room!]! tags: [String!]! page(first: Int = 20): Page! plot: Plot }
					type Plot { beds: [Bed!]! }
					type Bed { plants: [Owner!]! }
					type Owner { name: String! }
					type Room { name: String! doors: [Owner!]! }
					type Figure implements Node & Building { id: ID! rooms: [Room!]! value: Int kpi: Owner unit: Owner interval: Owner }""");

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{ node(id: 1) { id } }                                                  | 1
			{ page { nodes { id } } }                                               | 3
			{ page(first: 100) { nodes { id } } }                                   | 11
			{ page(first: 100) { edges { node { id } } pageInfo { hasNextPage } } } | 21
			{ page(first: 100) { nodes { owner { name } tags } } }                  | 21
			{ page(first: 10) { nodes { rooms { name } } } }                        | 7
			{ page(first: 10) { nodes { rooms { doors { name } } } } }              | 32
			{ figures { value kpi { name } unit { name } interval { name } } }      | 81
			{ nodes(ids: [1 2 3]) { ... on Home { owner { name } } } }              | 1
			{ a: node(id: 1) { id } b: node(id: 1) { id } }                         | 2
			{ page(first: 100) { nodes { page(first: 100) { nodes { id } } } } }    | 1021
			{ __typename }                                                          | 1
			{ __schema { types { name } } node(id: 1) { id } }                      | 101
			mutation { build(name: "x") { id } }                                    | 10
			mutation { a: build { id } b: build { id } }                            | 20
			""")
	void aFieldCostsAPointAndTenObjectsOneMore(String document, int points) {
		assertThat(points(document, Map.of())).isEqualTo(points);
	}

	@Test
	void aPageIsAsLongAsTheVariableSays() {
		String document = "query($n: Int) { page(first: $n) { nodes { id } } }";
		assertThat(points(document, Map.of("n", 100))).isEqualTo(11);
		assertThat(points(document, Map.of("n", 10L))).isEqualTo(2);
		assertThat(points(document, Map.of())).isEqualTo(3);
		assertThat(points("query($n: Int = 50) { page(first: $n) { nodes { id } } }", Map.of())).isEqualTo(6);
	}

	@Test
	void aPageThatWillBeRefusedCostsNoMoreThanTheLongest() {
		String document = "query($n: Int) { page(first: $n) { nodes { id } } }";
		assertThat(points(document, Map.of("n", Long.MAX_VALUE))).isEqualTo(11);
		assertThat(points(document, Map.of("n", -5))).isEqualTo(1);
		assertThat(points(document, Map.of("n", "many"))).isEqualTo(3);
		assertThat(points("{ page(first: 2147483647) { nodes { id } } }", Map.of())).isEqualTo(11);
	}

	@Test
	void asManyNodesAsIdsAreBrought() {
		String document = "query($ids: [ID!]!) { nodes(ids: $ids) { ... on Home { owner { name } } } }";
		assertThat(points(document, Map.of("ids", List.of("1")))).isEqualTo(1);
		assertThat(points(document, Map.of("ids", java.util.Collections.nCopies(100, "1")))).isEqualTo(21);
	}

	@Test
	void fragmentsOfTheSameFieldAreCountedOnce() {
		assertThat(points("""
				{ page(first: 100) { nodes { ...A ...B } } }
				fragment A on Home { owner { name } }
				fragment B on Home { owner { name } }""", Map.of())).isEqualTo(21);
	}

	@Test
	void aFragmentOfTheSameTypeAddsNothingToAField() {
		assertThat(points("""
				{ page(first: 100) { nodes { owner { name } ...A } } }
				fragment A on Home { owner { name } }""", Map.of())).isEqualTo(21);
	}

	@Test
	void aResponseKeyMayBeAnotherFieldForAnotherType() {
		assertThat(
				points("""
						{ node(id: 1) { ... on Figure { a: kpi { name } } ... on Home { a: plot { beds { plants { name } } } } } }""",
						Map.of()))
			.isEqualTo(4);
		assertThat(points("{ node(id: 1) { ... on Home { a: rooms { name } } ... on Figure { a: rooms { name } } } }",
				Map.of()))
			.isEqualTo(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "rooms { name } ... on Home { rooms { name } }",
			"... on Home { rooms { name } } ... on Figure { rooms { name } } rooms { name }",
			"... on Home { rooms { name } ... on Building { rooms { name } } }" })
	void aFieldOfAnInterfaceAndOfItsTypeIsCountedOnce(String selection) {
		assertThat(points("{ building { " + selection + " } }", Map.of())).isEqualTo(1);
	}

	@Test
	void whatGrowsBeyondEveryIntegerIsStillTooMuch() {
		String page = "page(first: 100) { nodes { ".repeat(5) + "id" + " } }".repeat(5);
		assertThat(points("{ " + page + " }", Map.of())).isGreaterThan(1_000_000_000);
	}

	@Test
	void eachOperationOfADocumentHasItsPrice() {
		Prepared document = this.documents
			.of("query A { node(id: 1) { id } } query B { page(first: 100) { nodes { id } } }");
		assertThat(document.points("A", Map.of())).isEqualTo(1);
		assertThat(document.points("B", Map.of())).isEqualTo(11);
		assertThat(document.points("C", Map.of())).isEqualTo(Prepared.REFUSED);
		assertThat(document.points(null, Map.of())).isEqualTo(Prepared.REFUSED);
	}

	private int points(String document, Map<String, ?> variables) {
		Prepared prepared = this.documents.of(document);
		assertThat(prepared.errors()).isEmpty();
		return prepared.points(null, variables);
	}

}
