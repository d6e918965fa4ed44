package io.linli.tenancy;

import java.util.UUID;

/**
 * The key of every row that belongs to a company, as an entity's {@code @IdClass}.
 */
public record TenantKey(UUID tenantId, UUID id) {
}
