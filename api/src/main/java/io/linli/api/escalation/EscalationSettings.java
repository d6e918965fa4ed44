package io.linli.api.escalation;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may say about escalation: {@code linli.escalation}.
 *
 * @param enabled whether this instance sweeps; one of all must
 * @param every the time between two sweeps of all instances together
 */
@ConfigurationProperties("linli.escalation")
record EscalationSettings(@DefaultValue("true") boolean enabled, @DefaultValue("5s") Duration every) {
}
