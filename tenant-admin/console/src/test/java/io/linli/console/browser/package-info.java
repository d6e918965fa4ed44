/**
 * The console as people meet it: a real browser, a real Keycloak, a real PostgreSQL.
 */
package io.linli.console.browser;
