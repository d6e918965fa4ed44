/**
 * The nightly run: Source, Warehouse, Facts, Ratios, Mart, RunLog, in this order.
 */
@NullMarked
package io.linli.job;

import org.jspecify.annotations.NullMarked;
