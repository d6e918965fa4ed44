/**
 * Comma-separated values, as spreadsheets read them.
 */
@NullMarked
package io.linli.console.csv;

import org.jspecify.annotations.NullMarked;
