package io.linli.api.graphql;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.idl.SchemaDirectiveWiring;
import graphql.schema.idl.SchemaDirectiveWiringEnvironment;
import io.linli.api.client.ClientRule;
import io.linli.api.client.ClientScope;
import io.linli.api.client.Clients;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/**
 * The directive {@code @allowed(roles: [...])}: who may ask a field or give it an
 * argument, and for whom a type is found by its id. It stands in the schema beside the
 * field; a field of Query or Mutation without it fails a test.
 */
public final class AllowedRoles implements SchemaDirectiveWiring {

	static final String DIRECTIVE = "allowed";

	private final PersonalReading.Book book;

	private final Clients clients;

	private final InstantSource time;

	/**
	 * Wires the directive.
	 * @param book where it is entered what the fields have shown of people
	 * @param clients to which of them personal data may be shown
	 */
	AllowedRoles(PersonalReading.Book book, Clients clients, InstantSource time) {
		this.book = (reading) -> {
			expectPersonalData();
			book.enter(reading);
		};
		this.clients = clients;
		this.time = time;
	}

	@Override
	public GraphQLFieldDefinition onField(SchemaDirectiveWiringEnvironment<GraphQLFieldDefinition> environment) {
		Set<Role> roles = of(environment.getElement());
		List<GraphQLArgument> closed = environment.getElement()
			.getArguments()
			.stream()
			.filter((argument) -> argument.hasAppliedDirective(DIRECTIVE))
			.toList();
		DataFetcher<?> fetcher = environment.getFieldDataFetcher();
		DataFetcher<@Nullable Object> guarded = (fetching) -> {
			String field = fetching.getField().getName();
			expectOneOf(roles, field);
			for (GraphQLArgument argument : closed) {
				if (fetching.getArgument(argument.getName()) != null) {
					expectOneOf(of(argument), field + " by " + argument.getName());
					expectPersonalData();
				}
			}
			return Disclosures.entered(fetcher, fetching, this.book, this.time);
		};
		return environment.setFieldDataFetcher(guarded);
	}

	/**
	 * What only some roles may search by is personal data, as is what is shown to some.
	 */
	private void expectPersonalData() {
		ClientRule rule = this.clients.rule(CurrentCaller.get().organization().id(), CurrentCaller.client());
		if (!rule.allows(ClientScope.PERSONAL_DATA)) {
			throw new AccessDeniedException("Your client may not be shown personal data (scope PERSONAL_DATA).");
		}
	}

	private static void expectOneOf(Set<Role> roles, String what) {
		if (CurrentCaller.get().roles().stream().noneMatch(roles::contains)) {
			throw new AccessDeniedException("Your role does not allow " + what + ".");
		}
	}

	/** Whether the caller may find things of this type by their ids. */
	public static boolean mayFind(String type, DataFetchingEnvironment environment) {
		GraphQLObjectType found = environment.getGraphQLSchema().getObjectType(type);
		Set<Role> roles = (found != null) ? of(found) : EnumSet.noneOf(Role.class);
		return roles.isEmpty() || roles.stream().anyMatch(CurrentCaller.get()::is);
	}

	/**
	 * The roles that a field, an argument or a type names; none where it lacks the
	 * directive.
	 */
	static Set<Role> of(GraphQLDirectiveContainer element) {
		return named(element, DIRECTIVE, "roles");
	}

	/** The roles in an argument of a directive; none where the element lacks it. */
	static Set<Role> named(GraphQLDirectiveContainer element, String directive, String argument) {
		GraphQLAppliedDirective applied = element.getAppliedDirective(directive);
		if (applied == null) {
			return EnumSet.noneOf(Role.class);
		}
		Collection<?> names = (applied.getArgument(argument).getValue() instanceof Collection<?> list) ? list
				: List.of();
		Set<Role> roles = EnumSet.noneOf(Role.class);
		for (Object name : names) {
			Arrays.stream(Role.values()).filter((role) -> role.name().equals(name)).forEach(roles::add);
		}
		return roles;
	}

}
