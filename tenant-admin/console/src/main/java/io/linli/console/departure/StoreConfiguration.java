package io.linli.console.departure;

import io.linli.departure.store.Store;
import io.linli.departure.store.StoreSettings;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * The store of files, which is the API's: {@code linli.files} says the same to both.
 */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

	@Bean
	Store store(Environment environment) {
		return Binder.get(environment)
			.bind("linli.files", StoreSettings.class)
			.orElseGet(() -> new StoreSettings(null, null))
			.open();
	}

}
