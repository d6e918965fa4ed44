package io.linli.api.graphql;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may say about streams: {@code linli.streams}.
 *
 * @param rightsEvery how often the issuer is asked whether whoever follows still may; a
 * loss is seen within so long
 */
@ConfigurationProperties("linli.streams")
record StreamSettings(@DefaultValue("30s") Duration rightsEvery) {
}
