/**
 * Complaints 投诉: recorded, classified, handled, solved, reopened (C-01 to C-24).
 */
@NullMarked
package io.linli.api.complaint;

import org.jspecify.annotations.NullMarked;
