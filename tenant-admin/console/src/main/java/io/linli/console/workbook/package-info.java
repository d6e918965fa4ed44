/**
 * Workbooks that somebody uploads, looked at before anything in them is read.
 */
@NullMarked
package io.linli.console.workbook;

import org.jspecify.annotations.NullMarked;
