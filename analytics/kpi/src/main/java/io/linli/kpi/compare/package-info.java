/**
 * How projects are compared fairly: funnels instead of league tables, ranks with their
 * intervals, case mix, and cells of peers that tell nothing of any one of them.
 */
@NullMarked
package io.linli.kpi.compare;

import org.jspecify.annotations.NullMarked;
