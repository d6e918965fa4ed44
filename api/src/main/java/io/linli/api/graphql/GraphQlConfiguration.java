package io.linli.api.graphql;

import graphql.scalars.ExtendedScalars;
import graphql.schema.GraphQLScalarType;
import graphql.schema.TypeResolver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/**
 * Scalars, rights and nodes of the schema.
 */
@Configuration(proxyBeanMethods = false)
class GraphQlConfiguration {

	@Bean
	RuntimeWiringConfigurer scalars() {
		return (wiring) -> wiring.scalar(ExtendedScalars.DateTime).scalar(localDate()).scalar(PhoneNumbers.scalar());
	}

	/** After the controllers' fetchers are known, which it guards. */
	@Bean
	@Order(Ordered.LOWEST_PRECEDENCE)
	RuntimeWiringConfigurer rights() {
		return (wiring) -> wiring.directive(AllowedRoles.DIRECTIVE, new AllowedRoles());
	}

	@Bean
	RuntimeWiringConfigurer nodes() {
		TypeResolver byName = (environment) -> {
			Row row = environment.getObject();
			return environment.getSchema().getObjectType(String.valueOf(row.get(Row.TYPE)));
		};
		return (wiring) -> wiring.type("Node", (type) -> type.typeResolver(byName));
	}

	private static GraphQLScalarType localDate() {
		return ExtendedScalars.newAliasedScalar("LocalDate").aliasedScalar(ExtendedScalars.Date).build();
	}

}
