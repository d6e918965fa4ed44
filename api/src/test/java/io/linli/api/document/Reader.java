package io.linli.api.document;

import java.util.Map;

import graphql.GraphQL;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.graphql.execution.GraphQlSource;

/**
 * Reads documents against a schema of a test's own.
 */
final class Reader {

	private Reader() {
	}

	static PreparedDocuments documents(String schema) {
		var executable = new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(schema),
				RuntimeWiring.MOCKED_WIRING);
		var source = new Source(GraphQL.newGraphQL(executable).build(), executable);
		return new PreparedDocuments(provider(Map.of("source", source)));
	}

	/** One that can prepare nothing. */
	static PreparedDocuments withoutSchema() {
		return new PreparedDocuments(provider(Map.of()));
	}

	private static ObjectProvider<GraphQlSource> provider(Map<String, Object> beans) {
		return new StaticListableBeanFactory(beans).getBeanProvider(GraphQlSource.class);
	}

	private record Source(GraphQL graphQl, GraphQLSchema schema) implements GraphQlSource {
	}

}
