/**
 * What becomes of drafted limits: reviewed by a second person, published, sent back or
 * discarded, and copied from level to level.
 */
@NullMarked
package io.linli.console.draft;

import org.jspecify.annotations.NullMarked;
