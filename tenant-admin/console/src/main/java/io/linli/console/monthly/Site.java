package io.linli.console.monthly;

import java.util.UUID;

import io.linli.tenancy.filing.ProjectClock;

/**
 * A project with its clock.
 */
record Site(UUID id, String name, ProjectClock clock) {
}
