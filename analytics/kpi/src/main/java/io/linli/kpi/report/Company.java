package io.linli.kpi.report;

/**
 * A property company as its report names it.
 *
 * @param generated its records are made up for demonstration
 */
public record Company(String tenantId, String alias, String name, boolean generated) {
}
