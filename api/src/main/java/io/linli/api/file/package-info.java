/**
 * Photos, permits, signatures and other files of cases, and where their bytes lie.
 */
@NullMarked
package io.linli.api.file;

import org.jspecify.annotations.NullMarked;
