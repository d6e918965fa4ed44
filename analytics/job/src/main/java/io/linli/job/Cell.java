package io.linli.job;

import java.time.LocalDate;

import io.linli.kpi.Figure;
import io.linli.kpi.Kpi;

/**
 * What was counted for one KPI in one project, level and month.
 *
 * @param levelRank 0 where the project had no level
 * @param month its first day
 */
public record Cell(String tenantId, String projectId, int levelRank, LocalDate month, Kpi kpi, Figure figure) {
}
