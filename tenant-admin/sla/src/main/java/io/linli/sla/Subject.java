package io.linli.sla;

import java.util.UUID;

/**
 * The record that a deadline belongs to.
 *
 * @param category the case's own category, for figures
 * @param cycle 1, and one more for each reopening
 */
public record Subject(SubjectKind kind, UUID id, UUID projectId, String category, int cycle) {
}
