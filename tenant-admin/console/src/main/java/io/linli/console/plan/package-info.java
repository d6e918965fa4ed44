/**
 * The work plans that a company and its projects file for the next year by November 25
 * (P-01).
 */
@NullMarked
package io.linli.console.plan;

import org.jspecify.annotations.NullMarked;
