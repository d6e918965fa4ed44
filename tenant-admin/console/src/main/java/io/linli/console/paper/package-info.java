/**
 * How reports and filings become files, and how those are handed out.
 */
@NullMarked
package io.linli.console.paper;

import org.jspecify.annotations.NullMarked;
