package io.linli.console.browser;

import io.linli.backing.Keycloak;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Points the console at the tests' Keycloak.
 */
class KeycloakSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		TestPropertyValues.of("linli.issuer=" + Keycloak.shared().issuer()).applyTo(context);
	}

}
