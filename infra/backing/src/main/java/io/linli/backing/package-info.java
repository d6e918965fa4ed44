/**
 * The services that Linli stands on, started on this machine: PostgreSQL and Keycloak.
 */
@NullMarked
package io.linli.backing;

import org.jspecify.annotations.NullMarked;
