/**
 * Client applications: what each may do for a company, and when it was used last.
 */
@NullMarked
package io.linli.api.client;

import org.jspecify.annotations.NullMarked;
