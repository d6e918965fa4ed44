package io.linli.console.plan;

import java.util.UUID;

/**
 * A project with its service centre, and how far its plan of a year has come (P-01).
 */
public record Centre(UUID id, String name, PlanState plan) {
}
