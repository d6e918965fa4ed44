package io.linli.kpi.report;

import org.jspecify.annotations.Nullable;

/**
 * A count beside the KPIs.
 *
 * @param what what was counted by: category, receiving_department or satisfaction
 * @param name the value of it; null where there is none
 * @param side whose it is: a responsibility, or a kind of callback; empty where unknown
 */
public record Tally(String tenantId, int year, String what, @Nullable String name, String side, long count) {
}
