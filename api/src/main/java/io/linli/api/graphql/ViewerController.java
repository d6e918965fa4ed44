package io.linli.api.graphql;

import java.util.List;
import java.util.stream.Stream;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.linli.tenancy.Caller;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.Role;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * Who is asking, and what they may do: {@code viewer}.
 */
@Controller
class ViewerController {

	@QueryMapping
	Viewer viewer(DataFetchingEnvironment environment) {
		Caller caller = CurrentCaller.get();
		return new Viewer(caller.name(), caller.organization().alias(), caller.roles().stream().sorted().toList(),
				permissions(environment.getGraphQLSchema(), caller));
	}

	private static List<String> permissions(GraphQLSchema schema, Caller caller) {
		return Stream.of(schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType())
			.map(GraphQLObjectType::getFieldDefinitions)
			.flatMap(List::stream)
			.filter((field) -> AllowedRoles.of(field).stream().anyMatch(caller::is))
			.map(GraphQLFieldDefinition::getName)
			.sorted()
			.toList();
	}

	record Viewer(String name, String organization, List<Role> roles, List<String> permissions) {
	}

}
