/**
 * Visits and callbacks that no complaint or repair owes: households once a year and more
 * often where it is needed, contracted services, other services, developer legacy items
 * (B-03, B-05, B-06, B-23, B-24).
 */
@NullMarked
package io.linli.api.visit;

import org.jspecify.annotations.NullMarked;
