/**
 * The annual satisfaction report (P-02): one self-contained page a company and year.
 */
@NullMarked
package io.linli.kpi.report;

import org.jspecify.annotations.NullMarked;
