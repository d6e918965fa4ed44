/**
 * What the published run has counted of the records of old systems.
 */
@NullMarked
package io.linli.api.imported;

import org.jspecify.annotations.NullMarked;
