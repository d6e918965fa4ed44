package io.linli.console;

import io.linli.backing.Keycloak;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Points the console at the tests' Keycloak, and lets it change organizations and people
 * there.
 */
public class RealKeycloak implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		TestPropertyValues.of("linli.issuer=" + Keycloak.shared().issuer(), "linli.directory.secret=linli")
			.applyTo(context);
	}

}
