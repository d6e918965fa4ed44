package io.linli.kpi.compare;

import java.util.List;

import io.linli.kpi.Figure;

/**
 * What one project brings to the comparison between companies that share no group.
 *
 * @param contributor who knows this figure anyway: the group, or a company without one
 * @param tenantId the company
 * @param traits of what kind it is, the most telling first: where a cell is too small,
 * the last ones are dropped
 * @param figure of a KPI and month, with at least one case
 */
public record Peer(String contributor, String tenantId, String projectId, List<String> traits, Figure figure) {
}
