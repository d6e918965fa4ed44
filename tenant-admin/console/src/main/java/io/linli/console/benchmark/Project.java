package io.linli.console.benchmark;

import java.util.UUID;

/**
 * A project as the run names it.
 */
record Project(UUID companyId, String company, UUID id, String name) {
}
