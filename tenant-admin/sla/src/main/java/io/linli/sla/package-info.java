/**
 * Service levels: which limit applies, when it is due, whether it was kept, and why
 * (R-11).
 */
@NullMarked
package io.linli.sla;

import org.jspecify.annotations.NullMarked;
