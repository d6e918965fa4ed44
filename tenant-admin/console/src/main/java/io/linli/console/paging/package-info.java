/**
 * Where a long list goes on.
 */
@NullMarked
package io.linli.console.paging;

import org.jspecify.annotations.NullMarked;
