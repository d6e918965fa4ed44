package io.linli.sla;

import java.util.UUID;

/**
 * A company's own service grade 服务等级. Rank 1 is best, whatever the label says: the
 * numbering of the published standards runs both ways.
 */
public record ContractLevel(UUID id, String label, int rank) {
}
