/**
 * The client applications that are used for a company, and what the company lets each of
 * them do.
 */
@NullMarked
package io.linli.console.client;

import org.jspecify.annotations.NullMarked;
