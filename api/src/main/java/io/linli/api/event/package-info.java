/**
 * Evidence: what happened, when somebody says so, when the server learned of it.
 */
@NullMarked
package io.linli.api.event;

import org.jspecify.annotations.NullMarked;
