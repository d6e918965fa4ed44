/**
 * What projects file in the course of a year: the month's statistics of callbacks (B-15,
 * B-26) and the ledgers of repairs.
 */
@NullMarked
package io.linli.console.monthly;

import org.jspecify.annotations.NullMarked;
