package io.linli.job;

import java.util.UUID;

import io.linli.kpi.Kpi;
import io.linli.kpi.compare.Peer;
import org.jspecify.annotations.Nullable;

/**
 * A project that takes part in the comparison of a month by a KPI, and what its row in
 * the mart says of itself.
 */
record PeerProject(Peer peer, Kpi kpi, int kpiVersion, @Nullable UUID groupId, String tenantName, String projectName) {
}
