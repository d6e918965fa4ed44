/**
 * What follows from callbacks: who arranges those of complaints, what was not in order
 * and what was done about it, suggestions, and the month's statistics (B-10, B-12 to
 * B-17, B-25, B-26).
 */
@NullMarked
package io.linli.api.callback.followup;

import org.jspecify.annotations.NullMarked;
