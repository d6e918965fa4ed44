package io.linli.api.graphql;

import java.time.InstantSource;

import graphql.scalars.ExtendedScalars;
import graphql.schema.GraphQLScalarType;
import graphql.schema.TypeResolver;
import io.linli.api.client.Clients;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/**
 * Scalars, rights and nodes of the schema.
 */
@Configuration(proxyBeanMethods = false)
class GraphQlConfiguration {

	@Bean
	RuntimeWiringConfigurer scalars() {
		return (wiring) -> wiring.scalar(DateTimes.scalar()).scalar(localDate()).scalar(PhoneNumbers.scalar());
	}

	/** After the controllers' fetchers are known, which it guards. */
	@Bean
	@Order(Ordered.LOWEST_PRECEDENCE)
	RuntimeWiringConfigurer rights(PersonalReading.Book book, Clients clients, InstantSource time) {
		return (wiring) -> wiring.directive(AllowedRoles.DIRECTIVE, new AllowedRoles(book, clients, time));
	}

	@Bean
	RuntimeWiringConfigurer nodes() {
		TypeResolver byName = (environment) -> {
			Row row = environment.getObject();
			return environment.getSchema().getObjectType(String.valueOf(row.get(Row.TYPE)));
		};
		return (wiring) -> wiring.type("Node", (type) -> type.typeResolver(byName));
	}

	/**
	 * A request has a thread of its own; a method of a controller needs no second one.
	 */
	@Bean
	static BeanPostProcessor controllersOnTheThreadOfTheRequest() {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessBeforeInitialization(Object bean, String name) {
				if (bean instanceof AnnotatedControllerConfigurer controllers) {
					controllers.setBlockingMethodPredicate((method) -> false);
				}
				return bean;
			}
		};
	}

	/** Answers that were read as rows are written as rows. */
	@Bean
	GraphQlSourceBuilderCustomizer directAnswers(ObjectProvider<DataFetcherExceptionResolver> resolvers) {
		return (builder) -> builder.configureGraphQl((graphQl) -> graphQl.queryExecutionStrategy(new DirectAnswers(
				DataFetcherExceptionResolver.createExceptionHandler(resolvers.orderedStream().toList()))));
	}

	private static GraphQLScalarType localDate() {
		return ExtendedScalars.newAliasedScalar("LocalDate").aliasedScalar(ExtendedScalars.Date).build();
	}

}
