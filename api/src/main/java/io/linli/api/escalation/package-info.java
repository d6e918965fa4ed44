/**
 * Tells the roles of a company in time that a deadline nears or has passed: a ladder of
 * steps, each climbed once.
 */
@NullMarked
package io.linli.api.escalation;

import org.jspecify.annotations.NullMarked;
