package io.linli.console.report;

import io.linli.kpi.Scale;
import io.linli.kpi.Words;

/**
 * A KPI as a report tells it: its title and scale are those of the day on which the
 * report was made.
 *
 * @param version of its formula: figures of two versions need not mean the same
 * @param minimum below this denominator a figure is read with care
 */
record Told(String code, long version, Words title, Scale scale, long minimum) {
}
