/**
 * What stands on and beside a work order once the repair itself is told: both parties'
 * word on the arrival, the three copies, conduct, materials, corrections, and inquiries
 * of owners.
 */
@NullMarked
package io.linli.api.sheet;

import org.jspecify.annotations.NullMarked;
