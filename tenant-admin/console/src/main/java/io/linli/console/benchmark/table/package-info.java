/**
 * The figures of a view as a table: one for the page and for the files.
 */
@NullMarked
package io.linli.console.benchmark.table;

import org.jspecify.annotations.NullMarked;
