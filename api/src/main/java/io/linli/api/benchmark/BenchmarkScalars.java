package io.linli.api.benchmark;

import graphql.scalars.ExtendedScalars;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/**
 * The scalars of {@code benchmark.graphqls}: months, and counts of household-days, which
 * outgrow 32 bits.
 */
@Configuration(proxyBeanMethods = false)
class BenchmarkScalars {

	@Bean
	RuntimeWiringConfigurer monthsAndCounts() {
		return (wiring) -> wiring.scalar(ExtendedScalars.YearMonth).scalar(ExtendedScalars.GraphQLLong);
	}

}
