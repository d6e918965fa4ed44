/**
 * What a person works for, a company or a group, and the database transaction walled to
 * it.
 */
@NullMarked
package io.linli.console.workplace;

import org.jspecify.annotations.NullMarked;
