package io.linli.tenancy;

import java.util.UUID;

import org.hibernate.context.spi.CurrentTenantIdentifierResolver;

/**
 * Gives Hibernate's {@code @TenantId} the caller's company. A session that somebody opens
 * for nobody, as frameworks do to inspect mappings, belongs to the nil tenant, which owns
 * nothing; a transaction for nobody does not begin (see {@link TenantJpaDialect}).
 */
final class TenantIdentifierResolver implements CurrentTenantIdentifierResolver<UUID> {

	static final UUID NOBODY = new UUID(0, 0);

	@Override
	public UUID resolveCurrentTenantIdentifier() {
		return CurrentCaller.find()
			.filter(Caller.Staff.class::isInstance)
			.map((caller) -> caller.organization().id())
			.orElse(NOBODY);
	}

	@Override
	public boolean validateExistingCurrentSessions() {
		return true;
	}

}
