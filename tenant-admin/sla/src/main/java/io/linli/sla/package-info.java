/**
 * Contract levels, thresholds, deadline arithmetic and verdicts, in plain Java.
 */
@NullMarked
package io.linli.sla;

import org.jspecify.annotations.NullMarked;
