package io.linli.console.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.linli.console.DatabaseSettings;
import io.linli.console.RealKeycloak;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/**
 * The console listens on a port of its own and sends people to Keycloak to sign in.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "server.address=127.0.0.1", "linli.onboarding.sweep=-" })
@ContextConfiguration(initializers = { DatabaseSettings.class, RealKeycloak.class })
@interface ConsoleInBrowser {

}
