package io.linli.api.imported;

/**
 * Where a renovation stands, as the register of an old system says.
 */
enum ImportedStatus {

	APPLIED, ISSUED, PHASED, SUSPENDED, COMPLETED, CLOSED, EXPIRED, CANCELLED, REVOKED, UNKNOWN

}
