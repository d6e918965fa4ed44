package io.linli.job;

import io.linli.kpi.report.Document;
import org.jspecify.annotations.Nullable;

/**
 * An annual report as it is handed out.
 *
 * @param groupId the group whose managers may read all of it
 * @param part made for that group, of the months in which the company belonged to it;
 * else it is the company's own
 */
record Issue(Document document, @Nullable String groupId, boolean part) {
}
