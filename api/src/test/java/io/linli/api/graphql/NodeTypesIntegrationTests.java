package io.linli.api.graphql;

import java.util.Set;
import java.util.stream.Stream;

import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is found by its id lies behind the fence of its project. */
@Tag("G-06")
class NodeTypesIntegrationTests {

	/** Of the company itself; and the order, which is found where its request is. */
	private static final Set<String> ELSEWHERE = Set.of("staff_member", "project_assignment", "work_order",
			"library_case", "report_filing", "satisfaction_questionnaire", "procedure_version");

	@TestFactory
	Stream<DynamicTest> areRowsOfAProject() {
		return Api.shared()
			.context()
			.getBeansOfType(NodeTypes.class)
			.values()
			.stream()
			.flatMap((feature) -> feature.nodeTypes().stream())
			.map(Shape::table)
			.filter((table) -> !ELSEWHERE.contains(table))
			.map((table) -> DynamicTest.dynamicTest(table, () -> assertThat(ApiDatabase.shared()
				.admin()
				.sql("select count(*) from pg_policy where polrelid = ('linli.' || ?)::regclass and polname = ?")
				.params(table, table + "_project")
				.query(Long.class)
				.single()).isOne()));
	}

}
