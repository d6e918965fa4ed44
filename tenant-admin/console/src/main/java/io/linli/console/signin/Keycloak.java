package io.linli.console.signin;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/**
 * The console as a public client with PKCE. The issuer is asked for its addresses at the
 * first sign-in, so that the console starts while Keycloak is away.
 */
@Configuration(proxyBeanMethods = false)
class Keycloak {

	static final String REGISTRATION = "linli";

	@Bean
	ClientRegistrationRepository registrations(@Value("${linli.issuer}") String issuer,
			@Value("${linli.client}") String client) {
		return new SupplierClientRegistrationRepository(
				() -> new InMemoryClientRegistrationRepository(discover(issuer, client)));
	}

	private static ClientRegistration discover(String issuer, String client) {
		return ClientRegistrations.fromIssuerLocation(issuer)
			.registrationId(REGISTRATION)
			.clientId(client)
			.clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
			// Of a member of several organizations Keycloak names all only where it is
			// asked so.
			.scope("openid", "profile", "organization:*")
			.build();
	}

}
