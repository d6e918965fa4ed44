package io.linli.console;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole console on the real database, as the role {@code linli_console}; no Keycloak
 * answers.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = { "linli.issuer=http://localhost:1/realms/linli", "linli.onboarding.sweep=-" })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = DatabaseSettings.class)
public @interface ConsoleTest {

}
