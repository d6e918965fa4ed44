/**
 * What the figures mean: each KPI declared once, computed by the job, shown by the API
 * and the report (P-02).
 */
@NullMarked
package io.linli.kpi;

import org.jspecify.annotations.NullMarked;
