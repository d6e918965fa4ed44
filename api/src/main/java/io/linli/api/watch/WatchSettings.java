package io.linli.api.watch;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may say about subscriptions: {@code linli.subscriptions}.
 *
 * @param perPerson how many streams a person may have open for a company
 * @param perInstance how many streams there may be at all
 * @param every how long a change may take to be seen
 */
@ConfigurationProperties("linli.subscriptions")
record WatchSettings(@DefaultValue("10") int perPerson, @DefaultValue("5000") int perInstance,
		@DefaultValue("1s") Duration every) {
}
