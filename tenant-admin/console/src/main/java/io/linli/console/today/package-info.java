/**
 * The work of the day for supervisors: what is late, what is due next, whom to call back,
 * and what waits for a reply, in the projects of their own.
 */
@NullMarked
package io.linli.console.today;

import org.jspecify.annotations.NullMarked;
