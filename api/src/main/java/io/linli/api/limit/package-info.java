/**
 * What one request and one client may do: points, time, bodies.
 */
@NullMarked
package io.linli.api.limit;

import org.jspecify.annotations.NullMarked;
