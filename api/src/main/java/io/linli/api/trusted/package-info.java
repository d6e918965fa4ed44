/**
 * Documents that an operator trusts: named by an id instead of sent, and, for clients of
 * which the operator wants it, the only ones.
 */
@NullMarked
package io.linli.api.trusted;

import org.jspecify.annotations.NullMarked;
