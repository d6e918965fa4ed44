package io.linli.api.graphql;

import io.linli.tenancy.CallerConfigurer;
import io.linli.tenancy.Refusals;
import io.linli.tenancy.TokenConverter;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

import static org.springframework.security.config.Customizer.withDefaults;

/**
 * Every request needs a token that names one organization; otherwise it ends before
 * GraphQL sees it.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	@Bean
	SecurityFilterChain guards(HttpSecurity http, GraphQlProperties settings) {
		Refusals refusals = Refusals.json();
		return http.authorizeHttpRequests((paths) -> paths.requestMatchers("/actuator/health/**")
			.permitAll()
			// Its token comes in its first message, since a browser cannot send it with
			// the request.
			.requestMatchers((request) -> isUpgrade(request, settings.getHttp().getPath()))
			.permitAll()
			// Their URLs are signed; whoever has one needs no more.
			.requestMatchers("/files/**")
			.permitAll()
			.anyRequest()
			.authenticated())
			.oauth2ResourceServer((server) -> server.jwt((jwt) -> jwt.jwtAuthenticationConverter(new TokenConverter()))
				.authenticationEntryPoint(refusals.entryPoint()))
			.with(CallerConfigurer.callers(), withDefaults())
			.anonymous((anonymous) -> anonymous.disable())
			.logout((logout) -> logout.disable())
			.servletApi((servlets) -> servlets.disable())
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			// A token in a header is no cookie: another site cannot make a browser send
			// it.
			.csrf((csrf) -> csrf.disable())
			.build();
	}

	/**
	 * Refuses control characters in headers, but the tab, and code points that are
	 * undefined, as Spring Security's own does by an expression for each value.
	 */
	@Bean
	HttpFirewall firewall() {
		StrictHttpFirewall firewall = new StrictHttpFirewall();
		firewall.setAllowedHeaderValues((value) -> value.codePoints().allMatch(SecurityConfiguration::isText));
		return firewall;
	}

	private static boolean isUpgrade(HttpServletRequest request, String path) {
		return HttpMethod.GET.matches(request.getMethod()) && path.equals(request.getServletPath())
				&& "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE));
	}

	static boolean isText(int codePoint) {
		return codePoint == '\t' || (Character.isDefined(codePoint) && !Character.isISOControl(codePoint));
	}

}
