package io.linli.console.signin;

import java.time.InstantSource;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Who may open which address; everything that is not named here needs a sign-in.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	private static final String[] PUBLIC = { "/webjars/**", "/console.css", "/charts.js", "/today.js", "/favicon.svg",
			"/actuator/health", "/signed-out", "/sign-in-failed", "/sign-up", "/sign-up/asked", "/error", "/denied" };

	private static final String SIGN_IN = "/oauth2/authorization/" + Keycloak.REGISTRATION;

	@Bean
	SecurityFilterChain pages(HttpSecurity http, ClientRegistrationRepository registrations, ConsoleUsers users,
			Arrival arrival, DeniedPage denied, CsrfTokenRepository formTokens, RightsOfToday rights,
			InstantSource time, @Value("${linli.issuer}") String issuer) {
		http.authorizeHttpRequests((paths) -> {
			paths.requestMatchers(PUBLIC).permitAll();
			for (var area : Area.values()) {
				paths.requestMatchers(area.patterns()).hasAnyRole(area.authorities());
			}
			paths.requestMatchers(HttpMethod.TRACE).denyAll().anyRequest().authenticated();
		});
		http.oauth2Login((login) -> login.loginPage(SIGN_IN)
			.userInfoEndpoint((endpoint) -> endpoint.oidcUserService(users))
			.successHandler(arrival)
			.failureUrl("/sign-in-failed")
			.withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
				@Override
				public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
					filter.setAuthenticationFailureHandler(denied::keycloakAway);
					return filter;
				}
			}));
		http.addFilterBefore(new RightsFilter(rights, time), AuthorizationFilter.class);
		http.csrf((csrf) -> csrf.csrfTokenRepository(formTokens));
		http.logout((logout) -> logout.logoutSuccessHandler(signOut(registrations)));
		http.exceptionHandling((handling) -> handling.accessDeniedHandler(denied)
			.authenticationEntryPoint(PageAnew.or(new LoginUrlAuthenticationEntryPoint(SIGN_IN))));
		http.headers((headers) -> headers
			.contentSecurityPolicy((policy) -> policy.policyDirectives(ContentPolicy.page(issuer)))
			.frameOptions((frames) -> frames.sameOrigin())
			.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)));
		return http.build();
	}

	@Bean
	static CsrfTokenRepository formTokens() {
		return new HttpSessionCsrfTokenRepository();
	}

	private static OidcClientInitiatedLogoutSuccessHandler signOut(ClientRegistrationRepository registrations) {
		var handler = new OidcClientInitiatedLogoutSuccessHandler(registrations);
		handler.setPostLogoutRedirectUri("{baseUrl}/signed-out");
		return handler;
	}

}
