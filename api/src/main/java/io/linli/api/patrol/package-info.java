/**
 * Patrols 巡查 of the sites of renovations: who was where from when to when, and what they
 * saw (D-11, D-18 to D-20). Nobody depends on this package.
 */
@NullMarked
package io.linli.api.patrol;

import org.jspecify.annotations.NullMarked;
