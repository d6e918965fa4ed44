package io.linli.console.client;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the company says of client applications that it has not set up.
 *
 * @param refused whether they do nothing
 * @param version of what is set; {@link Client#UNSET}: nothing is
 * @param lately those that were used lately, or tried to be
 */
record Unknown(boolean refused, int version, @Nullable String setBy, @Nullable Instant setAt, List<Client> lately) {
}
