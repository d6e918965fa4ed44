/**
 * Renovations 装修: from the application to the archive, with permit and passes (D-01 to
 * D-27). What is patrolled and what is found on the sites is in packages of its own.
 */
@NullMarked
package io.linli.api.renovation;

import org.jspecify.annotations.NullMarked;
