/**
 * The control plane's web pages: thresholds for tenant admins, benchmarks and reports for
 * group managers.
 */
@NullMarked
package io.linli.console;

import org.jspecify.annotations.NullMarked;
