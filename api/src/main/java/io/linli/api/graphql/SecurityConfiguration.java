package io.linli.api.graphql;

import io.linli.tenancy.CallerConfigurer;
import io.linli.tenancy.Refusal;
import io.linli.tenancy.Refusals;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

import static org.springframework.security.config.Customizer.withDefaults;

/**
 * Every request needs a token that names one organization; otherwise it ends before
 * GraphQL sees it.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	@Bean
	SecurityFilterChain requests(HttpSecurity http) {
		Refusals refusals = Refusals.json();
		return http
			.authorizeHttpRequests(
					(paths) -> paths.requestMatchers("/actuator/health/**").permitAll().anyRequest().authenticated())
			.oauth2ResourceServer((server) -> server.jwt(withDefaults())
				.authenticationEntryPoint(
						(request, response, ex) -> refusals.answer(request, response, Refusal.UNAUTHENTICATED)))
			.with(CallerConfigurer.callers(), withDefaults())
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			// A token in a header is no cookie: another site cannot make a browser send
			// it.
			.csrf((csrf) -> csrf.disable())
			.build();
	}

}
