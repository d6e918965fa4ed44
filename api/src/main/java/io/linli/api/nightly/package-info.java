/**
 * How the nightly runs went.
 */
@NullMarked
package io.linli.api.nightly;

import org.jspecify.annotations.NullMarked;
