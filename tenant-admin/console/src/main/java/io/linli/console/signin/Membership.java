package io.linli.console.signin;

import java.util.UUID;

/**
 * A person's membership of a Keycloak organization; the alias may change, the id stays.
 */
public record Membership(String alias, UUID id) {
}
