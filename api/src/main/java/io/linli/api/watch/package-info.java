/**
 * Follows the deadlines of a company as they change, for front-ends that show them.
 */
@NullMarked
package io.linli.api.watch;

import org.jspecify.annotations.NullMarked;
