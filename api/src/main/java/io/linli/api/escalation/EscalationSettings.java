package io.linli.api.escalation;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may say about escalation: {@code linli.escalation}. Whether the
 * instance sweeps at all, {@code enabled}, decides about {@link JobConfiguration}.
 *
 * @param every the time between two sweeps of all instances together
 */
@ConfigurationProperties("linli.escalation")
record EscalationSettings(@DefaultValue("5s") Duration every) {
}
