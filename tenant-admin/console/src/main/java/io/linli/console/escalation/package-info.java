/**
 * Who in a company hears of a promise that is about to be broken, and when nobody is
 * disturbed.
 */
@NullMarked
package io.linli.console.escalation;

import org.jspecify.annotations.NullMarked;
