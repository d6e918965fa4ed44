package io.linli.api.violation;

import java.util.UUID;

/**
 * Somebody of the staff who delivers a notice (D-07).
 *
 * @param name the user name, as it stands in the evidence
 * @param fullName as it stands on the notice
 */
record Deliverer(UUID id, String name, String fullName) {
}
