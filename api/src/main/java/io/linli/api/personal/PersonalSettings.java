package io.linli.api.personal;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may say about readings of personal data:
 * {@code linli.personal-readings}.
 *
 * @param every how long a reading may wait until it is written into the database
 * @param waiting how many records that were read may wait, about 100 bytes each; when
 * there are more, nobody is shown personal data
 */
@ConfigurationProperties("linli.personal-readings")
record PersonalSettings(@DefaultValue("200ms") Duration every, @DefaultValue("200000") int waiting) {
}
