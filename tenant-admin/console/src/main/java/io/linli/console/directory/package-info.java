/**
 * Keycloak's organizations and people, as far as the console makes and changes them.
 */
@NullMarked
package io.linli.console.directory;

import org.jspecify.annotations.NullMarked;
