package io.linli.console;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Points the console at the tests' database.
 */
public class DatabaseSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		TestPropertyValues
			.of("spring.datasource.url=" + ConsoleDatabase.shared().url(), "spring.datasource.username=linli_console")
			.applyTo(context);
	}

}
