/**
 * The limits of each contract level: what is in force, why, and setting a new version.
 */
@NullMarked
package io.linli.console.threshold;

import org.jspecify.annotations.NullMarked;
