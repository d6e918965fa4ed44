/**
 * Who is signed in through Keycloak, what they may see, and the pages for those who may
 * not.
 */
@NullMarked
package io.linli.console.signin;

import org.jspecify.annotations.NullMarked;
