package io.linli.api.trusted;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/**
 * Reads the operator's settings.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Trust.class)
class TrustConfiguration {

}
