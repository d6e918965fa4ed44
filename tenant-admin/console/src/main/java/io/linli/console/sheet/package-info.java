/**
 * The limits as a sheet that is taken out, changed by another program and brought back as
 * drafts.
 */
@NullMarked
package io.linli.console.sheet;

import org.jspecify.annotations.NullMarked;
