/**
 * Callbacks 回访: owed by what was solved, completed or over, and made by somebody else
 * (B-01 to B-22). Nobody depends on this package.
 */
@NullMarked
package io.linli.api.callback;

import org.jspecify.annotations.NullMarked;
